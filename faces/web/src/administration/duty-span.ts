// Who is on duty from when until when, as the clinic answers it and takes it back.
import type { Json } from '@stature/protocol'
import { listAt, numberAt, textAt } from '../data/json.js'

export interface Span {
  readonly account: string
  readonly name: string
  readonly from: number
  readonly until: number
}

export const spansIn = (json: Json): readonly Span[] =>
  listAt(json, 'duty')
    .flatMap((each) => {
      const account = textAt(each, 'account')
      const from = numberAt(each, 'from')
      const until = numberAt(each, 'until')
      if (account === null || from === null || until === null) return []
      return [{ account, from, until, name: textAt(each, 'name') ?? '' }]
    })
    .sort((one, other) => one.from - other.from || one.until - other.until)

/** From `from` on, until before `until`. */
export const whenOf = ({ from, until }: Span, at: number): 'now' | 'past' | 'later' => {
  if (at < from) return 'later'
  return at < until ? 'now' : 'past'
}

/** What is sent: without names, without what is over. */
export const sentOf = (spans: readonly Span[], at: number): readonly object[] =>
  spans
    .filter((span) => whenOf(span, at) !== 'past')
    .map(({ account, from, until }) => ({ account, from, until }))

/** An instant of what a `datetime-local` field says, in this phone's zone; null where it says none. */
export function instantOf(typed: string): number | null {
  const at = new Date(typed).getTime()
  return typed === '' || Number.isNaN(at) ? null : at
}
