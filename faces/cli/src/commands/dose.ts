// `stature dose`: what dose may be prescribed now; with `--propose`, whether this one may.
import { decideDose, judgeProposal } from '@stature/protocol'
import { courseArgument } from '../flags/course.js'
import { languageFlags } from '../flags/language.js'
import { proposalFlags, proposalOf } from '../flags/proposal.js'
import { answer, askedOf, questionFlags, recordedFacts, shownZone } from '../flags/question.js'
import type { Call, CommandSpec, ExitCode } from './command.js'

export const doseSpec: CommandSpec = {
  name: 'dose',
  summary: 'the dose decision, or the judgement of a proposed dose',
  about:
    'What dose may be prescribed at T, by which clause. It changes nothing: a prescriber chooses. With --propose it ' +
    'judges one dose and names every clause that speaks against it, and the likely slip. Exit 1 where a proposal is ' +
    'refused or a fact is missing.',
  args: [courseArgument],
  flags: [...questionFlags, ...proposalFlags, ...languageFlags],
  examples: [
    'stature dose examples/course.ndjson --at 2026-03-12T09:00-04:00 --policy cautious',
    'stature dose examples/course.ndjson --at 2026-03-12T09:00-04:00 --policy cautious --propose 0.08mg/kg',
    'stature dose examples/course.ndjson --at 2026-03-12T09:00-04:00 --policy cautious --json',
  ],
}

/** Runs `stature dose`. */
export async function runDose(call: Call): Promise<ExitCode> {
  const proposal = proposalOf(call)
  const asked = await askedOf(call)
  const facts = recordedFacts(asked)
  const { policy } = asked
  const decision = proposal === null ? decideDose(facts, policy) : judgeProposal(facts, policy, proposal)
  return answer(call, decision, shownZone(asked))
}
