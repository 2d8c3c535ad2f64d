// Prints, as JSON, the time of one full decision from folded facts: the functions that the command line calls.
import { microgramsPerKg } from '@stature/label'
import { decideDose, decideInjection, judgeProposal, type Facts, type Proposal } from '@stature/protocol'
import { children } from './children/children.js'
import { clock, timed, yardstick, YARDSTICK_CHARS } from './clock.js'
import { policyAt } from './policy.js'

const [count = '', rounds = '', policyPath = ''] = process.argv.slice(2)
const policy = policyAt(policyPath)
const all = children(Number(count))

const LEVELS = [20, 40, 60, 80, 100, 120, 160, 1_200]
const proposals: readonly Proposal[] = all.map((_, index) => ({
  order: {
    by: 'level',
    microgramsPerKg: microgramsPerKg(LEVELS[index % LEVELS.length] ?? 40),
    enteredInMilligrams: true,
  },
  weightGrams: null,
  timesPerDay: index % 3 === 0 ? 2 : null,
  route: index % 5 === 0 ? 'subcutaneous' : null,
  syringe: null,
}))

/** Keeps the work from being left out: something of every answer is counted. */
let counted = 0

const injection = (facts: Facts): void => {
  counted += decideInjection(facts, policy).findings.length
}
const dose = (facts: Facts): void => {
  counted += decideDose(facts, policy).findings.length
}
const proposal = (facts: Facts, index: number): void => {
  const asked = proposals[index]
  if (asked !== undefined) counted += judgeProposal(facts, policy, asked).findings.length
}

const measured: Record<'injection' | 'dose' | 'proposal' | 'yardstick', number[]> = {
  injection: [],
  dose: [],
  proposal: [],
  yardstick: [],
}
const WARM_ROUNDS = 3
for (let round = -WARM_ROUNDS; round < Number(rounds); round += 1) {
  const took = {
    yardstick: yardstick(),
    injection: clock(all.length, () => all.forEach(injection)),
    dose: clock(all.length, () => all.forEach(dose)),
    proposal: clock(all.length, () => all.forEach(proposal)),
  }
  if (round < 0) continue
  measured.yardstick.push(took.yardstick)
  measured.injection.push(took.injection)
  measured.dose.push(took.dose)
  measured.proposal.push(took.proposal)
}

const spread = (kinds: readonly string[]): Record<string, number> => {
  const found: Record<string, number> = {}
  for (const kind of kinds) found[kind] = (found[kind] ?? 0) + 1
  return found
}

console.log(
  JSON.stringify({
    children: all.length,
    rounds: Number(rounds),
    counted,
    yardstickChars: YARDSTICK_CHARS,
    yardstick: timed(measured.yardstick),
    injection: timed(measured.injection),
    dose: timed(measured.dose),
    proposal: timed(measured.proposal),
    outcomes: {
      injection: spread(all.map((facts) => decideInjection(facts, policy).outcome.kind)),
      dose: spread(all.map((facts) => decideDose(facts, policy).outcome.kind)),
    },
  }),
)
