// A dose that a prescriber thinks of, as sent.
import { parseOrder, parseWeight } from '@stature/label'
import { syringeOf, SYRINGES, type Proposal } from '@stature/protocol'
import type { ProposeBody } from './bodies.js'
import { badField, quantityAt } from './field.js'

function orderOf(text: string): Proposal['order'] {
  const order = quantityAt('/propose/dose', text, parseOrder)
  if (order.kind === 'mass') return { by: 'mass', massNanograms: order.massNanograms }
  return { by: 'level', microgramsPerKg: order.microgramsPerKg, enteredInMilligrams: text.endsWith('mg/kg') }
}

function syringeIn(id: string | undefined): string | null {
  if (id === undefined) return null
  const known = syringeOf(id)
  if (known !== null) return known.id
  const fix = `Write one of: ${SYRINGES.map((each) => each.id).join(', ')}.`
  throw badField('unknown-syringe', '/propose/syringe', 'there is no such syringe', fix)
}

/** The proposal, or null where none was sent. Throws Problem 400. */
export function proposalIn(body: ProposeBody | undefined): Proposal | null {
  if (body === undefined) return null
  const { dose, weight, timesPerDay, route, syringe } = body
  return {
    order: orderOf(dose),
    weightGrams: weight === undefined ? null : quantityAt('/propose/weight', weight, parseWeight),
    timesPerDay: timesPerDay ?? null,
    route: route ?? null,
    syringe: syringeIn(syringe),
  }
}
