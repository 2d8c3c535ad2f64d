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

interface Told {
  readonly at: number
  readonly body: { readonly vial: string }
}

export function vialAnswer(
  items: readonly Item[],
  asOf: number,
  asked: string | null,
  slotOpensAt: number,
  stated: Stated,
): VialAnswer {
  // What was told of a vial before it was thrown away is no longer told of the one that bears its name.
  const kept = ({ at, body }: Told): boolean =>
    !of(items, 'vial-discarded').some((one) => one.body.vial === body.vial && one.at >= at)
  const openings = of(items, 'vial-opened').filter(kept)
  const firsts = openings.filter(
    (each) => !openings.some((one) => one.body.vial === each.body.vial && one.at < each.at),
  )
  const seen = of(items, 'vial-inspected').filter(kept)
  const id = asked ?? firsts.at(-1)?.body.vial ?? seen.at(-1)?.body.vial ?? null
  const opened = firsts.find((each) => each.body.vial === id)
  const looks = seen.filter((each) => each.body.vial === id)
  const no: string[] = []
  if (looks.some((each) => each.body.appearance !== 'clear-colourless') || stated.vialClear === false)
    no.push('vial.inspect')
  if (opened !== undefined) {
    // Told again, an opening changes only what it adds.
    const expires = openings
      .flatMap(({ body }) => (body.vial === id && body.expires !== undefined ? [body.expires] : []))
      .at(-1)
    if (expires !== undefined && dayOf(asOf) > lastDay(expires)) no.push('vial.expiry')
    if (dayOf(asOf) - dayOf(opened.at) + 1 > 30) no.push('vial.in-use')
  }
  return { no, lookedAt: stated.vialClear === true || looks.some((each) => each.at >= slotOpensAt) }
}
