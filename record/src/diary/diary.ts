// Every entry of a course with what became of it: as it was recorded, as it stands, and every statement about it.
import type { Instant } from '@stature/label'
import type { Entry } from '../entry/entry.js'
import type { Role } from '../events/words.js'
import { rootsAmong } from '../fold/amend.js'
import { isMeta, mayChangeAs, type Meta } from '../fold/may-amend.js'
import { prepare, type Displaced, type Prepared } from '../fold/prepare.js'
import { isPrescribersOnly } from '../rights/rights.js'

/** `requested`: its writer may not make it, and a clinician sees it. `taken-back`: a later void undid it. */
export interface DiaryChange {
  readonly statement: Meta
  readonly what: 'applied' | 'requested' | 'taken-back'
}

export interface DiaryEntry {
  /** As it was first recorded. */
  readonly recorded: Entry
  /** As it stands now; null where it was taken back. */
  readonly standing: Entry | null
  /** When it counts or, taken back, when it said that it happened. */
  readonly at: Instant
  /** Its clock is impossible: it stands where it was recorded, and somebody must say when it happened. */
  readonly suspect: boolean
  /** In the order in which they were recorded. */
  readonly changes: readonly DiaryChange[]
}

const newestFirst = (one: Meta, other: Meta): number => {
  if (one.knownAt !== other.knownAt) return other.knownAt - one.knownAt
  return one.event.id < other.event.id ? 1 : -1
}

/** Every statement by the id of the entry it speaks of in the end, oldest first. */
function changesOf({ entries, amendments }: Prepared): ReadonlyMap<string, readonly DiaryChange[]> {
  const metas = entries.filter(isMeta).sort(newestFirst)
  const root = rootsAmong(entries, metas)
  const requests = new Set(amendments.requests.map(({ event }) => event.id))
  const undone = new Set<string>()
  const found = new Map<string, DiaryChange[]>()
  for (const statement of metas) {
    const { event } = statement
    const id = root(statement)?.event.id
    if (id === undefined) continue
    const isOpen = !undone.has(event.id)
    const what = !isOpen ? 'taken-back' : requests.has(event.id) ? 'requested' : 'applied'
    if (what === 'applied' && event.kind === 'entry-voided') undone.add(event.voids)
    const list = found.get(id) ?? []
    list.unshift({ statement, what })
    found.set(id, list)
  }
  return found
}

function diaryEntry(
  recorded: Entry,
  prepared: Prepared,
  displaced: ReadonlyMap<string, Displaced>,
  changes: readonly DiaryChange[],
): DiaryEntry {
  const { id } = recorded.event
  const moved = displaced.get(id)
  const standing = prepared.amendments.entries.get(id) === null ? null : (moved ?? recorded)
  return { recorded, standing, at: (standing ?? recorded).at, suspect: moved?.suspect ?? false, changes }
}

/** By time, none after `asOf`; what was taken back is among them. None where the course is not opened. */
export function diaryOf(recorded: readonly Entry[], asOf: Instant): readonly DiaryEntry[] {
  const prepared = prepare(recorded, asOf, null)
  if (prepared === null) return []
  const displaced = new Map(prepared.displaced.map((entry) => [entry.event.id, entry]))
  const changes = changesOf(prepared)
  return prepared.entries
    .filter((entry) => !isMeta(entry))
    .map((entry) => diaryEntry(entry, prepared, displaced, changes.get(entry.event.id) ?? []))
    .filter(({ at }) => at <= asOf)
    .sort((one, other) => one.at - other.at)
}

/** Who may correct an entry or take it back: this role at this instant, or who else; then what this role says is a request. */
export type ChangeRight = 'may' | 'needs-clinician' | 'needs-prescriber'

export function changeRight({ recorded, standing }: DiaryEntry, role: Role, at: Instant): ChangeRight {
  const versions = standing === null ? [recorded] : [recorded, standing]
  if (versions.every((entry) => mayChangeAs(role, at, entry))) return 'may'
  return versions.some(({ event }) => isPrescribersOnly(event.kind)) ? 'needs-prescriber' : 'needs-clinician'
}
