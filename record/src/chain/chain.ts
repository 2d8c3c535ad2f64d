// The hash chain that a store keeps: `sequence` from 1, `previous` the SHA-256 of the event before.
import { sha256Hex } from '@stature/label'
import type { StatureEvent } from '../events/event.js'
import { canonicalJson } from './canonical.js'

/** SHA-256 of an event as it stands in the chain. */
export const chainHash = (event: StatureEvent): string => sha256Hex(canonicalJson(event))

/** The event with its place after the last one of the chain; null starts a chain. */
export const chained = (event: StatureEvent, last: StatureEvent | null): StatureEvent => ({
  ...event,
  sequence: (last?.sequence ?? 0) + 1,
  previous: last === null ? null : chainHash(last),
})

export type ChainResult =
  | { readonly kind: 'ok'; readonly length: number }
  | { readonly kind: 'not-chained' }
  /** `line` counts events from 1, in the order given. */
  | { readonly kind: 'broken'; readonly line: number; readonly why: ChainFault }

/** `not-chained`: the event carries no place in the chain, though others do. */
export type ChainFault = 'not-chained' | 'wrong-sequence' | 'wrong-previous'

const isChained = (event: StatureEvent): boolean =>
  event.sequence !== undefined || event.previous !== undefined

function fault(event: StatureEvent, before: StatureEvent | undefined): ChainFault | null {
  if (event.sequence === undefined || event.previous === undefined) return 'not-chained'
  if (event.sequence !== (before?.sequence ?? 0) + 1) return 'wrong-sequence'
  return event.previous === (before === undefined ? null : chainHash(before)) ? null : 'wrong-previous'
}

/** Checks every link in the order given; a course whose events carry no link at all is not chained. */
export function verifyChain(events: readonly StatureEvent[]): ChainResult {
  if (!events.some(isChained)) return { kind: 'not-chained' }
  let before: StatureEvent | undefined
  for (const [index, event] of events.entries()) {
    const why = fault(event, before)
    if (why !== null) return { kind: 'broken', line: index + 1, why }
    before = event
  }
  return { kind: 'ok', length: events.length }
}
