// Builds input and reads it; every issue's location is evaluated as FHIRPath and must find an element.
import { readFileSync } from 'node:fs'
import fhirpath from 'fhirpath'
import { expect } from 'vitest'
import { NO_EXTRA_CODES, readFhir, type FhirIssue, type FhirOptions, type FhirReading } from '@stature/fhir'
import { policyShape, read as readShape, type Json } from '@stature/protocol'
import type { EventOf, Kind, StatureEvent } from '@stature/record'

export type Body = { readonly [name: string]: Json }

export const CAUTIOUS = (() => {
  const file = new URL('../../../protocol/policies/cautious.json', import.meta.url)
  const policy = readShape(policyShape, JSON.parse(readFileSync(file, 'utf8')))
  if (!policy.ok) throw new Error('the example policy cannot be read')
  return policy.value
})()

export const OPTIONS: FhirOptions = {
  zone: 'America/New_York',
  edition: 'us-2019-12',
  policy: CAUTIOUS,
  source: 'test',
  codes: NO_EXTRA_CODES,
}

export const UCUM = 'http://unitsofmeasure.org'
export const LOINC = 'http://loinc.org'
export const SNOMED = 'http://snomed.info/sct'
export const ICD10CM = 'http://hl7.org/fhir/sid/icd-10-cm'
export const STATURE = 'https://stature.example/fhir/CodeSystem/course'
export const VERIFICATION = 'http://terminology.hl7.org/CodeSystem/condition-ver-status'
export const CLINICAL = 'http://terminology.hl7.org/CodeSystem/condition-clinical'

export const concept = (system: string, ...codes: readonly string[]): Body => ({
  coding: codes.map((code) => ({ system, code })),
})
export const quantity = (value: Json, code: string): Body => ({ value, unit: code, system: UCUM, code })

export const PATIENT: Body = { resourceType: 'Patient', id: 'ana', gender: 'female', birthDate: '2019-05-10' }
export const SUBJECT: Body = { reference: 'Patient/ana' }
const DRUG = concept('http://www.whocc.no/atc', 'H01AC03')

export const T = '2026-03-02T07:15:00-05:00'

export const observation = (code: Body, body: Body): Body => ({
  resourceType: 'Observation',
  id: 'o1',
  status: 'final',
  code,
  subject: SUBJECT,
  effectiveDateTime: T,
  ...body,
})

export const weight = (value: Json, code: string, body: Body = {}): Body =>
  observation(concept(LOINC, '29463-7'), { valueQuantity: quantity(value, code), ...body })

/** The weight that orders are dosed by: 15.4 kg on 2026-02-20. */
export const WEIGHED = weight(15.4, 'kg', { id: 'w1', effectiveDateTime: '2026-02-20T10:00:00-05:00' })

export const dosage = (dose: Body, body: Body = {}): Body => ({
  timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd' } },
  route: concept(SNOMED, '34206005'),
  doseAndRate: [{ doseQuantity: dose }],
  ...body,
})

export const order = (body: Body, dose: Body = quantity(40, 'ug/kg')): Body => ({
  resourceType: 'MedicationRequest',
  id: 'm1',
  status: 'active',
  intent: 'order',
  medicationCodeableConcept: DRUG,
  subject: SUBJECT,
  authoredOn: '2026-03-01T09:30:00-05:00',
  dosageInstruction: [dosage(dose)],
  ...body,
})

export const administration = (body: Body): Body => ({
  resourceType: 'MedicationAdministration',
  id: 'a1',
  status: 'completed',
  medicationCodeableConcept: DRUG,
  subject: SUBJECT,
  effectiveDateTime: T,
  dosage: {
    dose: quantity(0.6, 'mg'),
    site: concept(SNOMED, '368208006'),
    route: concept(SNOMED, '34206005'),
  },
  ...body,
})

export const statement = (body: Body): Body => ({
  resourceType: 'MedicationStatement',
  id: 's1',
  status: 'completed',
  medicationCodeableConcept: DRUG,
  subject: SUBJECT,
  effectiveDateTime: T,
  dosage: [dosage(quantity(0.6, 'mg'), { site: concept(SNOMED, '368208006') })],
  ...body,
})

export const condition = (code: Body, body: Body = {}): Body => ({
  resourceType: 'Condition',
  id: 'c1',
  code,
  subject: SUBJECT,
  clinicalStatus: concept(CLINICAL, 'active'),
  verificationStatus: concept(VERIFICATION, 'confirmed'),
  onsetDateTime: '2026-03-04T10:10:00-05:00',
  ...body,
})

export const bundle = (...resources: readonly Json[]): Body => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
})

/** Every issue's location names an element of the input. */
export function expectLocated(input: Json, issues: readonly FhirIssue[]): void {
  for (const { expression, message } of issues) {
    expect(fhirpath.evaluate(input, expression), `${expression}: ${message}`).not.toEqual([])
    expect(message).not.toBe('')
  }
}

/** Reads a Bundle of the child and these resources. */
export function readBundle(resources: readonly Json[], options: Partial<FhirOptions> = {}): FhirReading {
  const input = bundle(PATIENT, ...resources)
  const reading = readFhir(input, { ...OPTIONS, ...options })
  expectLocated(input, reading.issues)
  return reading
}

/** The events of one kind. */
export const eventsOf = <K extends Kind>(reading: FhirReading, kind: K): readonly EventOf<K>[] =>
  reading.events.filter((event): event is EventOf<K> => event.kind === kind)

const ENVELOPE = ['id', 'course', 'recordedAt', 'zone', 'by']

/** What an event says, without its envelope. */
export const said = (event: StatureEvent | undefined): unknown =>
  event === undefined
    ? undefined
    : Object.fromEntries(Object.entries(event).filter(([name]) => !ENVELOPE.includes(name)))

/** `severity code expression` of each issue, the place without the entry before it. */
export const places = (issues: readonly FhirIssue[]): readonly string[] =>
  issues.map(
    ({ severity, code, expression }) =>
      `${severity} ${code} ${expression.replace(/^Bundle\.entry\[\d+\]\.resource/, '')}`,
  )
