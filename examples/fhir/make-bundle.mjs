// Writes the example course as an R4 Bundle: node examples/fhir/make-bundle.mjs > examples/fhir/course.bundle.json, then prettier.
// An invented child; every time, place and value is made up.

const STATURE = 'https://stature.example/fhir/CodeSystem/course'
const LOINC = 'http://loinc.org'
const SNOMED = 'http://snomed.info/sct'
const UCUM = 'http://unitsofmeasure.org'
const CATEGORY = 'http://terminology.hl7.org/CodeSystem/observation-category'

const PATIENT = { reference: 'Patient/example-child' }
const DOCTOR = { reference: 'Practitioner/dr-example' }
const NURSE = { reference: 'Practitioner/nurse-example' }
const MOTHER = { reference: 'RelatedPerson/mother' }
const FATHER = { reference: 'RelatedPerson/father' }

/** New York changes its clock on 2026-03-08 at 02:00. */
const time = (day, clock) =>
  `${day}T${clock}:00${`${day}T${clock}` < '2026-03-08T02:00' ? '-05:00' : '-04:00'}`

const concept = (system, code, display) => ({ coding: [{ system, code, ...(display && { display }) }] })
const quantity = (value, code) => ({ value, unit: code, system: UCUM, code })
const component = (name, value) => ({
  code: concept(STATURE, name),
  valueCodeableConcept: concept(STATURE, value),
})

const resources = []
const add = (resourceType, id, body) => resources.push({ resourceType, id, ...body })

add('Patient', 'example-child', {
  name: [{ family: 'Example', given: ['Ana'] }],
  gender: 'female',
  birthDate: '2019-05-10',
})
add('Practitioner', 'dr-example', { name: [{ family: 'Prescriber' }] })
add('Practitioner', 'nurse-example', { name: [{ family: 'Nurse' }] })
for (const [id, code] of [
  ['mother', 'MTH'],
  ['father', 'FTH'],
]) {
  const relationship = [concept('http://terminology.hl7.org/CodeSystem/v3-RoleCode', code)]
  add('RelatedPerson', id, { patient: PATIENT, relationship })
}

const observation = (id, performer, at, code, body, category = 'vital-signs') =>
  add('Observation', id, {
    status: 'final',
    category: [concept(CATEGORY, category)],
    code,
    subject: PATIENT,
    effectiveDateTime: at,
    issued: at,
    performer: [performer],
    ...body,
  })

const OPENED = '2026-02-20'
observation('weight-1', NURSE, time(OPENED, '10:05'), concept(LOINC, '29463-7', 'Body weight'), {
  valueQuantity: quantity(15.4, 'kg'),
})
observation('height-1', NURSE, time(OPENED, '10:06'), concept(LOINC, '8302-2', 'Body height'), {
  valueQuantity: quantity(98.5, 'cm'),
})
for (const [topic, state] of [
  ['epiphyses', 'open'],
  ['malignancy', 'none'],
  ['hypersensitivity', 'none'],
]) {
  const value = { valueCodeableConcept: concept(STATURE, state) }
  observation(`screening-${topic}`, DOCTOR, time(OPENED, '10:30'), concept(STATURE, topic), value, 'exam')
}
add('Condition', 'indication', {
  clinicalStatus: concept('http://terminology.hl7.org/CodeSystem/condition-clinical', 'active'),
  verificationStatus: concept('http://terminology.hl7.org/CodeSystem/condition-ver-status', 'confirmed'),
  code: concept('http://hl7.org/fhir/sid/icd-10-cm', 'E34.321'),
  subject: PATIENT,
  recordedDate: time(OPENED, '10:20'),
  recorder: DOCTOR,
})

const DRUG = {
  coding: [
    { system: 'http://www.whocc.no/atc', code: 'H01AC03', display: 'mecasermin' },
    { system: 'http://hl7.org/fhir/sid/ndc', code: '71863-216-04' },
  ],
  text: 'Increlex',
}
const SUBCUTANEOUS = concept(SNOMED, '34206005', 'Subcutaneous route')
const DOSE_TYPE = 'http://terminology.hl7.org/CodeSystem/dose-rate-type'

