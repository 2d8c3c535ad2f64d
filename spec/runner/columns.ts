// The closed vocabulary of columns; a page that uses another word fails.

/** Facts of a row. */
export const FACT_COLUMNS = [
  'case',
  'question',
  'zone',
  'edition',
  'policy',
  'opened',
  'born',
  'sex',
  'indication',
  'screening',
  'weight',
  'prescribed',
  'given',
  'not given',
  'assessed',
  'treatment',
  'meals',
  'glucose recorded',
  'places',
  'vials',
  'hypoglycemia',
  'reviewed',
  'reactions',
  'corrections',
  'alarms',
  'now',
  'known at',
  'slot',
  'eating',
  'meal',
  'glucose',
  'vial clear',
  'vial',
  'propose',
  'propose weight',
  'propose times',
  'propose route',
  'propose syringe',
] as const

/** What a row expects. */
export const ANSWER_COLUMNS = [
  'outcome',
  'decided by',
  'slip',
  'until',
  'open',
  'advice',
  'no advice',
  'checks due',
  'syringe',
  'best place',
  'may go to',
  'may not go to',
  'meal due until',
  'without food',
  'caution until',
  'reasons',
  'waits since',
  'doses',
  'standing',
  'comes before',
  'note',
] as const

const KNOWN: ReadonlySet<string> = new Set([...FACT_COLUMNS, ...ANSWER_COLUMNS])

/** Columns of a row that nobody reads. */
export const strangeColumns = (names: Iterable<string>): readonly string[] =>
  [...names].filter((name) => !KNOWN.has(name))
