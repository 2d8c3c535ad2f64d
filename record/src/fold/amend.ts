// Corrections and voids: what each amended entry says now. They are about the record, so the newest recorded wins.
import type { Entry } from '../entry/entry.js'
import type { StatureEvent } from '../events/event.js'
import { isMeta, mayChange, mayReplace, type Meta } from './may-amend.js'

/** Amended entries by id, null where voided, and the statements that only request. */
export interface Amendments {
  readonly entries: ReadonlyMap<string, Entry | null>
  readonly requests: readonly Meta[]
}

const NONE: Amendments = { entries: new Map(), requests: [] }

const targetOf = (meta: Meta): string =>
  meta.event.kind === 'entry-corrected' ? meta.event.corrects : meta.event.voids

/** Newest recorded first; of two recorded at once, the greater id. */
function newestFirst(one: Meta, other: Meta): number {
  if (one.knownAt !== other.knownAt) return other.knownAt - one.knownAt
  return one.event.id < other.event.id ? 1 : -1
}

type ById = ReadonlyMap<string, Entry>

/** Only the statements and what they speak of, by id. */
function spokenOf(entries: readonly Entry[], metas: readonly Meta[]): ById {
  const wanted = new Set(metas.flatMap((meta) => [meta.event.id, targetOf(meta)]))
  const found = new Map<string, Entry>()
  for (const entry of entries) if (wanted.has(entry.event.id)) found.set(entry.event.id, entry)
  return found
}

/** The entry at the root of corrections of corrections; null where it is not recorded, or where they go in a circle. */
function rootOf(meta: Meta, byId: ById): Entry | null {
  const passed = new Set<string>()
  let entry: Entry | undefined = meta
  while (entry !== undefined && isMeta(entry)) {
    if (passed.has(entry.event.id)) return null
    passed.add(entry.event.id)
    entry = byId.get(targetOf(entry))
  }
  return entry ?? null
}

/** Finds what a statement speaks of in the end; null where that is not among the entries. */
export function rootsAmong(entries: readonly Entry[], metas: readonly Meta[]): (meta: Meta) => Entry | null {
  const byId = spokenOf(entries, metas)
  return (meta) => rootOf(meta, byId)
}

interface Sorted {
  /** Statements that apply to their root, newest first. */
  readonly active: readonly Meta[]
  readonly requests: readonly Meta[]
}

/** Leaves out statements that a newer void took back. */
function withoutTakenBack(metas: readonly Meta[], byId: ById): Sorted {
  const takenBack = new Set<string>()
  const active: Meta[] = []
  const requests: Meta[] = []
  for (const meta of metas) {
    const target = byId.get(targetOf(meta))
    if (takenBack.has(meta.event.id) || target === undefined) continue
    if (!isMeta(target)) active.push(meta)
    else if (meta.event.kind === 'entry-voided') {
      const root = rootOf(target, byId)
      const may = mayChange(meta, target) && root !== null && mayChange(meta, root)
      if (may) takenBack.add(target.event.id)
      else if (root !== null) requests.push(meta)
    } else if (target.event.kind === 'entry-corrected') active.push(meta)
  }
  return { active, requests }
}

/** What an entry says after the statements so far; of a voided one, what it said, by whoever voided it. */
interface Version {
  readonly entry: Entry
  readonly voided: boolean
}

/** The entry after one more statement; a time that is not corrected stays with its recording. */
function amended(standing: Entry, meta: Meta): Version {
  const { by } = meta.event
  if (meta.event.kind === 'entry-voided') {
    return { entry: { ...standing, event: { ...standing.event, by } }, voided: true }
  }
  const { id, course, occurredAt, recordedAt, zone } = standing.event
  const { occurredAt: _moved, ...body } = meta.event.replacement
  const event: StatureEvent = { id, course, occurredAt, recordedAt, zone, by, ...body }
  const { at, on } = meta.replacement ?? standing
  const knownAt = meta.replacement === undefined ? standing.knownAt : meta.knownAt
  return { entry: { event, at, on, knownAt }, voided: false }
}

/** Applies every active statement to its root, oldest first, where its writer may. */
function apply(active: readonly Meta[], byId: ById, requests: Meta[]): ReadonlyMap<string, Entry | null> {
  const versions = new Map<string, Version>()
  for (const meta of [...active].reverse()) {
    const root = rootOf(meta, byId)
    if (root === null) continue
    const standing = versions.get(root.event.id)?.entry ?? root
    const may = mayChange(meta, root) && mayChange(meta, standing) && mayReplace(meta, root)
    if (may) versions.set(root.event.id, amended(standing, meta))
    else requests.push(meta)
  }
  return new Map([...versions].map(([id, version]) => [id, version.voided ? null : version.entry]))
}

/** Works out every correction and void that is known; `metas` in any order. */
export function amend(entries: readonly Entry[], metas: readonly Meta[]): Amendments {
  if (metas.length === 0) return NONE
  const byId = spokenOf(entries, metas)
  const { active, requests } = withoutTakenBack([...metas].sort(newestFirst), byId)
  const open = [...requests]
  return { entries: apply(active, byId, open), requests: open }
}