add('MedicationRequest', 'order-1', {
  status: 'active',
  intent: 'order',
  medicationCodeableConcept: DRUG,
  subject: PATIENT,
  authoredOn: time('2026-03-01', '09:30'),
  requester: DOCTOR,
  dosageInstruction: [
    {
      timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd' } },
      route: SUBCUTANEOUS,
      doseAndRate: [
        { type: concept(DOSE_TYPE, 'ordered'), doseQuantity: quantity(40, 'ug/kg') },
        { type: concept(DOSE_TYPE, 'calculated'), doseQuantity: quantity(0.616, 'mg') },
      ],
    },
  ],
})

const SITES = [
  ['368208006', 'Left upper arm'],
  ['11207009', 'Right thigh'],
  ['723979003', 'Left buttock'],
  ['48544008', 'Right lower quadrant of abdomen'],
  ['368209003', 'Right upper arm'],
  ['61396006', 'Left thigh'],
  ['723980000', 'Right buttock'],
  ['68505006', 'Left lower quadrant of abdomen'],
]
const GLUCOSE = concept(LOINC, '41653-7', 'Glucose in capillary blood by glucometer')
let injections = 0

const glucose = (id, performer, at, value, relation) =>
  observation(
    id,
    performer,
    at,
    GLUCOSE,
    { valueQuantity: quantity(value, 'mg/dL'), component: [component('glucose-relation', relation)] },
    'laboratory',
  )

/** A preprandial check and the injection. */
function dose(day, half, value) {
  const [by, hour] = half === 'morning' ? [MOTHER, '07'] : [FATHER, '18']
  const [site, display] = SITES[injections % SITES.length]
  injections += 1
  glucose(`glucose-${day}-${half}`, by, time(day, `${hour}:05`), value, 'preprandial')
  add('MedicationAdministration', `injection-${day}-${half}`, {
    status: 'completed',
    medicationCodeableConcept: DRUG,
    subject: PATIENT,
    effectiveDateTime: time(day, `${hour}:15`),
    performer: [{ actor: by }],
    request: { reference: 'MedicationRequest/order-1' },
    dosage: { site: concept(SNOMED, site, display), route: SUBCUTANEOUS, dose: quantity(0.6, 'mg') },
  })
}

const MORNINGS = [88, 91, 84, 86, 93, 90, 87, 89, 95, 86, 90]
const EVENINGS = [97, 94, 102, 99, 92, 96, 101, 98, 93, 95]

MORNINGS.forEach((morning, index) => {
  const day = `2026-03-${String(index + 2).padStart(2, '0')}`
  dose(day, 'morning', morning)
  if (day === '2026-03-04') {
    const components = [
      component('food-intake', 'inadequate'),
      { code: concept(STATURE, 'severity'), valueCodeableConcept: concept(SNOMED, '255604002', 'Mild') },
      { code: GLUCOSE, valueQuantity: quantity(58, 'mg/dL') },
    ]
    observation(
      'hypoglycemia-1',
      MOTHER,
      time(day, '10:10'),
      concept(SNOMED, '302866003', 'Hypoglycemia'),
      { valueBoolean: true, component: components },
      'exam',
    )
    glucose('glucose-recovery', MOTHER, time(day, '10:30'), 96, 'symptomatic')
  }
  const evening = EVENINGS[index]
  if (evening !== undefined) dose(day, 'evening', evening)
})

const entry = resources.map((resource) => ({
  fullUrl: `https://hospital.example/fhir/${resource.resourceType}/${resource.id}`,
  resource,
}))
const bundle = { resourceType: 'Bundle', type: 'collection', entry }
process.stdout.write(`${JSON.stringify(bundle, null, 2)}\n`)
