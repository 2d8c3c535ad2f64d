// `stature alarms`: what carers and clinic must know about a course, and the events it speaks of.
import type { AlarmFacts } from '@stature/protocol'
import { courseArgument } from '../flags/course.js'
import { askedOf, questionFlags, recordedFacts, shownZone } from '../flags/question.js'
import { localTime } from '../render/facts.js'
import { answerJson } from '../render/json.js'
import type { Call, CommandSpec, ExitCode } from './command.js'

export const alarmsSpec: CommandSpec = {
  name: 'alarms',
  summary: 'two injections in a slot, no food after one, an unconfirmed weight, …',
  about:
    'Lists the alarms of a course up to T, oldest first, each with the ids of the events it speaks of. A fact is never ' +
    'refused because it breaks a rule; it is recorded, and shown here.',
  args: [courseArgument],
  flags: questionFlags,
  examples: ['stature alarms examples/course.ndjson --at 2026-03-12T18:15-04:00 --policy cautious'],
}

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

/** Runs `stature alarms`. */
export async function runAlarms(call: Call): Promise<ExitCode> {
  const asked = await askedOf(call)
  const { alarms } = recordedFacts(asked)
  const zone = shownZone(asked)
  const lines = alarms.map(
    ({ alarm, at, events }) =>
      `${localTime(at, zone)}  ${ALARM_WORDS[alarm]} [${alarm}]\n  ${events.join(' ')}\n`,
  )
  if (call.json) answerJson(call, alarms)
  else call.io.out(lines.length === 0 ? 'no alarms\n' : lines.join(''))
  return 0
}
