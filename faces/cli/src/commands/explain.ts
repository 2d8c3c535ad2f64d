// `stature explain`: the words of the dose and injection decisions, in a language and for whom they are said.
import {
  decideDose,
  decideInjection,
  explain,
  explanationText,
  inLocalTime,
  type Decision,
  type Explanation,
  type Outcome,
} from '@stature/protocol'
import { courseArgument } from '../flags/course.js'
import { languageFlags, voiceOf } from '../flags/language.js'
import { choiceOf } from '../flags/quantity.js'
import { withOffset } from '../render/facts.js'
import { askedWithStated, questionFlags, recordedFacts, shownZone } from '../flags/question.js'
import { statedFlags } from '../flags/stated.js'
import { answerJson } from '../render/json.js'
import type { Call, CommandSpec, ExitCode } from './command.js'

export const explainSpec: CommandSpec = {
  name: 'explain',
  summary: 'the words of a decision, for a clinician or a caregiver',
  about:
    'Says the dose decision, the injection decision, or both, in English or Spanish or by a catalogue of your own. ' +
    'Low-sugar text of a translation that nobody reviewed is said in English.',
  args: [courseArgument],
  flags: [
    ...questionFlags,
    { name: 'question', value: 'Q', help: 'dose, injection or both; else both' },
    ...statedFlags,
    ...languageFlags,
  ],
  examples: [
    'stature explain examples/course.ndjson --at 2026-03-12T18:15-04:00 --policy cautious --question dose',
    'stature explain examples/course.ndjson --at 2026-03-12T18:15-04:00 --policy cautious --language es \\',
    '  --register caregiver',
  ],
}

const QUESTIONS = ['dose', 'injection', 'both'] as const

/** Runs `stature explain`. Exit 0: the words are always there, whatever the decision. */
export async function runExplain(call: Call): Promise<ExitCode> {
  const which = choiceOf('question', call.flag('question') ?? 'both', QUESTIONS)
  const { register, catalogue } = voiceOf(call)
  const asked = await askedWithStated(call)
  const { policy } = asked
  const zone = shownZone(asked)
  const inWords = (decision: Decision<Outcome>): Explanation =>
    explain(
      inLocalTime(decision, (iso) => withOffset(iso, zone)),
      register,
      catalogue,
    )
  const said: Partial<Record<'dose' | 'injection', Explanation>> = {
    ...(which === 'injection' ? {} : { dose: inWords(decideDose(recordedFacts(asked), policy)) }),
    ...(which === 'dose' ? {} : { injection: inWords(decideInjection(asked.facts, policy)) }),
  }
  if (call.json) answerJson(call, said)
  else call.io.out(`${Object.values(said).map(explanationText).join('\n\n')}\n`)
  return 0
}
