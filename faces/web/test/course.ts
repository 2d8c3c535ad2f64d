// A settled child for tests of screens: opened, planned for, prescribed, monitoring ended; and what is recorded on top.
import { localDay } from '@stature/civil-time'
import { instant } from '@stature/label'
import { NOTHING_STATED, readPolicy, type Json, type Policy } from '@stature/protocol'
import cautious from '@stature/protocol/policies/cautious.json' with { type: 'json' }
import { entryOf, readEvent, standingEntries, type StatureEvent } from '@stature/record'
import { alarmsOf, decidedOf, recordedOf } from '../src/data/answers.js'
import type { EntryView } from '../src/data/course.js'

const read = readPolicy(cautious)
if (!read.ok) throw new Error('the shipped policy cannot be read')
export const POLICY: Policy = read.value

export const SLOT = '2026-03-12/evening'

/** A clock time on the evening in question, UTC. */
export const at = (time: string): string => `2026-03-12T${time}:00Z`

type Row = readonly [kind: string, body: Readonly<Record<string, Json>>, when: string, by?: string]

function eventOf([kind, body, when, by = 'ana']: Row, index: number): StatureEvent {
  const role = by === 'dr' ? 'prescriber' : 'caregiver'
  const id = `01900000-0000-7000-8000-${String(index).padStart(12, '0')}`
  const envelope = {
    id,
    course: 'c1',
    kind,
    occurredAt: when,
    recordedAt: when,
    zone: 'UTC',
    by: { role, id: by },
  }
  const event = readEvent({ ...body, ...envelope })
  if (!event.ok) throw new Error(JSON.stringify(event.issues))
  return event.value
}

const MARCH = '2026-03-01T10:00:00Z'
const SETTLED: readonly Row[] = [
  [
    'course-opened',
    {
      birthDate: '2019-05-10',
      sex: 'male',
      indication: 'severe-primary-igf1-deficiency',
      edition: 'us-2019-12',
    },
    MARCH,
    'dr',
  ],
  ['weight-measured', { weightGrams: 15_400 }, MARCH, 'dr'],
  ['screening-recorded', { epiphyses: 'open', malignancy: 'none', hypersensitivity: 'none' }, MARCH, 'dr'],
  [
    'dose-prescribed',
    {
      massNanograms: 616_000,
      doseMicrogramsPerKg: 40,
      dosingWeightGrams: 15_400,
      syringe: 'u100-0.3ml-half',
      halfMarks: 12,
      timesPerDay: 2,
      route: 'subcutaneous',
      reason: 'start',
    },
    MARCH,
    'dr',
  ],
  [
    'injection-given',
    {
      slot: '2026-03-11/evening',
      massNanograms: 600_000,
      halfMarks: 12,
      site: { region: 'abdomen', side: 'left' },
      route: 'subcutaneous',
    },
    '2026-03-11T18:00:00Z',
  ],
  ['meal-started', { slot: '2026-03-11/evening' }, '2026-03-11T18:01:00Z'],
  ['monitoring-ended', {}, '2026-03-12T09:00:00Z', 'dr'],
]

export const GIVEN = {
  slot: SLOT,
  massNanograms: 600_000,
  halfMarks: 12,
  site: { region: 'thigh', side: 'left' },
  route: 'subcutaneous',
} as const

/** The course at a time of that evening with more rows recorded. */
export function courseAt(time: string, more: readonly Row[]) {
  const asOf = instant(Date.parse(at(time)))
  const all = [...SETTLED, ...more].map((row, index) => entryOf(eventOf(row, index + 1), localDay))
  const entries = all.filter((entry) => entry.at <= asOf)
  const recorded = recordedOf({ entries, policy: POLICY, at: asOf, zone: 'UTC', vial: null })
  if (recorded === null) throw new Error('the course is not opened')
  const { injection } = decidedOf(recorded.facts, NOTHING_STATED, POLICY)
  const views: readonly EntryView[] = standingEntries(entries, asOf, null)
    .map((entry) => ({ event: entry.event, at: entry.at, waiting: false, mine: entry.event.by.id === 'ana' }))
    .toReversed()
  return {
    ...recorded,
    injection,
    entries: views,
    now: asOf,
    alarms: alarmsOf(recorded.facts, injection.states),
  }
}
