// Compares a decision, as JSON, with what a row expects; gives every difference in words.
import { levelOf, massOf, halfMarksOf } from './number.js'
import type { Row } from './page.js'
import { whenOf } from './when.js'

/** A JSON object read without knowing its shape. */
export type Bag = Readonly<Record<string, unknown>>

export const bag = (value: unknown): Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {}

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.map((each: unknown) => (typeof each === 'string' ? each : JSON.stringify(each)))
    : []

const list = (cell: string): readonly string[] => cell.split(',').map((each) => each.trim())

type Check = (expected: string, outcome: Bag) => readonly string[]

const equal = (name: string, got: unknown, want: unknown): readonly string[] =>
  got === want ? [] : [`${name} is ${String(got)}, not ${String(want)}`]

const includes = (name: string, got: readonly string[], cell: string): readonly string[] =>
  list(cell)
    .filter((want) => !got.includes(want))
    .map((want) => `${name} lacks ${want}: ${got.join(', ')}`)

const range: Check = (cell, outcome) => {
  const [from, to] = cell.split(' to ')
  return [
    ...equal('from', outcome['fromMicrogramsPerKg'], levelOf(from ?? '')),
    ...equal('to', outcome['toMicrogramsPerKg'], levelOf(to ?? '')),
  ]
}

const amount: Check = (cell, outcome) =>
  cell.endsWith('mg')
    ? equal('mass', outcome['massNanograms'], massOf(cell))
    : equal('half marks', outcome['halfMarks'], halfMarksOf(cell))

const suggestion: Check = (cell, outcome) =>
  equal(
    'suggestion',
    outcome['suggestedMicrogramsPerKg'],
    cell === 'no suggestion' ? undefined : levelOf(cell),
  )

const why: Check = (cell, outcome) => includes('why', texts(outcome['why']), cell)

/** What stands after the colon of an outcome, by kind. */
const TAILS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['may-start', range],
  [
    'may-increase',
    (cell, outcome) => equal('up to', outcome['upToMicrogramsPerKg'], levelOf(cell.replace(/^up to /, ''))),
  ],
  ['reduce', suggestion],
  ['refuse', why],
  ['do-not-inject', why],
  ['withhold', why],
  ['wait', (cell, outcome) => equal('for', outcome['for'], cell)],
  ['give', amount],
  [
    'cannot-decide',
    (cell, outcome) => equal('missing', texts(outcome['missing']).join(', '), list(cell).join(', ')),
  ],
])

/** Compares the outcome cell (`wait: meal`) with an outcome. */
export function outcomeDifferences(cell: string, outcome: Bag): readonly string[] {
  const [kind = '', ...tail] = cell.split(': ')
  const kinds = equal('outcome', outcome['kind'], kind)
  const check = TAILS.get(kind)
  if (kinds.length > 0 || tail.length === 0) return kinds
  return check === undefined ? [`nothing may follow “${kind}”`] : check(tail.join(': '), outcome)
}

/** `yes`, `no`, or a time, against a value of a state. */
const timeOf = (value: unknown): unknown => (typeof value === 'string' ? Date.parse(value) : value)

const instantIs = (name: string, got: unknown, cell: string, zone: string): readonly string[] =>
  equal(name, timeOf(got ?? null), cell === 'none' ? null : whenOf(cell, zone).ms)

const placeNames = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(placeName) : [])

const placeName = (value: unknown): string => {
  const place = bag(value)
  return value === null ? 'none' : `${String(place['side'])} ${String(place['region'])}`
}

const lacks = (name: string, got: readonly string[], cell: string): readonly string[] =>
  list(cell)
    .filter((want) => got.includes(want))
    .map((want) => `${name} has ${want}`)

type Compare = (cell: string, decision: Bag, zone: string) => readonly string[]

const outcomeOf = (decision: Bag): Bag => bag(decision['outcome'])
const sitesOf = (decision: Bag): Bag => bag(outcomeOf(decision)['sites'])
const afterOf = (decision: Bag): Bag => bag(bag(decision['states'])['afterInjection'])
const adviceOf = (decision: Bag): readonly string[] => {
  const advice: unknown = decision['advice']
  return Array.isArray(advice) ? advice.map((each) => String(bag(each)['id'])) : []
}

const reasonList = (row: Bag): readonly Bag[] => {
  const reasons: unknown = row['reasons']
  return Array.isArray(reasons) ? reasons.map(bag) : []
}
const reasonsOf = (row: Bag): readonly string[] => reasonList(row).map(({ kind }) => String(kind))
const firstOf = (row: Bag): Bag => reasonList(row)[0] ?? {}

/** `2 missed`: one of the counts of recent doses. */
function counted(cell: string, recent: Bag): readonly string[] {
  const [number = '', name = ''] = cell.split(' ')
  return equal(name, recent[name], Number(number))
}

/** Every answer column with its comparison. */
const COMPARISONS: ReadonlyMap<string, Compare> = new Map<string, Compare>([
  ['outcome', (cell, decision) => outcomeDifferences(cell, outcomeOf(decision))],
  [
    'decided by',
    (cell, decision) =>
      cell.split(' or ').includes(String(decision['decidedBy']))
        ? []
        : [`decided by ${String(decision['decidedBy'])}, not ${cell}`],
  ],
  ['slip', (cell, decision) => equal('slip', outcomeOf(decision)['slip'] ?? 'none', cell)],
  ['reasons', (cell, row) => equal('reasons', reasonsOf(row).join(', ') || 'none', cell)],
  ['waits since', (cell, row, zone) => instantIs('since', firstOf(row)['since'], cell, zone)],
  ['doses', (cell, row) => list(cell).flatMap((each) => counted(each, bag(row['recent'])))],
  ['standing', (cell, row) => equal('standing', row['treatment'], cell)],
  ['until', (cell, decision, zone) => instantIs('until', outcomeOf(decision)['until'], cell, zone)],
  ['open', (cell, decision) => includes('open', texts(outcomeOf(decision)['open']), cell)],
  ['advice', (cell, decision) => includes('advice', adviceOf(decision), cell)],
  ['no advice', (cell, decision) => lacks('advice', adviceOf(decision), cell)],
  [
    'checks due',
    (cell, decision) =>
      equal('checks due', bag(bag(decision['states'])['monitoring'])['due'], cell === 'yes'),
  ],
  ['syringe', (cell, decision) => equal('syringe', outcomeOf(decision)['syringe'], cell)],
  ['best place', (cell, decision) => equal('best place', placeName(sitesOf(decision)['recommended']), cell)],
  ['may go to', (cell, decision) => includes('allowed', placeNames(sitesOf(decision)['allowed']), cell)],
  ['may not go to', (cell, decision) => lacks('allowed', placeNames(sitesOf(decision)['allowed']), cell)],
  [
    'meal due until',
    (cell, decision, zone) => instantIs('meal due', afterOf(decision)['mealDueAt'], cell, zone),
  ],
  [
    'without food',
    (cell, decision) => equal('without food', afterOf(decision)['injectedWithoutFood'], cell === 'yes'),
  ],
  [
    'caution until',
    (cell, decision, zone) => instantIs('caution', afterOf(decision)['activityCautionUntil'], cell, zone),
  ],
])

/** Every difference between a decision and what the row expects of it. */
export function differences(row: Row, decision: Bag): readonly string[] {
  const zone = row.get('zone') ?? 'UTC'
  return [...COMPARISONS].flatMap(([column, compare]) => {
    const cell = row.get(column)
    return cell === undefined ? [] : compare(cell, decision, zone)
  })
}
