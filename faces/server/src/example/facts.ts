// Facts as the people of the example recorded them, in a small language of their own.
import type { Days } from './days.js'
import type { PersonName } from './people.js'

export interface ExampleFact {
  readonly by: PersonName
  /** Epoch milliseconds. */
  readonly at: number
  readonly body: { readonly kind: string; readonly [field: string]: unknown }
}

export const fact = (
  days: Days,
  by: PersonName,
  day: number,
  time: string,
  body: ExampleFact['body'],
): ExampleFact => ({ by, at: days.at(day, time), body })

const PLACES = [
  ['upper-arm', 'left'],
  ['thigh', 'right'],
  ['buttock', 'left'],
  ['abdomen', 'right'],
  ['upper-arm', 'right'],
  ['thigh', 'left'],
  ['buttock', 'right'],
  ['abdomen', 'left'],
] as const

/** Where the injection of a half-day goes: each place in turn. */
export function place(halfDay: number): { readonly region: string; readonly side: string } {
  const index = ((halfDay % PLACES.length) + PLACES.length) % PLACES.length
  const [region, side] = PLACES[index] ?? PLACES[0]
  return { region, side }
}

/** What is given at each injection: half marks, and their mass. */
export interface Drawn {
  readonly halfMarks: number
  readonly massNanograms: number
}

export interface Giving {
  /** Whoever gives mornings, and whoever gives evenings. */
  readonly by: readonly [PersonName, PersonName]
  readonly vial: string
  /** Half-days from the first evening (0.5) to the last: a day is a morning, a half more its evening. */
  readonly from: number
  readonly to: number
}

/** A preprandial check, a look at the vial, the injection and the meal. */
function oneDose(
  days: Days,
  day: number,
  half: 0 | 1,
  { by, vial }: Giving,
  drawn: Drawn,
): readonly ExampleFact[] {
  const hour = half === 0 ? '07' : '18'
  const slot = `${days.on(day)}/${half === 0 ? 'morning' : 'evening'}`
  const value = String(86 + ((((day * 3 + half * 5) % 17) + 17) % 17))
  const who = by[half]
  return [
    fact(days, who, day, `${hour}:05`, {
      kind: 'glucose-measured',
      glucose: { value, unit: 'mg/dL' },
      relation: 'preprandial',
      method: 'meter',
    }),
    fact(days, who, day, `${hour}:10`, { kind: 'vial-inspected', vial, appearance: 'clear-colourless' }),
    fact(days, who, day, `${hour}:15`, {
      kind: 'injection-given',
      slot,
      ...drawn,
      site: place(day * 2 + half),
      route: 'subcutaneous',
      vial,
    }),
    fact(days, who, day, `${hour}:20`, { kind: 'meal-started', slot }),
  ]
}

/** Twice a day; a dose whose meal has not begun by now is not there yet. */
export function doses(days: Days, giving: Giving, drawn: Drawn): readonly ExampleFact[] {
  const facts: ExampleFact[] = []
  for (let half = giving.from * 2; half <= giving.to * 2; half += 1) {
    const dose = oneDose(days, Math.floor(half / 2), half % 2 === 0 ? 0 : 1, giving, drawn)
    if (dose.every(({ at }) => at < days.now)) facts.push(...dose)
  }
  return facts
}

/** Nothing stands against treatment. */
export const screenedClear = (days: Days, day: number): ExampleFact =>
  fact(days, 'prescriber', day, '09:20', {
    kind: 'screening-recorded',
    epiphyses: 'open',
    malignancy: 'none',
    hypersensitivity: 'none',
  })
