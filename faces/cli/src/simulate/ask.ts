// One question of a scenario, put to the same rules by the same flags as the commands `dose` and `injection`.
import type { Instant } from '@stature/label'
import {
  decideDose,
  decideInjection,
  judgeProposal,
  withStated,
  type Decision,
  type Outcome,
  type Policy,
} from '@stature/protocol'
import type { Call } from '../commands/command.js'
import { factsOf, type Course } from '../course/open.js'
import { proposalOf } from '../flags/proposal.js'
import { statedOf } from '../flags/stated.js'
import { dayAndClock, isoIn, momentOf } from './moments.js'
import { NotCompact } from './compact.js'
import type { ScenarioStep } from './scenario.js'

/** Start of the stated meal: a local time of the step's day. */
export function mealOf(step: ScenarioStep, at: Instant, zone: string): Instant | null {
  if (step.meal === undefined) return null
  const moment = momentOf(`${dayAndClock(at, zone).day}T${step.meal}`, zone)
  if ('wrong' in moment) throw new NotCompact(`meal ${step.meal}: ${moment.wrong}`)
  return moment.at
}

/** The step's members under the names of the flags. */
function flagsOf(step: ScenarioStep, at: Instant, zone: string): ReadonlyMap<string, string> {
  const meal = mealOf(step, at, zone)
  const { propose, weight, eating, glucose, vialClear } = step
  const flags = {
    propose,
    weight,
    eating,
    glucose,
    'vial-clear': vialClear,
    meal: meal === null ? undefined : isoIn(meal, zone),
  }
  return new Map(
    Object.entries(flags).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  )
}

/** The decision a step asks for. Throws a `Failure` or `NotCompact` where a member cannot be read. */
export function askStep(
  call: Call,
  course: Course,
  policy: Policy,
  step: ScenarioStep,
  at: Instant,
  zone: string,
): Decision<Outcome> {
  const flags = flagsOf(step, at, zone)
  const own: Call = { ...call, flag: (name) => flags.get(name) }
  const facts = factsOf(course, {
    policy,
    at,
    asKnownAt: null,
    slot: step.slot ?? null,
    vial: step.vial ?? null,
  })
  if (step.ask === 'injection') return decideInjection(withStated(facts, statedOf(own, at)), policy)
  const proposal = proposalOf(own)
  return proposal === null ? decideDose(facts, policy) : judgeProposal(facts, policy, proposal)
}
