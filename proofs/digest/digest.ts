// One hash a group of the grid: outcome, what decided, and every finding's verdict.
import { createHash } from 'node:crypto'
import { PROTOCOL_VERSION } from '@stature/protocol'
import { canonicalJson } from '@stature/record'
import { ASKED } from '../second-reader/disagree.js'
import { decideAll, type Decisions } from '../second-reader/product.js'
import { grid, type Row } from './grid.js'

export interface Digest {
  readonly protocol: string
  readonly decisions: number
  readonly groups: Readonly<Record<string, string>>
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export interface Decided extends Row {
  readonly decisions: Decisions
}

/** The grid as the product decides it now. */
export const decidedGrid = (): readonly Decided[] =>
  grid().map((row) => ({ ...row, decisions: decideAll(row.asked.question) }))

function lines({ decisions }: Decided): readonly string[] {
  return ASKED.map((name) => {
    const { outcome, decidedBy, findings } = decisions[name]
    const verdicts = findings.map(({ rule, clause, gap, verdict }) => [rule, clause, gap ?? null, verdict])
    return canonicalJson(JSON.parse(JSON.stringify([name, outcome, decidedBy, verdicts])))
  })
}

/** The digest of a decided grid. */
export function digestOf(rows: readonly Decided[]): Digest {
  const texts = new Map<string, string[]>()
  for (const row of rows) {
    const said = texts.get(row.group) ?? []
    said.push(...lines(row))
    texts.set(row.group, said)
  }
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
