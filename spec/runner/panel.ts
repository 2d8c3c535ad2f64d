// The row of a child on a clinic's panel, asked of the product as a page asks for it.
import { instant } from '@stature/label'
import type { Facts, Policy } from '@stature/protocol'
import { panelBase, panelRow, recentDoses, type Entry, type OpenAlarm, type PanelRow } from '@stature/record'
import { slotsBack } from './calendar.js'
import type { Row } from './page.js'
import { readWhen, type Stamp } from './when.js'

const URGENCIES = ['urgent', 'soon', 'routine'] as const

/** `2 Mar 08:00 urgent double-injection; 2 Mar 09:00 routine same-site`. */
function alarmsOf(cell: string | undefined, zone: string): readonly OpenAlarm[] {
  if (cell === undefined || cell === '—') return []
  return cell.split(';').map((each) => {
    const { at, rest } = readWhen(each.trim(), zone)
    const [word = '', kind = ''] = rest.split(' ')
    const urgency = URGENCIES.find((known) => known === word)
    if (urgency === undefined || kind === '') throw new Error(`“${each}” is no alarm`)
    return { kind, urgency, raisedAt: instant(at.ms) }
  })
}

/** Half-days of today and of the thirteen days before are looked at, as the server does. */
const DAYS = 14

export interface Asked {
  readonly row: Row
  readonly facts: Facts
  readonly policy: Policy
  readonly entries: readonly Entry[]
  readonly now: Stamp
  readonly zone: string
}

export function panelOf({ row, facts, policy, entries, now, zone }: Asked): PanelRow {
  const recent = recentDoses(facts, entries, slotsBack(now, zone, policy, DAYS))
  return panelRow(panelBase(facts, policy, recent), alarmsOf(row.get('alarms'), zone))
}
