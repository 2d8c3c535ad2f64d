// Prints, as JSON, the time of one full decision from folded facts: the functions that the command line calls.
import { microgramsPerKg } from '@stature/label'
import { decideDose, decideInjection, judgeProposal, type Facts, type Proposal } from '@stature/protocol'
import { children } from './children/children.js'
import { clock, timed, yardstick, YARDSTICK_CHARS, type Timed } from './clock.js'
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

/** So many children are decided again and again before the next ones: facts just folded lie near, as they do in use. */
const TOGETHER = 50

const WORK = { injection, dose, proposal }
type Kind = keyof typeof WORK

const batches: readonly { readonly from: number; readonly facts: readonly Facts[] }[] = Array.from(
  { length: Math.ceil(all.length / TOGETHER) },
  (_, index) => ({ from: index * TOGETHER, facts: all.slice(index * TOGETHER, (index + 1) * TOGETHER) }),
)

/** Nanoseconds a decision: of every batch the best round, or the middle one, and all batches together. */
function near(kind: Kind): Timed {
  const work = WORK[kind]
  const perBatch = batches.map(({ from, facts }) => {
    const pass = (): void => facts.forEach((each, index) => work(each, from + index))
    return timed(Array.from({ length: Number(rounds) }, () => clock(facts.length, pass)))
  })
  const mean = (of: (each: Timed) => number): number =>
    perBatch.reduce((sum, each) => sum + of(each), 0) / perBatch.length
  return { best: mean(({ best }) => best), median: mean((each) => each.median) }
}

/** The same over all children in turn, so that the facts of each come from memory. */
function far(kind: Kind): Timed {
  const work = WORK[kind]
  return timed(Array.from({ length: FAR_ROUNDS }, () => clock(all.length, () => all.forEach(work))))
}

const FAR_ROUNDS = 5
const yardsticks: number[] = []
function measure(kind: Kind) {
  yardsticks.push(yardstick())
  const found = { ...near(kind), far: far(kind).best }
  yardsticks.push(yardstick())
  return found
}

for (const kind of ['injection', 'dose', 'proposal'] as const) far(kind)

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
    injection: measure('injection'),
    dose: measure('dose'),
    proposal: measure('proposal'),
    yardstick: timed(yardsticks),
    outcomes: {
      injection: spread(all.map((facts) => decideInjection(facts, policy).outcome.kind)),
      dose: spread(all.map((facts) => decideDose(facts, policy).outcome.kind)),
    },
  }),
)
