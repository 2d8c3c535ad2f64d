// A course of a year and a half, invented day by day and recorded through the server as everything else is.
const DAY_MS = 86_400_000
const PLACES = ['upper-arm', 'thigh', 'buttock', 'abdomen']
const FIRST_DAY = -540
const STEPS = [
  [FIRST_DAY, 50, 'start'],
  [-525, 85, 'increase'],
  [-505, 115, 'increase'],
  [-420, 115, 'reweigh'],
  [-330, 115, 'reweigh'],
  [-240, 115, 'reweigh'],
  [-150, 115, 'reweigh'],
  [-60, 115, 'reweigh'],
]
const MISSED = [-480, -411, -388, -233, -160, -96, -41, -12, -5]
const WITHHELD = [-470, -402, -310, -201, -119, -77, -30, -9]
const INTERRUPTED = [-300, -294]

const weightOn = (day) => 13_400 + Math.round(((day + 560) * 4_400) / 560 / 10) * 10
const uuid = (number) => `0195b3a0-7c00-7000-8000-${String(number).padStart(12, '0')}`

/** Facts of one kind at a day and a clock time of UTC. */
function teller(now) {
  const noon = Math.floor(now / DAY_MS) * DAY_MS
  const day = (number) => new Date(noon + number * DAY_MS).toISOString().slice(0, 10)
  const facts = []
  const tell = (number, time, kind, body) => {
    const at = Date.parse(`${day(number)}T${time}:00Z`)
    if (at < now - 300_000) facts.push({ at, kind, ...body })
  }
  return { facts, tell, day }
}

function measured({ tell }) {
  for (let day = -560; day <= 0; day += 30)
    tell(day, '09:00', 'weight-measured', { weightGrams: weightOn(day) })
  const heights = [
    [-740, 868],
    [-560, 893],
    [-470, 914],
    [-380, 937],
    [-280, 962],
    [-190, 983],
    [-100, 1_003],
    [-10, 1_021],
  ]
  for (const [day, heightMillimeters] of heights) tell(day, '09:05', 'height-measured', { heightMillimeters })
  const results = [
    [-556, '18.2', '-4.1'],
    [-440, '61', '-2.2'],
    [-350, '88', '-1.3'],
    [-260, '97', '-1.0'],
    [-170, '133', '0.2'],
    [-80, '121', '-0.1'],
  ]
  for (const [day, value, sds] of results)
    tell(day, '10:00', 'laboratory-measured', {
      test: 'igf-1',
      value,
      unit: 'ng/mL',
      sds,
      laboratory: 'Central laboratory',
    })
}

function prescribed({ tell }) {
  for (const [day, level, reason] of STEPS) {
    const weight = weightOn(day)
    if (reason === 'increase')
      tell(day, '11:00', 'tolerance-assessed', { tolerated: true, doseEstablished: level === 115 })
    tell(day, '09:00', 'weight-measured', { weightGrams: weight })
    tell(day, '12:00', 'dose-prescribed', {
      massNanograms: weight * level,
      doseMicrogramsPerKg: level,
      dosingWeightGrams: weight,
      syringe: 'u100-0.3ml-half',
      halfMarks: Math.floor((weight * level) / 50_000),
      timesPerDay: 2,
      route: 'subcutaneous',
      reason,
    })
  }
  tell(-490, '11:00', 'tolerance-assessed', { tolerated: true, doseEstablished: true })
}

function given({ tell, day }) {
  for (let number = FIRST_DAY + 1; number <= 0; number += 1) {
    if (number >= INTERRUPTED[0] && number <= INTERRUPTED[1]) continue
    const step = STEPS.findLast(([from]) => from < number)
    const weight = weightOn(step[0])
    for (const [half, time] of [
      ['morning', '07:15'],
      ['evening', '18:15'],
    ]) {
      const slot = `${day(number)}/${half}`
      const isEvening = half === 'evening'
      if (MISSED.includes(number) && isEvening) continue
      if (WITHHELD.includes(number) && !isEvening) {
        tell(number, '08:00', 'injection-withheld', { slot, reason: 'not-eating' })
        continue
      }
      if (number > -3) tell(number, time.replace(':15', ':20'), 'meal-started', { slot })
      const halfMarks = Math.floor((weight * step[1]) / 50_000)
      const region = PLACES[(((number * 2 + (isEvening ? 1 : 0)) % 4) + 4) % 4]
      tell(number, time, 'injection-given', {
        slot,
        massNanograms: halfMarks * 50_000,
        halfMarks,
        site: { region, side: isEvening ? 'left' : 'right' },
        route: 'subcutaneous',
      })
    }
  }
}

