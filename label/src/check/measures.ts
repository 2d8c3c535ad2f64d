// The amounts a sentence states, each as one key, so that 0.04 mg/kg and 40 micrograms/kg are the same amount.
import type { NumberUnit } from '../clause/clause.js'
import { parseDecimal } from '../quantity/decimal.js'

/** `kind:amount`, in one unit a kind: levels in ng/kg, times in minutes. Two keys are equal where the amounts are. */
export type Measure = string

// A number without a digit before its point is seen, and then not read: it must not vanish.
const NUMBER = String.raw`[.,]?\d+(?:[.,]\d+)*`
const NUM = `(${NUMBER})`
const LIST = `(${NUMBER}(?:\\s?(?:to|and|or|–|-)\\s?${NUMBER})*)`
const EVERY_NUMBER = new RegExp(NUMBER, 'g')
const GAP = String.raw`[\s-]?`
const PER = String.raw`\s*(?:\/|⁄|per|in|of|=)\s*(?:each\s+|a\s+|every\s+)?`
const MG = String.raw`(?:mgs?|milligrams?)`
const UG = String.raw`(?:[uµμ]g|mcg|micrograms?|microg)`
const ML = String.raw`(?:mls?|milliliters?|millilitres?|cc)`
// A level per day is no level per injection.
const KG = String.raw`(?:kgs?|kilograms?)(?!\s?(?:\/|per)\s?da?y?\b)`
const MARKS = String.raw`(?:units?|marks?)`

const WORDS: ReadonlyMap<string, string> = new Map([
  ['one', '1'],
  ['two', '2'],
  ['three', '3'],
  ['four', '4'],
  ['five', '5'],
  ['six', '6'],
  ['seven', '7'],
  ['eight', '8'],
  ['nine', '9'],
  ['ten', '10'],
  ['twelve', '12'],
  ['fourteen', '14'],
  ['fifteen', '15'],
  ['twenty', '20'],
  ['thirty', '30'],
  ['forty', '40'],
  ['sixty', '60'],
  ['once', '1 time'],
  ['twice', '2 times'],
])

/** Lower case, number words as digits. */
const digitsFor = (sentence: string): string =>
  sentence.toLowerCase().replace(/[a-z]+/g, (word) => WORDS.get(word) ?? word)

/** An amount in millionths of the unit times `scale`; a number that cannot be read keeps its text and equals nothing else. */
function amount(text: string, scale: number): string {
  const read = parseDecimal(text, 6)
  return read.ok ? String(read.value * scale) : `unread ${text}`
}

const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b))

/** A quotient in lowest terms; one that cannot be read keeps its text. */
function ratio(over: string, under: string): string {
  const [a, b] = [parseDecimal(over, 3), parseDecimal(under, 3)]
  if (!a.ok || !b.ok || b.value === 0) return `unread ${over}/${under}`
  const by = common(a.value, b.value)
  return `${String(a.value / by)}/${String(b.value / by)}`
}

interface Pattern {
  readonly form: RegExp
  readonly read: (first: string, second: string) => readonly Measure[]
}

const pattern = (form: string, read: Pattern['read']): Pattern => ({
  form: new RegExp(String.raw`(?<![\d.,])${form}(?![a-z])`, 'g'),
  read,
})

const each =
  (kind: string, scale: number) =>
  (list: string): readonly Measure[] =>
    (list.match(EVERY_NUMBER) ?? []).map((text) => `${kind}:${amount(text, scale)}`)

const MINUTES_PER_DAY = 1_440

// Longest first: what one pattern has read, the next ones no longer see.
const PATTERNS: readonly Pattern[] = [
  pattern(`${NUM}${GAP}${ML}${PER}${NUM}${GAP}${MG}`, (ml, mg) => [`mg/mL:${ratio(mg, ml)}`]),
  pattern(`${NUM}${GAP}${MG}${PER}${NUM}${GAP}${ML}`, (mg, ml) => [`mg/mL:${ratio(mg, ml)}`]),
  pattern(`${NUM}${GAP}${MG}${PER}${ML}`, (mg) => [`mg/mL:${ratio(mg, '1')}`]),
  pattern(`${NUM}${GAP}${MARKS}${PER}${NUM}${GAP}${ML}`, (marks, ml) => [`marks/mL:${ratio(marks, ml)}`]),
  pattern(`${NUM}${GAP}${MARKS}${PER}${ML}`, (marks) => [`marks/mL:${ratio(marks, '1')}`]),
  pattern(`${NUM}${GAP}${MARKS}${PER}(?:1${GAP})?${MG}`, (marks) => [`marks/mg:${ratio(marks, '1')}`]),
  pattern(`${LIST}${GAP}${MG}${PER}${KG}`, each('level', 1_000)),
  pattern(`${LIST}${GAP}${UG}${PER}${KG}`, each('level', 1)),
  pattern(`${LIST}${GAP}times?\\s*(?:daily|(?:a|per|each|every)\\s+day)`, each('per-day', 1)),
  pattern(`${LIST}${GAP}weeks?`, each('minutes', 7 * MINUTES_PER_DAY)),
  pattern(`${LIST}${GAP}days?`, each('minutes', MINUTES_PER_DAY)),
  pattern(`${LIST}${GAP}(?:hours?|hrs?|h)`, each('minutes', 60)),
  pattern(`${LIST}${GAP}(?:minutes?|mins?)`, each('minutes', 1)),
  pattern(`${LIST}${GAP}${MG}`, each('mg', 1_000)),
  pattern(`${LIST}${GAP}${UG}`, each('mg', 1)),
  pattern(`${LIST}${GAP}${ML}`, each('mL', 1)),
  pattern(`${LIST}${GAP}${MARKS}`, each('marks', 1)),
]

const REGION_WORDS = [
  /upper[\s-]arm|\barms?\b/,
  /\bthighs?\b/,
  /\bbuttocks?\b/,
  /abdom|\bbelly\b|\bstomach\b/,
]

const regions = (text: string): readonly Measure[] => {
  const named = REGION_WORDS.filter((form) => form.test(text)).length
  return named === 0 ? [] : [`regions:${amount(String(named), 1)}`]
}

/** Every amount stated, once. Numbers without a unit, as of sections and tables, are no amounts. */
export function measuresIn(sentence: string): ReadonlySet<Measure> {
  let text = digitsFor(sentence)
  const found = new Set<Measure>(regions(text))
  for (const { form, read } of PATTERNS) {
    text = text.replace(form, (_all, first: string, second: string | number) => {
      for (const measure of read(first, String(second))) found.add(measure)
      return ' ; '
    })
  }
  return found
}

const MILLIONTHS = 1_000_000

/** The key of a whole amount in a unit of `LabelNumber`. */
export function measureOf(value: number, unit: NumberUnit): Measure {
  const scaled = value * MILLIONTHS
  switch (unit) {
    case 'ug/kg':
      return `level:${String(scaled)}`
    case 'minutes':
      return `minutes:${String(scaled)}`
    case 'hours':
      return `minutes:${String(scaled * 60)}`
    case 'days':
      return `minutes:${String(scaled * MINUTES_PER_DAY)}`
    case 'mg':
      return `mg:${String(scaled * 1_000)}`
    case 'mg/mL':
    case 'marks/mL':
    case 'marks/mg':
      return `${unit}:${String(value)}/1`
    case 'mL':
    case 'per-day':
    case 'years':
    case 'regions':
    case 'SDS':
      return `${unit}:${String(scaled)}`
    default:
      return unreachable(unit)
  }
}

const unreachable = (unit: never): never => {
  throw new RangeError(`unknown unit ${String(unit)}`)
}
