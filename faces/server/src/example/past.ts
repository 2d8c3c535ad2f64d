// The first children of the example with a past: measured for a year before they were treated, so that their curves begin.
import type { ExampleChild } from './children.js'
import { fact, type ExampleFact } from './facts.js'

/** Days, how many years ago that is, and the weight then. */
const BEFORE: readonly (readonly [day: number, years: number, weightGrams: number])[] = [
  [-370, 1, 13_700],
  [-280, 0.75, 14_150],
  [-190, 0.5, 14_600],
  [-100, 0.25, 15_000],
]

const CENTIMETERS_AT_FIVE = 92
const CENTIMETERS_A_YEAR = 4.8

const birthOf = ({ body }: ExampleFact): string | null =>
  body.kind === 'course-opened' && typeof body['birthDate'] === 'string' ? body['birthDate'] : null

/** One of the first children, opened a year before its treatment and measured since. */
export const withPast = (child: ExampleChild): ExampleChild => ({
  ...child,
  facts: (days) => {
    const facts = child.facts(days)
    const born = facts.map(birthOf).find((date) => date !== null) ?? days.on(0)
    const years = (Date.parse(days.on(0)) - Date.parse(born)) / (365.25 * 86_400_000)
    const height = (ago: number): number =>
      Math.round((CENTIMETERS_AT_FIVE + (years - ago - 5) * CENTIMETERS_A_YEAR) * 10)
    const measures = BEFORE.flatMap(([day, ago, weightGrams]) => [
      fact(days, 'nurse', day, '09:10', { kind: 'weight-measured', weightGrams }),
      fact(days, 'nurse', day, '09:12', { kind: 'height-measured', heightMillimeters: height(ago) }),
    ])
    const last = fact(days, 'nurse', -6, '09:12', { kind: 'height-measured', heightMillimeters: height(0) })
    const opened = facts.map((each) =>
      birthOf(each) === null ? each : { ...each, at: days.at(-370, '09:00') },
    )
    return [...opened, ...measures, last]
  },
})
