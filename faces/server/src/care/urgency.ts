// How urgent each kind of alarm is, and why; and whether the family is told as well as the clinic.
import type { AlarmFacts } from '@stature/protocol'
import type { Alarm } from '@stature/storage'

export type AlarmKind =
  | AlarmFacts['alarm']
  | 'dose-stop'
  | 'dose-interrupt'
  | 'reaction-signs-alert'
  | 'reduction-due'
  | 'over-maximum-by-new-weight'
  | 'severe-hypoglycemia'
  | 'clinic-question-open'
  | 'glucose-not-possible'

interface Row {
  readonly urgency: Alarm['urgency']
  /** A message to the family, beside what their own decisions say. */
  readonly tellsFamily: boolean
  /** Stays for the clinic to read although what raised it passes by itself. */
  readonly stays: boolean
  readonly because: string
}

const row = (
  urgency: Row['urgency'],
  because: string,
  { tellsFamily = false, stays = false }: { readonly tellsFamily?: boolean; readonly stays?: boolean } = {},
): Row => ({ urgency, tellsFamily, stays, because })

const FAMILY = { tellsFamily: true } as const

/** `urgent`: somebody on duty is told at once, at night too. `soon`: the same day. `routine`: at the next look. */
export const ALARMS: Readonly<Record<AlarmKind, Row>> = {
  'double-injection': row('urgent', 'twice the dose may act for hours', FAMILY),
  'more-than-prescribed': row('urgent', 'more than was ordered may act for hours', FAMILY),
  'injected-without-food': row('urgent', 'sugar may fall until the child eats', FAMILY),
  'wrong-route': row('urgent', 'the label forbids it, and it may act faster', FAMILY),
  'severe-hypoglycemia': row('urgent', 'injections may wait for a prescriber to review it'),
  'dose-stop': row('urgent', 'the label says to stop, and no prescriber has yet'),
  'dose-interrupt': row('urgent', 'a reaction is open that forbids the next injection'),
  'reaction-signs-alert': row(
    'soon',
    'signs of pressure in the head that the policy wants the clinic to hear of',
  ),
  'reduction-due': row('soon', 'the next injections may be blocked until a smaller dose is prescribed'),
  'over-maximum-by-new-weight': row('soon', 'the standing dose is over the maximum at the weight of today'),
  'weight-unconfirmed': row('soon', 'no rule uses the weight until it is confirmed'),
  'clock-suspect': row('soon', 'a slot is locked until somebody says when it happened'),
  'unauthorised-entry': row('soon', 'somebody recorded what their role may not'),
  'clinic-question-open': row('soon', 'the dose cannot be decided until a clinician answers'),
  'correction-requested': row('routine', 'a correction waits for a clinician and changes nothing until then'),
  'same-site': row('routine', 'a habit to talk about at the next visit'),
  'glucose-not-possible': row('routine', 'an injection was due without its check', { stays: true }),
}

const KNOWN_ALARMS: readonly AlarmKind[] = Object.keys(ALARMS).filter(
  (kind): kind is AlarmKind => kind in ALARMS,
)

export const alarmKind = (kind: string): AlarmKind | null =>
  KNOWN_ALARMS.find((known) => known === kind) ?? null
