// A clinic of hundreds: invented children put straight into the store of a server that is paused, each in one of many states.
import { randomUUID } from 'node:crypto'
import { readConfig } from '../../faces/server/dist/config/read-config.js'
import { contextOf } from '../../faces/server/dist/start.js'
import { createLog } from '../../faces/server/dist/upkeep/log.js'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const DAYS = 30

const iso = (ms) => new Date(ms).toISOString()
const dayOf = (ms) => iso(ms).slice(0, 10)
const every = (number, nth, ...facts) => (number % nth === 0 ? facts : [])

/** Opened, weighed, screened: what differs is told by the child's number. */
function begun(number, marks, at, now) {
  const weighed = number % 7 === 0 ? -200 : -DAYS
  const birthDate = dayOf(now - (1_500 + number * 9) * DAY_MS)
  const who = {
    birthDate,
    sex: 'unknown',
    indication: 'severe-primary-igf1-deficiency',
    edition: 'us-2019-12',
  }
  const clear = { epiphyses: 'open', malignancy: 'none', hypersensitivity: 'none' }
  return [
    ['prescriber', at(weighed - 1, 8), { kind: 'course-opened', ...who }],
    ['nurse', at(weighed, 9), { kind: 'weight-measured', weightGrams: marks * 1_000 }],
    ...(number % 11 === 0 ? [] : [['prescriber', at(-DAYS, 9), { kind: 'screening-recorded', ...clear }]]),
  ]
}

function prescribed(marks, at) {
  const level = { massNanograms: marks * 100_000, doseMicrogramsPerKg: 100, halfMarks: marks * 2 }
  const how = { dosingWeightGrams: marks * 1_000, syringe: 'u100-0.3ml-half', timesPerDay: 2 }
  const rest = { route: 'subcutaneous', reason: 'start' }
  return ['prescriber', at(-DAYS, 10), { kind: 'dose-prescribed', ...level, ...how, ...rest }]
}

function dose(time, half, day, marks) {
  const slot = `${dayOf(time)}/${half}`
  const glucose = { glucose: { value: '92', unit: 'mg/dL' }, relation: 'preprandial', method: 'meter' }
  const site = { region: half === 'morning' ? 'thigh' : 'abdomen', side: day % 2 === 0 ? 'left' : 'right' }
  const given = { slot, massNanograms: marks * 100_000, halfMarks: marks * 2, site, route: 'subcutaneous' }
  return [
    ['caregiver', time, { kind: 'glucose-measured', ...glucose }],
    ['caregiver', time + 60_000, { kind: 'injection-given', ...given }],
    ['caregiver', time + 120_000, { kind: 'meal-started', slot }],
  ]
}

function doses(number, marks, at, now) {
  const facts = []
  for (let day = -DAYS + 1; day <= 0; day += 1)
    for (const [half, hour] of [
      ['morning', 7],
      ['evening', 18],
    ]) {
      const isLeftOut = (day * 2 + hour) % (17 + number) === 3
      if (at(day, hour + 1) <= now && !isLeftOut) facts.push(...dose(at(day, hour), half, day, marks))
    }
  return facts
}

/** What happened to some of them. */
function happened(number, marks, at) {
  const severe = { severity: 'severe', foodIntake: 'inadequate', signs: ['unconscious'] }
  const ate = { severity: 'symptomatic', foodIntake: 'adequate', signs: ['sweating'] }
  const assessed = { kind: 'tolerance-assessed', tolerated: true, doseEstablished: false }
  return [
    ...every(number, 5, ['prescriber', at(-4, 12), assessed]),
    ...every(number, 29, ['caregiver', at(-1, 12), { kind: 'hypoglycemia-occurred', ...severe }]),
    ...every(number, 23, ['caregiver', at(-2, 12), { kind: 'hypoglycemia-occurred', ...ate }]),
    ...every(number, 31, ['caregiver', at(-1, 13), { kind: 'weight-measured', weightGrams: marks * 2_200 }]),
  ]
}

/** Facts of one child as [role, at, body]. */
function factsOf(number, now) {
  const today = Date.parse(`${dayOf(now)}T00:00:00Z`)
  const at = (day, hour) => today + day * DAY_MS + hour * HOUR_MS
  const marks = 10 + (number % 9)
  const first = begun(number, marks, at, now)
  if (number % 13 === 0) return first
  return [...first, prescribed(marks, at), ...doses(number, marks, at, now), ...happened(number, marks, at)]
}

const eventOf = (course, [role, at, body]) => ({
  ...{ ...body, id: randomUUID(), course, occurredAt: iso(at), recordedAt: iso(at + 1_000), zone: 'UTC' },
  by: { role, id: `${role}-of-${course}` },
})

async function seedChild({ store }, number, account, now) {
  const course = `f0000000-0000-4000-8000-${String(number).padStart(12, '0')}`
  await store.openCourse(course)
  await store.accounts.grant({ course, account, role: 'prescriber', grantedBy: account, grantedAt: now })
  const events = factsOf(number, now).map((fact) => eventOf(course, fact))
  const done = await store.journal.append(course, events, null)
  if (done.kind !== 'done') throw new Error(`not seeded: ${done.kind}`)
}

/** Puts so many children into the clinic of the example's prescriber; the server must be paused. */
export async function seedClinic({ env }, children) {
  const read = readConfig(env)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const context = await contextOf(read.config, createLog('silent'))
  const { id } = await context.store.accounts.byLogin('prescriber@clinic.example')
  for (let number = 1; number <= children; number += 1) await seedChild(context, number, id, context.clock())
  await context.courses.close()
  await context.store.close()
}
