// All vials that are opened and not discarded, as the fold sees them, so that a family can say which one it uses.
import type { Instant } from '@stature/label'
import type { VialFacts } from '@stature/protocol'
import type { Entry } from '../entry/entry.js'
import { discardVial, inspectVial, newVials, openVial, vialFacts, type VialState } from './vials.js'

export interface OpenVial extends VialFacts {
  /** As printed; null where not recorded. */
  readonly lot: string | null
  /** When its opening was recorded first. */
  readonly openedAt: Instant
}

interface Seen {
  readonly vials: VialState
  /** What the fold itself needs not. */
  readonly more: Map<string, Pick<OpenVial, 'lot' | 'openedAt'>>
}

function see({ vials, more }: Seen, entry: Entry): void {
  const { event, at } = entry
  if (event.kind === 'vial-opened') {
    openVial(vials, entry, event)
    const before = more.get(event.vial)
    more.set(event.vial, { lot: event.lot ?? before?.lot ?? null, openedAt: before?.openedAt ?? at })
  }
  if (event.kind === 'vial-inspected') inspectVial(vials, entry, event)
  if (event.kind === 'vial-discarded') {
    discardVial(vials, event)
    more.delete(event.vial)
  }
}

/** `standing` in order of time; the vial opened last comes last. */
export function openVials(standing: readonly Entry[]): readonly OpenVial[] {
  const seen: Seen = { vials: newVials(), more: new Map() }
  for (const entry of standing) see(seen, entry)
  return [...seen.more].flatMap(([id, more]) => {
    const facts = vialFacts(seen.vials, id)
    return facts === null ? [] : [{ ...facts, ...more }]
  })
}
