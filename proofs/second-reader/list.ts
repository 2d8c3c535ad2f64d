// The plain list: what counts at an instant, after corrections, voids and the roles that may record.
import type { StatureEvent } from '@stature/record'
import { counts, mayRecord } from './roles.js'

type Amendment = Extract<StatureEvent, { kind: 'entry-corrected' | 'entry-voided' }>
type Said = Exclude<StatureEvent, Amendment>
type Replaced = Extract<StatureEvent, { kind: 'entry-corrected' }>['replacement']
export type Body = Said | Replaced
export type Role = StatureEvent['by']['role']

/** One thing that happened, with the body that stands for it in the end. */
export interface Item<B = Body> {
  readonly id: string
  readonly at: number
  readonly role: Role
  readonly body: B
}

export const DAY = 86_400_000
export const HOUR = 3_600_000
export const MINUTE = 60_000

/** Days since 1970 in UTC; the test calendar knows no other zone. */
export const dayOf = (at: number): number => Math.floor(at / DAY)
export const daysOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY

const isClinician = (role: Role): boolean =>
  role === 'prescriber' || role === 'nurse' || role === 'pharmacist'
const delicate = (kind: string): boolean => kind === 'hypoglycemia-occurred' || kind === 'reaction-reported'

/** May this role change that entry at this time? */
function mayAmend(role: Role, at: number, target: Item): boolean {
  // What only a prescriber may record, only a prescriber may change; the contract says no more than "a clinician".
  if (!mayRecord({ ...target, role })) return false
  if (isClinician(role)) return true
  if (isClinician(target.role)) return false
  return !(delicate(target.body.kind) && at - target.at > DAY)
}

/** The entry as it stands after the amendments made until the instant asked about, oldest first. */
function amended(first: Item, amendments: readonly Amendment[]): Item | null {
  let now = first
  for (const each of amendments) {
    const at = Date.parse(each.occurredAt)
    if (each.kind === 'entry-voided' && each.voids === first.id && mayAmend(each.by.role, at, now))
      return null
    if (each.kind !== 'entry-corrected' || each.corrects !== first.id) continue
    if (!mayAmend(each.by.role, at, now)) continue
    const moved = each.replacement.occurredAt
    now = {
      ...now,
      role: each.by.role,
      body: each.replacement,
      at: moved === undefined ? now.at : Date.parse(moved),
    }
  }
  return now
}

/** Everything that counts at the instant, oldest first. An id seen again counts once. */
export function listAt(events: readonly StatureEvent[], asOf: number): readonly Item[] {
  const out: Item[] = []
  const amendments = events
    .filter((each) => each.kind === 'entry-corrected' || each.kind === 'entry-voided')
    .filter((each) => Date.parse(each.occurredAt) <= asOf)
    .sort((a, b) => Date.parse(a.occurredAt) - Date.parse(b.occurredAt))
  for (const each of events) {
    if (each.kind === 'entry-corrected' || each.kind === 'entry-voided') continue
    if (out.some((known) => known.id === each.id)) continue
    const first: Item = { id: each.id, at: Date.parse(each.occurredAt), role: each.by.role, body: each }
    const now = amended(first, amendments)
    if (now !== null) out.push(now)
  }
  return out
    .filter((each) => each.at <= asOf)
    .filter(counts)
    .sort((a, b) => a.at - b.at)
}

/** The items of one kind, oldest first. */
export const of = <K extends Body['kind']>(
  items: readonly Item[],
  kind: K,
): readonly Item<Extract<Body, { kind: K }>>[] =>
  items.flatMap((each) => (isKind(each.body, kind) ? [{ ...each, body: each.body }] : []))

const isKind = <K extends Body['kind']>(body: Body, kind: K): body is Extract<Body, { kind: K }> =>
  body.kind === kind
