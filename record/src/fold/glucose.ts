// The newest glucose reading of every pair of relation and method.
import { glucoseFrom } from '@stature/label'
import type { GlucoseFacts } from '@stature/protocol'
import type { Entry } from '../entry/entry.js'
import type { EventOf } from '../events/event.js'
import { METHODS, RELATIONS } from '../events/words.js'
import { byTime } from './order.js'

interface Reading {
  readonly entry: Entry
  readonly event: EventOf<'glucose-measured'>
}

type Relation = (typeof RELATIONS)[number]
type Method = (typeof METHODS)[number]

/** Changed in place within one fold only. */
export type GlucoseState = Record<Relation, Record<Method, Reading | null>>

const none = (): Record<Method, Reading | null> => ({ meter: null, cgm: null, laboratory: null })

export const newGlucose = (): GlucoseState => ({ preprandial: none(), symptomatic: none(), other: none() })

export function measure(state: GlucoseState, entry: Entry, event: EventOf<'glucose-measured'>): void {
  state[event.relation][event.method] = { entry, event }
}

function factsOf({ entry, event }: Reading): readonly GlucoseFacts[] {
  const { glucose, relation, method } = event
  const read = glucoseFrom(glucose.value, glucose.unit)
  return read.ok
    ? [
        {
          at: entry.at,
          amount: read.value.amount,
          value: glucose.value,
          unit: glucose.unit,
          relation,
          method,
        },
      ]
    : []
}

/** Oldest first. */
export const glucoseFacts = (state: GlucoseState): readonly GlucoseFacts[] =>
  RELATIONS.flatMap((relation) => METHODS.flatMap((method) => state[relation][method] ?? []))
    .sort((one, other) => byTime(one.entry, other.entry))
    .flatMap(factsOf)
