// Glucose: value and unit as entered, where the unit is the one its code stands for.
import { glucoseFrom } from '@stature/label'
import { MEASUREMENTS, type Measurement } from '../codes/observation.js'
import { GLUCOSE_RELATION, RELATIONS } from '../codes/stature.js'
import { conceptAt, meaningsOf } from '../element/concept.js'
import { child, objectAt } from '../element/child.js'
import type { Element } from '../element/element.js'
import type { Entry } from '../input/entry.js'
import { quantityOf, type ReadQuantity } from '../element/quantity.js'
import type { Context } from '../read/context.js'
import type { Draft } from '../read/fact.js'
import { namesTime } from '../read/when.js'
import { componentConcept, componentOf } from './component.js'
import type { GlucoseEntry } from './finding-facts.js'
import { refuse, type Measured } from './measured.js'

type GlucoseCode = Extract<Measurement, { readonly of: 'glucose' }>

/** What the record holds of each unit. */
const DECIMALS = { 'mg/dL': 3, 'mmol/L': 2 } as const

/**
 * The value cut to the decimals held. Cutting never changes on which side of a limit of so many decimals a value lies,
 * where rounding could lift a low one over it.
 */
function cut(value: string, unit: GlucoseCode['unit']): string {
  const [whole = '', fraction] = value.split('.')
  return fraction === undefined ? whole : `${whole}.${fraction.slice(0, DECIMALS[unit])}`
}

/**
 * `<` and `>` tell a bound, not a value. The bound is taken only where it settles the question of a low glucose as the
 * value itself would: below a bound that is under the policy's value, above one that is not.
 */
function boundSettles(read: ReadQuantity, amount: number, context: Context): boolean {
  if (read.comparator === null) return true
  const at = child(read.at, 'comparator') ?? read.at
  const limit = context.options.policy?.withholdBelowGlucose ?? null
  const below = read.comparator.startsWith('<')
  if (limit !== null && (below ? amount < limit.amount : amount >= limit.amount)) {
    context.report.warn('value', at, 'tells only a bound: the bound is taken for the value')
    return true
  }
  context.report.error('value', at, 'tells only a bound, which does not settle whether the glucose was low')
  return false
}

/** Value and unit of a quantity, where the unit is one its codes stand for; undefined after an issue. */
export function glucoseEntry(
  codes: readonly GlucoseCode[],
  quantity: Element,
  context: Context,
): (GlucoseEntry & { readonly method: GlucoseCode['method'] }) | undefined {
  const read = quantityOf(quantity, context.report)
  if (read === undefined) return undefined
  const code = codes.find(({ unit }) => unit === read.unit)
  if (code === undefined) {
    const units = codes.map(({ unit }) => unit).join(', ')
    const message = `is not the unit of the LOINC code (${units}): correct the code or the unit`
    return context.report.error('conflict', child(quantity, 'code') ?? quantity, message)
  }
  const value = cut(read.value, code.unit)
  const glucose = glucoseFrom(value, code.unit)
  if (!glucose.ok) {
    refuse(quantity, glucose, context)
    return undefined
  }
  if (!boundSettles(read, glucose.value.amount, context)) return undefined
  if (value !== read.value) {
    context.report.note(
      'value',
      child(quantity, 'value') ?? quantity,
      `is finer than is kept: read as ${value}`,
    )
  }
  return { value, unit: code.unit, method: code.method }
}

/** A glucose reading. `codes` are those of the Observation; the unit chooses among them. */
export function readGlucose(
  codes: readonly GlucoseCode[],
  { quantity, when, source }: Measured,
  context: Context,
): readonly Draft[] {
  const entry = glucoseEntry(codes, quantity, context)
  if (entry === undefined || !namesTime(when, context)) return []
  const related = componentConcept(source.entry, GLUCOSE_RELATION, context)
  const relations = related === undefined ? [] : meaningsOf(related, RELATIONS)
  const body = {
    glucose: { value: entry.value, unit: entry.unit },
    relation: relations.length === 1 ? (relations[0] ?? 'other') : 'other',
    method: entry.method,
  }
  return [{ fact: 'draft', kind: 'glucose-measured', when, body, source: { ...source, part: 'glucose' } }]
}

/** The glucose value that an Observation of an episode carries as a component; null where none can be read. */
export function episodeGlucose(entry: Entry, context: Context): GlucoseEntry | null {
  const component = componentOf(entry, MEASUREMENTS, context)
  const code = component === undefined ? undefined : conceptAt(component, 'code', context.report)
  const quantity = component === undefined ? undefined : objectAt(component, 'valueQuantity', context.report)
  if (code === undefined || quantity === undefined) return null
  const codes = meaningsOf(code, MEASUREMENTS).flatMap((one) => (one.of === 'glucose' ? [one] : []))
  const read = glucoseEntry(codes, quantity, context)
  return read === undefined ? null : { value: read.value, unit: read.unit }
}
