// One hash a group of the grid: outcome, what decided, and every finding's verdict.
import { createHash } from 'node:crypto'
import { PROTOCOL_VERSION } from '@stature/protocol'
import { canonicalJson } from '@stature/record'
import { ASKED } from '../second-reader/disagree.js'
import { decideAll } from '../second-reader/product.js'
import { grid, type Row } from './grid.js'

export interface Digest {
  readonly protocol: string
  readonly decisions: number
  readonly groups: Readonly<Record<string, string>>
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

function lines({ asked }: Row): readonly string[] {
  const decisions = decideAll(asked.question)
  return ASKED.map((name) => {
    const { outcome, decidedBy, findings } = decisions[name]
    const verdicts = findings.map(({ rule, clause, gap, verdict }) => [rule, clause, gap ?? null, verdict])
    return canonicalJson(JSON.parse(JSON.stringify([name, outcome, decidedBy, verdicts])))
  })
}

/** The digest of the grid as the product decides it now. */
export function digestNow(): Digest {
  const texts = new Map<string, string[]>()
  for (const row of grid()) texts.set(row.group, [...(texts.get(row.group) ?? []), ...lines(row)])
  const groups = [...texts].map(([group, said]) => [group, sha256(said.join('\n'))])
  const decisions = [...texts.values()].reduce((sum, said) => sum + said.length, 0)
  return { protocol: PROTOCOL_VERSION, decisions, groups: Object.fromEntries(groups) }
}

/** What keeps a digest from being written again; null where nothing does. */
export function refusal(old: Digest | null, now: Digest, sameVersion: boolean): string | null {
  if (old === null || sameVersion || old.protocol !== now.protocol) return null
  if (JSON.stringify(old) === JSON.stringify(now)) return null
  return `decisions changed and the protocol is still ${now.protocol}: raise PROTOCOL_VERSION first, or pass --same-version where no release used it`
}
