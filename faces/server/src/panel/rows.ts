// Rows of panels: worked out once for a course as it stands, a policy and an hour, and kept until one of them changes.
import { instant } from '@stature/label'
import type { Policy } from '@stature/protocol'
import { panelBase, recentDoses, type PanelBase } from '@stature/record'
import { lru } from '../courses/lru.js'
import { at as asOf } from '../decisions/asking.js'
import type { Context } from '../http/context.js'
import { halfDays } from './half-days.js'
import { ofLate, type OfLate } from './recorded-of-late.js'

/** A course on a panel, without its alarms; `base` is null while nothing opened it. */
export interface Standing {
  readonly sequence: number
  readonly zone: string
  readonly base: PanelBase | null
}

interface Kept {
  readonly policy: Policy
  readonly hour: number
  readonly standing: Standing
  readonly late: OfLate | null
}

const HOUR_MS = 3_600_000

/** Enough for several clinics of hundreds of children; a row and its entries of two weeks are some tens of kilobytes. */
const KEPT = { most: 3_000, heaviest: Infinity, weightOf: () => 1 } as const

export interface PanelRows {
  /** As the course stands in the store now. Null where it was never heard of or was erased. */
  of(course: string, at: number): Promise<Standing | null>
}

const NOT_OPENED = { zone: 'UTC', base: null } as const

function maker(context: Context) {
  const slotsOf = halfDays()
  const { journal } = context.store
  return async (course: string, at: number, before: Kept | null): Promise<Kept> => {
    const { policy } = context
    const hour = Math.floor(at / HOUR_MS)
    const answered = await context.courses.facts(course, asOf(instant(at)))
    if (answered === null) return { policy, hour, late: null, standing: { ...NOT_OPENED, sequence: 0 } }
    const { facts, zone, sequence } = answered
    const slots = slotsOf(policy, zone, facts.today)
    const from = slots[0]?.opensAt ?? at
    const late = await ofLate(journal, course, before?.late ?? null, { from, sequence })
    const base = panelBase(facts, policy, recentDoses(facts, late.entries, slots))
    return { policy, hour, late, standing: { sequence, zone, base } }
  }
}

/** Opens them on a server; a row that is being worked out is worked out once, however many ask. */
export function panelRows(context: Context): PanelRows {
  const kept = lru<Kept>(KEPT)
  const under = new Map<string, Promise<Kept>>()
  const make = maker(context)
  const fresh = (course: string, at: number): Promise<Kept> => {
    const started =
      under.get(course) ??
      make(course, at, kept.get(course) ?? null)
        .then((made) => {
          kept.set(course, made)
          return made
        })
        .finally(() => under.delete(course))
    under.set(course, started)
    return started
  }
  return {
    of: async (course, at) => {
      const head = await context.store.journal.head(course)
      if (head === null || head.erased) {
        kept.delete(course)
        return null
      }
      const before = kept.get(course)
      const holds =
        before !== undefined &&
        before.standing.sequence >= head.sequence &&
        before.policy === context.policy &&
        before.hour === Math.floor(at / HOUR_MS)
      return holds ? before.standing : (await fresh(course, at)).standing
    },
  }
}
