// A dose as it is being written: what is typed and chosen, and the proposal that the protocol judges.
import { parseOrder, type Order } from '@stature/label'
import type { Proposal } from '@stature/protocol'
import { readTyped, type Reading, type Typed } from '../forms/typed.js'

/** The units in which an order may be written; marks are those of a U-100 syringe. */
export const DOSE_UNITS = ['mg/kg', 'ug/kg', 'mg', 'mL', 'marks'] as const
export type DoseUnit = (typeof DOSE_UNITS)[number]

export interface Draft {
  readonly dose: Typed<DoseUnit>
  /** Null until it is said; the label's is then judged. */
  readonly timesPerDay: number | null
  /** Null for the smallest stocked one that holds the dose. */
  readonly syringe: string | null
}

export const EMPTY: Draft = { dose: { text: '', unit: null }, timesPerDay: null, syringe: null }

export const readDose = ({ dose }: Draft, separator: string): Reading<Order> =>
  readTyped(dose, separator, parseOrder)

/** An order in mg/kg may be micrograms by a slip; the protocol is told in which unit it was written. */
function orderOf(order: Order, unit: string): Proposal['order'] {
  if (order.kind === 'mass') return { by: 'mass', massNanograms: order.massNanograms }
  return { by: 'level', microgramsPerKg: order.microgramsPerKg, enteredInMilligrams: unit === 'mg/kg' }
}

/**
 * What is judged: at the newest recorded weight, because a weight written only into a prescription makes no room. Null while
 * no amount can be read.
 */
export function proposalOf({ timesPerDay, syringe }: Draft, reading: Reading<Order>): Proposal | null {
  if (reading.kind !== 'read') return null
  const order = orderOf(reading.value, reading.unit)
  return { order, weightGrams: null, timesPerDay, route: 'subcutaneous', syringe }
}
