// An invented child for showing what a choice does: opened, prescribed, injected twice a day, settled; and what is added on top.
import { localDay } from '@stature/civil-time'
import { instant, numbersOf, type Instant } from '@stature/label'
import type { Json, Policy } from '@stature/protocol'
import { calendarFor } from '@stature/civil-time'
import type { Facts } from '@stature/protocol'
import { entryOf, fold, readEvent, type Entry } from '@stature/record'

type Body = Readonly<Record<string, Json>>

/** One entry of the record: kind, body, when; a prescriber's unless a carer's is said. */
export type Row = readonly [kind: string, body: Body, at: string, by?: 'carer']

/** An evening in a zone without daylight saving; every scenario is asked then, or as it says. */
export const EVENING = '2026-03-12T18:00:00Z'

const MINUTE = 60_000
const DAY = 1_440 * MINUTE

/** So many minutes before an instant. */
export const before = (minutes: number, at = EVENING): string =>
  new Date(Date.parse(at) - minutes * MINUTE).toISOString()
export const daysBefore = (days: number, at = EVENING): string => before(days * 1_440, at)

const BORN: Row = [
  'course-opened',
  {
    birthDate: '2019-05-10',
    sex: 'male',
    indication: 'severe-primary-igf1-deficiency',
    edition: 'us-2019-12',
  },
  '2026-01-01T10:00:00Z',
]
const SCREENED: Row = [
  'screening-recorded',
  { epiphyses: 'open', malignancy: 'none', hypersensitivity: 'none' },
  '2026-01-01T10:01:00Z',
]

export const weighed = (grams: number, at: string): Row => ['weight-measured', { weightGrams: grams }, at]

interface Order {
  readonly level: number
  readonly at: string
  readonly reason: 'start' | 'increase' | 'reduce' | 'resume'
  readonly grams?: number
}

/** A prescription for 20 kg, drawn down to half a mark. */
export const prescribed = ({ level, at, reason, grams = 20_000 }: Order): Row => [
  'dose-prescribed',
  {
    massNanograms: level * grams,
    doseMicrogramsPerKg: level,
    dosingWeightGrams: grams,
    syringe: 'u100-0.3ml-half',
    halfMarks: Math.floor((level * grams) / 50_000),
    timesPerDay: 2,
    route: 'subcutaneous',
    reason,
  },
  at,
]

const PLACES = [
  { region: 'abdomen', side: 'left' },
  { region: 'buttock', side: 'left' },
  { region: 'upper-arm', side: 'left' },
  { region: 'thigh', side: 'left' },
] as const

export const given = (slot: string, at: string, place: number, halfMarks = 16): readonly Row[] => [
  [
    'injection-given',
    {
      slot,
      massNanograms: halfMarks * 50_000,
      halfMarks,
      site: PLACES[place % PLACES.length] ?? PLACES[0],
      route: 'subcutaneous',
    },
    at,
    'carer',
  ],
  ['meal-started', { slot }, new Date(Date.parse(at) + MINUTE).toISOString(), 'carer'],
]

/** Mornings at 8:00 and evenings at 18:00, from so many days ago to so many ago, both inclusive. */
export function daysGiven(from: number, to: number, halfMarks = 16): readonly Row[] {
  const rows: Row[] = []
  for (let back = from; back >= to; back -= 1) {
    const day = new Date(Date.parse(EVENING) - back * DAY).toISOString().slice(0, 10)
    rows.push(...given(`${day}/morning`, `${day}T08:00:00Z`, back * 2, halfMarks))
    rows.push(...given(`${day}/evening`, `${day}T18:00:00Z`, back * 2 + 1, halfMarks))
  }
  return rows
}

const { startFrom } = numbersOf('us-2019-12')

/** Settled on the lowest starting level for eleven days, a tolerated dose established, checks ended. */
export const SETTLED: readonly Row[] = [
  BORN,
  SCREENED,
  weighed(20_000, daysBefore(11)),
  prescribed({ level: startFrom, at: daysBefore(11.2), reason: 'start' }),
  ...daysGiven(11, 1),
  ['tolerance-assessed', { tolerated: true, doseEstablished: true }, daysBefore(0.3)],
]

/** The same child before any prescription. */
export const NEW: readonly Row[] = [BORN, SCREENED, weighed(20_000, '2026-01-01T10:02:00Z')]

function entryAt([kind, body, at, by]: Row, index: number): Entry {
  const role = by === 'carer' ? 'caregiver' : 'prescriber'
  const id = `01900000-0000-7000-8000-${String(index).padStart(12, '0')}`
  const times = { occurredAt: at, recordedAt: at, zone: 'UTC' }
  const read = readEvent({ ...body, ...times, id, course: 'example', kind, by: { role, id: role } })
  if (!read.ok) throw new RangeError(`the example holds a wrong entry: ${read.issues[0]?.message ?? kind}`)
  return entryOf(read.value, localDay)
}

/** The facts of the invented child under a policy, at an instant. */
export function factsOf(rows: readonly Row[], policy: Policy, at: string): Facts {
  const asOf: Instant = instant(Date.parse(at))
  const entries = rows
    .map((row, index) => entryAt(row, index + 1))
    .filter((entry) => entry.at <= asOf)
    .sort((one, other) => one.at - other.at)
  const calendar = calendarFor(policy, 'UTC', asOf, null)
  const facts = fold(entries, { asOf, asKnownAt: null, calendar, vial: null })
  if ('missing' in facts) throw new RangeError('the example is not opened')
  return facts
}
