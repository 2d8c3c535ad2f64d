// Decides on a course of nobody before anybody asks: code that has run once answers the first question twice as fast.
import { instant } from '@stature/label'
import { decideDose, decideInjection, type Json, type Policy } from '@stature/protocol'
import { readEvent, type StatureEvent } from '@stature/record'
import { openStore } from '@stature/storage'
import { openCourses } from './open-courses.js'

const COURSE = 'warm-up'
const MINUTE = 60_000
const HALF_DAY = 720 * MINUTE
/** Enough that what a course is read with has run often; more only delays the start. */
const HALF_DAYS = 14

type Said = readonly [minutes: number, kind: string, body: { readonly [field: string]: Json }]

const AMOUNT = { massNanograms: 1_000_000, halfMarks: 20 }

const FIRST: readonly Said[] = [
  [0, 'course-opened', { birthDate: '2000-01-01', sex: 'female', edition: 'us-2019-12' }],
  [1, 'weight-measured', { weightGrams: 20_000 }],
  [
    2,
    'dose-prescribed',
    {
      ...{ ...AMOUNT, doseMicrogramsPerKg: 50, dosingWeightGrams: 20_000, timesPerDay: 2 },
      ...{ syringe: 'u100-0.3ml-half', route: 'subcutaneous', reason: 'start' },
    },
  ],
]

const slotOf = (halfDay: number): string =>
  `2005-01-${String(1 + Math.floor(halfDay / 2)).padStart(2, '0')}/${halfDay % 2 === 0 ? 'morning' : 'evening'}`

const inHalfDay = (halfDay: number): readonly Said[] => {
  const slot = slotOf(halfDay)
  const glucose = { value: '101', unit: 'mg/dL' }
  return [
    [485, 'glucose-measured', { glucose, relation: 'preprandial', method: 'meter' }],
    [
      490,
      'injection-given',
      { slot, ...AMOUNT, site: { region: 'thigh', side: 'left' }, route: 'subcutaneous' },
    ],
    [500, 'meal-started', { slot }],
  ]
}

/** Everything lies in the past, and what it says is of no child. */
export function madeUpEvents(from: number): readonly StatureEvent[] {
  const halfDays = Array.from({ length: HALF_DAYS }, (_, halfDay) => halfDay)
  const said = [
    ...FIRST,
    ...halfDays.flatMap((halfDay) =>
      inHalfDay(halfDay).map(([minutes, kind, body]): Said => [
        minutes + (halfDay * HALF_DAY) / MINUTE,
        kind,
        body,
      ]),
    ),
  ]
  return said.flatMap(([minutes, kind, body], index) => {
    const at = new Date(from + minutes * MINUTE).toISOString()
    const by = { role: 'prescriber', id: 'nobody' }
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
    const read = readEvent({
      ...{ id, course: COURSE, kind, zone: 'UTC', by },
      ...{ occurredAt: at, recordedAt: at, ...body },
    })
    return read.ok ? [read.value] : []
  })
}

/** Resolves once it is done; nothing of it is kept. `policy` is the one in force. */
export async function warmUp(policy: Policy): Promise<void> {
  const from = Date.UTC(2005, 0, 1)
  const clock = (): number => from + HALF_DAYS * HALF_DAY
  const memory = { data: 'memory:', keys: 'memory:', masterKeys: [new Uint8Array(32)] }
  const store = await openStore({ ...memory, clock })
  try {
    await store.openCourse(COURSE)
    await store.journal.append(COURSE, madeUpEvents(from), null)
    const courses = openCourses({ store, policy, clock, most: { courses: 1, entries: 1_000 } })
    const question = { at: instant(clock()), asKnownAt: null, slot: null, vial: null, zone: null }
    for (let time = 0; time < 3; time += 1) {
      courses.forget(COURSE)
      const answered = await courses.facts(COURSE, question)
      if (answered === null) continue
      decideDose(answered.facts, policy)
      decideInjection(answered.facts, policy)
    }
    await courses.close()
  } finally {
    await store.close()
  }
}
