// `stature injection`: may this injection be given now, how much, where?
import { decideInjection } from '@stature/protocol'
import { courseArgument } from '../flags/course.js'
import { languageFlags } from '../flags/language.js'
import { answer, askedWithStated, questionFlags, shownZone } from '../flags/question.js'
import { statedFlags } from '../flags/stated.js'
import type { Call, CommandSpec, ExitCode } from './command.js'

export const injectionSpec: CommandSpec = {
  name: 'injection',
  summary: 'the injection decision: give, wait, withhold or do not inject',
  about:
    'Answers for the slot at T. Facts that are not recorded yet may be stated by flags; what is neither recorded nor ' +
    'stated is unknown, and a permission that needs it becomes cannot-decide (exit 1) with what to ask.',
  args: [courseArgument],
  flags: [...questionFlags, ...statedFlags, ...languageFlags],
  examples: [
    'stature injection examples/course.ndjson --at 2026-03-12T18:15-04:00 --policy cautious \\',
    '  --meal 2026-03-12T18:25-04:00 --eating yes --glucose 82mg/dL --vial-clear yes',
    'stature injection course.json --at 2026-03-12T18:15-04:00 --policy cautious --eating no --register caregiver',
  ],
}

/** Runs `stature injection`. */
export async function runInjection(call: Call): Promise<ExitCode> {
  const asked = await askedWithStated(call)
  return answer(call, decideInjection(asked.facts, asked.policy), shownZone(asked))
}
