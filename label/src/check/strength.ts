// `vial.strength` has no sentence: it is judged by the strengths the file states outside the conversion to marks.
import type { Clause } from '../clause/clause.js'
import { measureOf, measuresIn } from './measures.js'
import type { ClauseStatus } from './status.js'

interface FoundStrength {
  readonly status: ClauseStatus
  readonly sentence: string | null
}

/** Does the sentence state a strength, and not as a step of a conversion to marks? */
const statesStrength = (measures: ReadonlySet<string>): boolean =>
  [...measures].some((each) => each.startsWith('mg/mL:')) &&
  ![...measures].some((each) => each.startsWith('marks/'))

/** `same` where every stated strength is that of the clause and one is by its mass and volume; a strength alone is `same-numbers`. */
export function strengthIn(sentences: readonly string[], clause: Clause): FoundStrength {
  const strength = clause.numbers.find((each) => each.unit === 'mg/mL')
  const mass = clause.numbers.find((each) => each.unit === 'mg')
  const volume = clause.numbers.find((each) => each.unit === 'mL')
  const wanted = strength === undefined ? '' : measureOf(strength.value, strength.unit)
  const stating = sentences.filter((sentence) => statesStrength(measuresIn(sentence)))
  const differs = stating.find((sentence) =>
    [...measuresIn(sentence)].some((each) => each.startsWith('mg/mL:') && each !== wanted),
  )
  if (differs !== undefined) return { status: 'numbers-differ', sentence: differs }
  const whole = new RegExp(`\\b${String(mass?.value)}\\s?mg\\D+\\b${String(volume?.value)}\\s?mL`, 'i')
  const same = stating.find((sentence) => whole.test(sentence))
  if (same !== undefined) return { status: 'same', sentence: same }
  const first = stating[0]
  return first === undefined
    ? { status: 'missing', sentence: null }
    : { status: 'same-numbers', sentence: first }
}
