// Random courses that a checkpoint must survive: amended, late, with impossible clocks, of wrong roles, in several zones.
import fc from 'fast-check'
import { instant, type CivilDate, type Instant } from '@stature/label'
import { entryOf, KINDS, ROLES, type Ask, type Entry, type Kind } from '@stature/record'
import { calendarAt, eventOf, id, ms, utcDay, written, type Written } from '../make.js'
import { BODIES } from '../samples.js'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
/** Courses go on for thirty days from here. */
export const START = ms('03-01 00:00')

export const after = (from: Instant, shift: number): Instant => instant(from + shift)
const iso = (at: number): string => new Date(at).toISOString()

const ZONES = ['UTC', 'UTC', '+14:00', '-11:00', '+05:30'] as const
const OFFSETS: Readonly<Record<string, number>> = { '+14:00': 14 * 60, '-11:00': -11 * 60, '+05:30': 330 }

/** The local day in a zone of a fixed offset. */
export const dayIn = (at: Instant, zone: string): CivilDate =>
  utcDay(after(at, (OFFSETS[zone] ?? 0) * MINUTE))

/** Kinds of which a course is full, and all others now and then. */
const OFTEN: readonly Kind[] = [
  'injection-given',
  'injection-given',
  'meal-started',
  'meal-planned',
  'glucose-measured',
  'weight-measured',
  'hypoglycemia-occurred',
  'dose-prescribed',
  'entry-corrected',
  'entry-corrected',
  'entry-voided',
  'entry-voided',
]
const kind = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...OFTEN) },
  { weight: 2, arbitrary: fc.constantFrom(...KINDS.filter((each) => each !== 'course-opened')) },
)
const clinic = ['prescriber', 'prescriber', 'nurse', 'caregiver', 'caregiver'] as const
const role = fc.oneof(fc.constantFrom(...clinic), fc.constantFrom(...ROLES))

/** Whole hours, so that instants meet; and now and then the milliseconds beside them. */
const moment = fc
  .tuple(fc.integer({ min: -24, max: 30 * 24 }), fc.constantFrom(0, 0, 0, 0, 1, -1))
  .map(([hour, off]) => START + hour * HOUR + off)

/** How long after it happened it was recorded, in minutes; more than five ahead is an impossible clock. */
const delay = fc.constantFrom(0, 0, 0, 0, 0, 1, 30, 600, 8_000, 20_000, -4, -5, -6, -600, -8_000)

const LONG_AGO = Date.parse('1999-12-31T23:00:00Z')
const occurred = fc.oneof({ weight: 30, arbitrary: moment }, { weight: 1, arbitrary: fc.constant(LONG_AGO) })

const slotNear = (at: number, days: number, morning: boolean): string =>
  `${iso(at + days * DAY).slice(0, 10)}/${morning ? 'morning' : 'evening'}`

const GRAMS = [20_000, 20_400, 23_500, 9_100, 44_000] as const
const details = fc.record({
  days: fc.constantFrom(0, 0, 0, 0, 0, 1, -1, 3, 12),
  morning: fc.boolean(),
  grams: fc.constantFrom(...GRAMS),
  halfMarks: fc.constantFrom(16, 16, 17),
  region: fc.constantFrom('thigh', 'abdomen'),
  vial: fc.constantFrom('vial-1', 'vial-2'),
  route: fc.constantFrom('subcutaneous', 'subcutaneous', 'intramuscular'),
})
type Details = typeof details extends fc.Arbitrary<infer D> ? D : never

/** A body of a kind with some of its fields drawn. */
function bodyOf(of: Kind, at: number, drawn: Details): Written {
  const body = BODIES[of]
  const has = (name: string): boolean => name in body
  return {
    ...body,
    ...(has('slot') ? { slot: slotNear(at, drawn.days, drawn.morning) } : {}),
    ...(has('mealAt') ? { mealAt: iso(at + HOUR) } : {}),
    ...(has('weightGrams') ? { weightGrams: drawn.grams } : {}),
    ...(has('halfMarks') ? { halfMarks: drawn.halfMarks } : {}),
    ...(has('site') ? { site: { region: drawn.region, side: 'left' } } : {}),
    ...(has('vial') ? { vial: drawn.vial } : {}),
    ...(has('route') ? { route: drawn.route } : {}),
  }
}

