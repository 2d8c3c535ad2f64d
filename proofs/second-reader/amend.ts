// Voids, and corrections that say the same again: each entry is amended once at most.
import { draft, idOf, type Draft } from './draft.js'
import { DAY } from './list.js'

export interface Amend {
  readonly pick: number
  readonly void: boolean
  readonly role: string
  readonly ago: number
}

export function amendments(list: readonly Amend[], drafts: readonly Draft[]): readonly Draft[] {
  const used = new Set<number>([0])
  return list.flatMap((each) => {
    const target = each.pick % drafts.length
    const old = drafts[target]
    if (old === undefined || used.has(target) || old.agoMs > 300 * DAY) return []
    used.add(target)
    const ago = Math.min(each.ago, old.agoMs)
    if (each.void) return [draft('entry-voided', ago, each.role, { voids: idOf(target), reason: 'slip' })]
    const replacement = { kind: old.kind, ...old.body }
    return [draft('entry-corrected', ago, each.role, { corrects: idOf(target), reason: 'slip', replacement })]
  })
}
