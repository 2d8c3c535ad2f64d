// Drafts of events, dated back from the instant asked about, and the course they make.
import type { Json } from '@stature/protocol'
import { dateOf } from './calendar.js'
import { HOUR } from './list.js'

type Fields = { readonly [name: string]: Json }

/** One event before it has an id: how long ago it happened, and who wrote it. */
export interface Draft {
  readonly kind: string
  readonly agoMs: number
  readonly role: string
  readonly body: Fields
  /** For corrections and voids: which draft they speak of. */
  readonly about?: number
}

export const draft = (kind: string, agoMs: number, role: string, body: Fields = {}): Draft => ({
  kind,
  agoMs,
  role,
  body,
})

export const idOf = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** The half-day an instant lies in. */
export const slotAt = (at: number): string =>
  `${dateOf(at)}/${new Date(at).getUTCHours() < 14 ? 'morning' : 'evening'}`

/** Instants that nobody else has: two events at one instant have no order that the contract names. */
function apart(drafts: readonly Draft[], asOf: number): readonly number[] {
  const used = new Set<number>()
  return drafts.map(({ agoMs }) => {
    let at = asOf - agoMs
    while (used.has(at)) at -= 1
    used.add(at)
    return at
  })
}

/** The course as JSON lines. */
export function courseOf(drafts: readonly Draft[], asOf: number): readonly Json[] {
  const times = apart(drafts, asOf)
  return drafts.map((each, n) => {
    const at = new Date(times[n] ?? asOf).toISOString()
    return {
      id: idOf(n),
      course: 'c',
      kind: each.kind,
      occurredAt: at,
      recordedAt: at,
      zone: 'UTC',
      by: { role: each.role, id: each.role },
      ...each.body,
    }
  })
}

/** Twice-daily injections back from the one given last. */
export function injections(
  last: number,
  count: number,
  halfMarks: number,
  asOf: number,
  sites: readonly Fields[],
): readonly Draft[] {
  return Array.from({ length: count }, (_, n) => {
    const agoMs = last + n * 12 * HOUR
    const site = sites[n % sites.length]
    const body = { slot: slotAt(asOf - agoMs), massNanograms: halfMarks * 50_000, halfMarks }
    return draft('injection-given', agoMs, 'caregiver', site === undefined ? body : { ...body, site })
  })
}
