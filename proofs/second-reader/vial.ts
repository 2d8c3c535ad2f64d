// The vial in question: known not clear, past its date or its days in use, and whether it was looked at.
import type { Stated } from '@stature/protocol'
import { dayOf, daysOf, of, type Item } from './list.js'

/** The last day of a date or of a month. */
function lastDay(expires: string): number {
  if (expires.length > 7) return daysOf(expires)
  const [year = 0, month = 0] = expires.split('-').map(Number)
  return Date.UTC(year, month, 1) / 86_400_000 - 1
}

export interface VialAnswer {
  readonly no: readonly string[]
  readonly lookedAt: boolean
}

export function vialAnswer(
  items: readonly Item[],
  asOf: number,
  asked: string | null,
  slotOpensAt: number,
  stated: Stated,
): VialAnswer {
  const kept = (each: { readonly at: number; readonly body: { readonly vial: string } }): boolean =>
    !of(items, 'vial-discarded').some((one) => one.body.vial === each.body.vial && one.at >= each.at)
  const open = of(items, 'vial-opened').filter(kept)
  const gone = of(items, 'vial-discarded').map((each) => each.body.vial)
  const seen = of(items, 'vial-inspected').filter((each) => !gone.includes(each.body.vial))
  const id = asked ?? open.at(-1)?.body.vial ?? seen.at(-1)?.body.vial ?? null
  const opened = of(items, 'vial-opened')
    .filter((each) => each.body.vial === id)
    .at(-1)
  const looks = of(items, 'vial-inspected').filter((each) => each.body.vial === id)
  const no: string[] = []
  if (looks.some((each) => each.body.appearance !== 'clear-colourless') || stated.vialClear === false)
    no.push('vial.inspect')
  if (opened !== undefined) {
    const { expires } = opened.body
    if (expires !== undefined && dayOf(asOf) > lastDay(expires)) no.push('vial.expiry')
    if (dayOf(asOf) - dayOf(opened.at) + 1 > 30) no.push('vial.in-use')
  }
  return { no, lookedAt: stated.vialClear === true || looks.some((each) => each.at >= slotOpensAt) }
}