const replaced = fc.constantFrom<Kind>(
  'injection-given',
  'weight-measured',
  'meal-started',
  'hypoglycemia-occurred',
  'dose-prescribed',
  'course-opened',
)

const drawnEntry = fc.record({
  kind,
  role,
  at: occurred,
  delay,
  zone: fc.constantFrom(...ZONES),
  details,
  target: fc.integer({ min: 0, max: 60 }),
  replaced,
  replacedAt: fc.option(occurred, { nil: undefined }),
})
type Drawn = typeof drawnEntry extends fc.Arbitrary<infer D> ? D : never

function aimed(drawn: Drawn, count: number): Written {
  const target = id((drawn.target % (count + 2)) + 1)
  if (drawn.kind === 'entry-voided') return { voids: target }
  if (drawn.kind === 'episode-reviewed') return { episode: target }
  if (drawn.kind !== 'entry-corrected') return {}
  const moved = drawn.replacedAt === undefined ? {} : { occurredAt: iso(drawn.replacedAt) }
  const body = bodyOf(drawn.replaced, drawn.replacedAt ?? drawn.at, drawn.details)
  return { corrects: target, replacement: { kind: drawn.replaced, ...body, ...moved } }
}

function entryFrom(drawn: Drawn, number: number, count: number): Entry {
  const body = { ...bodyOf(drawn.kind, drawn.at, drawn.details), ...aimed(drawn, count), zone: drawn.zone }
  const recordedAt = iso(drawn.at === LONG_AGO ? START + 9 * DAY : drawn.at + drawn.delay * MINUTE)
  const json = written(number, iso(drawn.at), drawn.role, drawn.kind, { ...body, recordedAt })
  return entryOf(eventOf(json), dayIn)
}

const BIRTHDAYS = ['2020-05-04', '2020-05-04', '2020-05-04', 'unknown', '2026-03-08'] as const

const opening = (number: number, at: number, birthDate: string): Entry => {
  const body = { ...BODIES['course-opened'], birthDate }
  return entryOf(eventOf(written(number, iso(at), 'prescriber', 'course-opened', body)), dayIn)
}

/** A course of up to fifty entries in any order; now and then one that is opened late, or twice. */
export const course: fc.Arbitrary<readonly Entry[]> = fc
  .record({
    drawn: fc.array(drawnEntry, { minLength: 3, maxLength: 48, size: 'max' }),
    birthDate: fc.constantFrom(...BIRTHDAYS),
    openedAt: fc.oneof(
      { weight: 9, arbitrary: fc.constant(START - 30 * DAY) },
      { weight: 1, arbitrary: moment },
    ),
    again: fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: moment }),
  })
  .map(({ drawn, birthDate, openedAt, again }) => [
    opening(1, openedAt, birthDate),
    ...(again === null ? [] : [opening(99, again, 'unknown')]),
    ...drawn.map((each, index) => entryFrom(each, index + 2, drawn.length)),
  ])
  .chain((entries) => fc.shuffledSubarray(entries, { minLength: entries.length }))

/** A horizon anywhere in the course, on an hour or a millisecond beside one. */
export const horizon: fc.Arbitrary<Instant> = fc
  .tuple(fc.integer({ min: 0, max: 28 * 24 }), fc.constantFrom(0, 0, 0, 1, -1))
  .map(([hour, off]) => after(START, hour * HOUR + off))

/** A question from two days before a horizon to twelve days after it; most of them can be answered from there. */
export const askAfter = (from: Instant): fc.Arbitrary<Ask> =>
  fc
    .record({
      hours: fc.oneof(fc.integer({ min: 30, max: 12 * 24 }), fc.integer({ min: -48, max: 48 })),
      half: fc.constantFrom('morning' as const, 'evening' as const),
      vial: fc.constantFrom(null, null, 'vial-1', 'vial-3'),
      known: fc.constantFrom(false, false, false, false, false, false, true),
    })
    .map(({ hours, half, vial, known }) => {
      const asOf = after(from, hours * HOUR)
      return { asOf, asKnownAt: known ? asOf : null, calendar: calendarAt(asOf, half), vial }
    })