function sugar({ tell }) {
  for (let day = FIRST_DAY + 1; day <= 0; day += day < -500 || day > -30 ? 1 : 5) {
    const value = String(84 + ((((day * 7) % 29) + 29) % 29))
    tell(day, '07:00', 'glucose-measured', {
      glucose: { value, unit: 'mg/dL' },
      relation: 'preprandial',
      method: 'meter',
    })
  }
  const low = (day, value, severity) => {
    const glucose = { value, unit: 'mg/dL' }
    tell(day, '15:00', 'hypoglycemia-occurred', {
      severity,
      foodIntake: 'inadequate',
      signs: ['sweating'],
      glucose,
    })
    tell(day, '15:01', 'glucose-measured', { glucose, relation: 'symptomatic', method: 'meter' })
    tell(day, '15:30', 'hypoglycemia-recovered', {})
  }
  low(-380, '58', 'symptomatic')
  low(-210, '61', 'symptomatic')
  low(-128, '41', 'severe')
  low(-20, '63', 'symptomatic')
  tell(-115, '11:00', 'monitoring-ended', {})
}

function cared({ tell }) {
  tell(-555, '09:10', 'screening-recorded', {
    epiphyses: 'open',
    malignancy: 'none',
    hypersensitivity: 'none',
  })
  tell(-541, '09:20', 'care-plan-set', {
    clinicPhone: '+1 555 0100',
    emergencyPhone: '911',
    sugar: '10 g of glucose gel, then a snack',
    glucagon: '0.5 mg into the thigh, as taught on the ward',
    examinations: [
      { examination: 'eyes', everyDays: 180 },
      { examination: 'ears', everyDays: 365 },
    ],
  })
  tell(-545, '10:00', 'examination-recorded', { examination: 'eyes', finding: 'Discs flat, margins sharp.' })
  tell(-340, '10:00', 'examination-recorded', { examination: 'eyes', finding: 'Discs flat.' })
  tell(-345, '10:00', 'examination-recorded', { examination: 'ears' })
  tell(INTERRUPTED[0], '12:00', 'treatment-interrupted', { reason: 'Fever and vomiting, not eating' })
  tell(INTERRUPTED[1], '20:00', 'treatment-resumed', {})
}

const PARTS = [measured, prescribed, given, sugar, cared]
/** Everything that is known of her, by time. */
function factsOf(now, parts) {
  const told = teller(now)
  for (const part of parts) part(told)
  return { facts: told.facts.sort((one, other) => one.at - other.at), day: told.day }
}

const BATCH = 900

/** A prescription goes alone, because it is signed on what stands before it. */
function batchesOf(events) {
  const batches = []
  for (const event of events) {
    const last = batches.at(-1)
    const alone = [event, last?.[0]].some((each) => each?.kind === 'dose-prescribed')
    if (last === undefined || alone || last.length >= BATCH) batches.push([event])
    else last.push(event)
  }
  return batches
}

/** In the page: opens the course and sends the batches, each prescription with the hash of its decision. */
async function sending({ course, opening, batches }) {
  const post = async (path, body) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    return { status: answer.status, json: await answer.json() }
  }
  const refused = []
  const opened = await post('/courses', { event: opening })
  if (opened.status !== 201) return [JSON.stringify(opened)]
  for (const events of batches) {
    const [first] = events
    const decisionHashes = {}
    if (first.kind === 'dose-prescribed') {
      const asked = await post(`/courses/${course}/decisions/dose`, { at: first.occurredAt })
      decisionHashes[first.id] = asked.json.hash
    }
    const sent = await post(`/courses/${course}/events`, { events, decisionHashes })
    if (sent.status !== 200) refused.push(JSON.stringify(sent.json).slice(0, 600))
  }
  return refused
}

/**
 * Recorded by whoever is signed in on the page, a prescriber. `identity` may say that something is not
 * known; `treated: false` is a child who is only measured and screened. Answers what was
 * refused; the id of the course is the one given.
 */
export async function recordLongCourse(page, course, { identity = {}, treated = true } = {}) {
  const now = Date.now()
  const { account } = await page.evaluate(async () => (await fetch('/api/v1/session')).json())
  const { facts, day } = factsOf(now, treated ? PARTS : [measured, cared])
  const known = {
    birthDate: day(-2_560),
    sex: 'female',
    indication: 'severe-primary-igf1-deficiency',
    ...identity,
  }
  let number = Number.parseInt(course.slice(-4), 16) * 10_000
  const eventOf = ({ at, ...body }) => ({
    ...body,
    id: uuid((number += 1)),
    course,
    occurredAt: new Date(at).toISOString(),
    recordedAt: new Date(at + 60_000).toISOString(),
    zone: 'UTC',
    by: { role: 'prescriber', id: account.id },
  })
  const opening = eventOf({
    at: facts[0].at - 3_600_000,
    kind: 'course-opened',
    edition: 'us-2019-12',
    ...known,
  })
  return page.evaluate(sending, { course, opening, batches: batchesOf(facts.map(eventOf)) })
}
