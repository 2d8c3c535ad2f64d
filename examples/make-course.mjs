// Writes the example course: node examples/make-course.mjs > examples/course.ndjson (after npm run build).
// Events are written in the order of time and chained, as a store keeps them.
// An invented child; every time, place and value is made up.
import { canonicalJson, chained, readEvent } from '@stature/record'

const COURSE = 'example-child'
const ZONE = 'America/New_York'
const PRESCRIBER = { role: 'prescriber', id: 'dr-example' }
const NURSE = { role: 'nurse', id: 'nurse-example' }
const MOTHER = { role: 'caregiver', id: 'mother' }
const FATHER = { role: 'caregiver', id: 'father' }

/** New York changes its clock on 2026-03-08 at 02:00. */
const time = (day, clock) =>
  `${day}T${clock}:00${`${day}T${clock}` < '2026-03-08T02:00' ? '-05:00' : '-04:00'}`

let made = 0

/** A UUIDv7 whose last part counts, so that every run writes the same ids. */
function nextId(occurredAt) {
  made += 1
  const ms = Date.parse(occurredAt).toString(16).padStart(12, '0')
  const count = made.toString(16)
  return `${ms.slice(0, 8)}-${ms.slice(8)}-7000-8000-${count.padStart(12, '0')}`
}

const events = []

function add(by, day, clock, kind, body = {}) {
  const occurredAt = time(day, clock)
  const recordedAt = time(
    day,
    clock.replace(/\d$/, (minute) => String(Math.min(9, Number(minute) + 1))),
  )
  events.push({
    id: nextId(occurredAt),
    course: COURSE,
    kind,
    occurredAt,
    recordedAt,
    zone: ZONE,
    by,
    ...body,
  })
}

const OPENED = '2026-02-20'
add(NURSE, OPENED, '10:00', 'course-opened', {
  birthDate: '2019-05-10',
  sex: 'female',
  indication: 'severe-primary-igf1-deficiency',
  edition: 'us-2019-12',
})
add(NURSE, OPENED, '10:05', 'weight-measured', { weightGrams: 15_400 })
add(NURSE, OPENED, '10:06', 'height-measured', { heightMillimeters: 985 })
add(PRESCRIBER, OPENED, '10:30', 'screening-recorded', {
  epiphyses: 'open',
  malignancy: 'none',
  hypersensitivity: 'none',
})
add(PRESCRIBER, OPENED, '10:40', 'care-plan-set', {
  clinicPhone: '+1 555 0100',
  emergencyPhone: '911',
  sugar: '10 g of glucose gel, then a snack',
  glucagon: '0.5 mg into the thigh, as taught on the ward',
  examinations: [
    { examination: 'eyes', everyDays: 180 },
    { examination: 'ears', everyDays: 180 },
  ],
})
add(PRESCRIBER, '2026-03-01', '09:30', 'dose-prescribed', {
  massNanograms: 616_000,
  doseMicrogramsPerKg: 40,
  dosingWeightGrams: 15_400,
  syringe: 'u100-0.3ml-half',
  halfMarks: 12,
  timesPerDay: 2,
  route: 'subcutaneous',
  reason: 'start',
})

const VIAL = 'vial-1'
const SITES = [
  ['upper-arm', 'left'],
  ['thigh', 'right'],
  ['buttock', 'left'],
  ['abdomen', 'right'],
  ['upper-arm', 'right'],
  ['thigh', 'left'],
  ['buttock', 'right'],
  ['abdomen', 'left'],
]
let injections = 0

/** A preprandial check, a look at the vial, the injection, the meal. */
function dose(day, half, glucose) {
  const [by, hour] = half === 'morning' ? [MOTHER, '07'] : [FATHER, '18']
  const slot = `${day}/${half}`
  const [region, side] = SITES[injections % SITES.length]
  injections += 1
  add(by, day, `${hour}:05`, 'glucose-measured', {
    glucose: { value: String(glucose), unit: 'mg/dL' },
    relation: 'preprandial',
    method: 'meter',
  })
  add(by, day, `${hour}:12`, 'vial-inspected', { vial: VIAL, appearance: 'clear-colourless' })
  add(by, day, `${hour}:15`, 'injection-given', {
    slot,
    massNanograms: 600_000,
    halfMarks: 12,
    site: { region, side },
    route: 'subcutaneous',
    vial: VIAL,
  })
  add(by, day, `${hour}:25`, 'meal-started', { slot })
}

const MORNINGS = [88, 91, 84, 86, 93, 90, 87, 89, 95, 86, 90]
const EVENINGS = [97, 94, 102, 99, 92, 96, 101, 98, 93, 95]

add(MOTHER, '2026-03-02', '07:00', 'vial-opened', { vial: VIAL, lot: 'A1234', expires: '2026-11' })
MORNINGS.forEach((morning, index) => {
  const day = `2026-03-${String(index + 2).padStart(2, '0')}`
  dose(day, 'morning', morning)
  if (day === '2026-03-04') {
    add(MOTHER, day, '10:10', 'hypoglycemia-occurred', {
      severity: 'symptomatic',
      foodIntake: 'inadequate',
      signs: ['hunger', 'sweating', 'irritability'],
      glucose: { value: '58', unit: 'mg/dL' },
    })
    add(MOTHER, day, '10:30', 'glucose-measured', {
      glucose: { value: '96', unit: 'mg/dL' },
      relation: 'symptomatic',
      method: 'meter',
    })
    add(MOTHER, day, '10:32', 'hypoglycemia-recovered')
  }
  if (day === '2026-03-10') {
    add(PRESCRIBER, day, '15:00', 'tolerance-assessed', { tolerated: true, doseEstablished: false })
  }
  const evening = EVENINGS[index]
  if (evening !== undefined) dose(day, 'evening', evening)
})

let last = null
for (const event of events) {
  const read = readEvent(event)
  if (!read.ok) throw new Error(`${event.kind}: ${JSON.stringify(read.issues)}`)
  last = chained(read.value, last)
  process.stdout.write(`${canonicalJson(last)}\n`)
}
