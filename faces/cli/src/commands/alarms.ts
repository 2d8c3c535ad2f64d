// `stature alarms`: what carers and clinic must know about a course, and the events it speaks of.
import { ALARM_WORDS } from '@stature/record'
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
