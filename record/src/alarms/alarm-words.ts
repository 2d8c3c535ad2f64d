// Alarms in words.
import type { AlarmFacts } from '@stature/protocol'

/** An alarm in words. */
export const ALARM_WORDS: Readonly<Record<AlarmFacts['alarm'], string>> = {
  'double-injection': 'two injections were recorded for one slot',
  'more-than-prescribed': 'more than the prescribed dose was given',
  'injected-without-food': 'an injection was given and food was not taken, or was lost',
  'same-site': 'the same place was used twice in a row',
  'weight-unconfirmed': 'a weight looks like a slip and waits for confirmation',
  'clock-suspect': 'the time of an entry is impossible; ask when it happened',
  'unauthorised-entry': 'somebody without the right recorded this',
  'correction-requested': 'a correction waits for a clinician',
  'wrong-route': 'an injection was not given under the skin',
}
