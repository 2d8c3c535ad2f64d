// What messages are about, how urgent each kind is and how long it is of use. This text stays in the house, sealed.
import { Type, type Static } from 'typebox'
import { keptJson } from '../care/kept-json.js'

const text = Type.String()

export const matter = Type.Union([
  /** An injection is due that `of` wanted to be reminded of at `time`. */
  Type.Object({ kind: Type.Literal('reminder'), slot: text, of: text, time: text }),
  /** An injection was given before its meal, and the meal is not recorded. */
  Type.Object({ kind: Type.Literal('meal-due'), injection: text }),
  Type.Object({ kind: Type.Literal('given-by-other'), injection: text }),
  Type.Object({ kind: Type.Literal('alarm'), alarm: text }),
  /** Nobody of the clinic is known to look at an urgent alarm. */
  Type.Object({ kind: Type.Literal('unattended'), alarm: text }),
])
export type Matter = Static<typeof matter>
export type MatterKind = Matter['kind']

const body = Type.Object({
  matter,
  /** Not sent where that message was shown to that account. */
  unlessShown: Type.Union([Type.Object({ account: text, id: text }), Type.Null()]),
})
export type MessageBody = Static<typeof body>

export const readBody = keptJson(body)

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

interface Row {
  /** Passes quiet hours. */
  readonly urgent: boolean
  readonly usefulMs: number
  /** Another carer is told where the first was not shown it after so long; null for never. */
  readonly escalateMs: number | null
}

/**
 * | kind             | who is told                                                        |
 * |------------------|--------------------------------------------------------------------|
 * | `reminder`       | who chose it; after a quarter of an hour the other carers          |
 * | `meal-due`       | who gave the injection                                             |
 * | `given-by-other` | the family but for who gave it                                     |
 * | `alarm`          | urgent ones: who is on duty; those of the family’s table: the family |
 * | `unattended`     | the family                                                         |
 */
export const MATTERS: Readonly<Record<MatterKind, Row>> = {
  reminder: { urgent: false, usefulMs: 4 * HOUR_MS, escalateMs: 15 * MINUTE_MS },
  'meal-due': { urgent: true, usefulMs: 3 * HOUR_MS, escalateMs: null },
  'given-by-other': { urgent: false, usefulMs: 12 * HOUR_MS, escalateMs: null },
  alarm: { urgent: true, usefulMs: 24 * HOUR_MS, escalateMs: null },
  unattended: { urgent: true, usefulMs: 24 * HOUR_MS, escalateMs: null },
}
