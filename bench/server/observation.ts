// The same readings as FHIR Observations, for the router they are sent to.
import { randomUUID } from 'node:crypto'
import type { Ask } from './drive.js'
import { headOf } from './wire.js'

const HEAD = headOf('/fhir/R4/Observation', null)

/** Glucose of one patient, a new Observation each time. */
export function observations(patient: string): () => Ask {
  let number = 0
  return () => {
    number += 1
    const id = randomUUID()
    const body = JSON.stringify({
      resourceType: 'Observation',
      identifier: [{ system: 'urn:ietf:rfc:3986', value: `urn:uuid:${id}` }],
      status: 'final',
      code: {
        coding: [{ system: 'http://loinc.org', code: '2339-0', display: 'Glucose [Mass/volume] in Blood' }],
      },
      subject: { reference: `Patient/${patient}` },
      effectiveDateTime: new Date(1_700_000_000_000 + number * 300_000).toISOString(),
      valueQuantity: {
        ...{ value: 80 + (number % 60), unit: 'mg/dL' },
        ...{ system: 'http://unitsofmeasure.org', code: 'mg/dL' },
      },
    })
    const check: Ask['check'] = (reply) =>
      reply.status === 201 && reply.body.includes(id) ? null : `${reply.status} ${reply.body.slice(0, 300)}`
    return { head: HEAD, body, check }
  }
}
