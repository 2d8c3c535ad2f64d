// Who may correct or void what; without the right it is a request that a clinician sees and that changes nothing.
import type { Instant } from '@stature/label'
import type { Entry } from '../entry/entry.js'
import type { EventOf, StatureEvent } from '../events/event.js'
import type { Role } from '../events/words.js'
import { isClinician, isPrescribersOnly, mayRecord } from '../rights/rights.js'

/** A statement about the record. */
export type Meta = Entry & { readonly event: EventOf<'entry-corrected' | 'entry-voided'> }

export const isMeta = (entry: Entry): entry is Meta =>
  entry.event.kind === 'entry-corrected' || entry.event.kind === 'entry-voided'

/** For so long a family may correct its own report of hypoglycemia or of a reaction. */
const OWN_REPORT_MS = 86_400_000

const isReport = (event: StatureEvent): boolean =>
  event.kind === 'hypoglycemia-occurred' || event.kind === 'reaction-reported'

/** A report with a clock ahead of its recording is as old as its recording. */
const isOld = (entry: Entry, knownAt: Instant): boolean =>
  knownAt - Math.min(entry.at, entry.knownAt) > OWN_REPORT_MS

/** Whether a role that says so at `knownAt` may change an entry that stands, whoever amended it before. */
export function mayChangeAs(role: Role, knownAt: Instant, standing: Entry): boolean {
  if (isPrescribersOnly(standing.event.kind)) return role === 'prescriber'
  const clinicians =
    isClinician(standing.event.by.role) || (isReport(standing.event) && isOld(standing, knownAt))
  return !clinicians || isClinician(role)
}

export const mayChange = (meta: Meta, standing: Entry): boolean =>
  mayChangeAs(meta.event.by.role, meta.knownAt, standing)

/** Whether the writer may record what the entry shall say; a course's opening stays an opening and nothing becomes one. */
export function mayReplace(meta: Meta, root: Entry): boolean {
  if (meta.event.kind === 'entry-voided') return true
  const { kind } = meta.event.replacement
  if ((kind === 'course-opened') !== (root.event.kind === 'course-opened')) return false
  return mayRecord(kind, meta.event.by.role)
}
