// Goes through a scenario: every event is appended, every question is decided, every expectation compared.
import { calendarFor } from '@stature/civil-time'
import { instant, type Instant } from '@stature/label'
import {
  withStated,
  NOTHING_STATED,
  type Decision,
  type Facts,
  type Outcome,
  type Policy,
} from '@stature/protocol'
import { fold, type Entry } from '@stature/record'
import type { Call } from '../commands/command.js'
import { Failure, type Message } from '../usage/failure.js'
import { askStep, mealOf } from './ask.js'
import { NotCompact } from './compact.js'
import { followingEntry, opening, recordedStep } from './events.js'
import { differences, type Difference } from './expectation.js'
import type { Scenario, ScenarioStep } from './scenario.js'
import type { TimedStep } from './timed-steps.js'

/** What one step came to. */
export type Happening =
  | { readonly kind: 'recorded'; readonly at: Instant; readonly step: ScenarioStep; readonly entry: Entry }
  | {
      readonly kind: 'decided'
      readonly at: Instant
      readonly step: ScenarioStep
      readonly place: string
      readonly decision: Decision<Outcome>
      /** Null where nothing was expected. */
      readonly differences: readonly Difference[] | null
      /** True where the injection was recorded as decided. */
      readonly injected: boolean
    }

/** The state of a run; only this file adds to it. */
interface Run {
  readonly call: Call
  readonly scenario: Scenario
  readonly policy: Policy
  readonly file: string
  readonly zone: string
  readonly entries: Entry[]
  readonly ids: Map<string, string>
}

function factsAt(run: Run, at: Instant): { readonly facts: Facts | null; readonly slot: string } {
  const calendar = calendarFor(run.policy, run.zone, at, null)
  const facts = fold(run.entries, { asOf: at, asKnownAt: null, calendar, vial: null })
  return { facts: 'missing' in facts ? null : withStated(facts, NOTHING_STATED), slot: calendar.asked.id }
}

function record(run: Run, { step, at }: TimedStep): Happening {
  const { policy, zone, ids } = run
  const entry = recordedStep({ policy, zone, at, ids, ...factsAt(run, at) }, step, run.entries.length)
  run.entries.push(entry)
  if (step.name !== undefined) ids.set(step.name, entry.event.id)
  return { kind: 'recorded', at, step, entry }
}

/** The injection as decided, at the recommended place, and its meal; false where the decision is not to give. */
function inject(run: Run, { step, at }: TimedStep, decision: Decision<Outcome>): boolean {
  const { outcome, facts } = decision
  if (step.then !== 'inject' || outcome.kind !== 'give') return false
  const site = outcome.sites.recommended
  const slot = facts.slot.id
  const { massNanograms, halfMarks } = outcome
  const vial = facts.vial === null || facts.vial.openedOn === null ? {} : { vial: facts.vial.id }
  const place = site === null ? {} : { site: { region: site.region, side: site.side } }
  const given = {
    kind: 'injection-given',
    slot,
    massNanograms,
    halfMarks,
    route: 'subcutaneous',
    ...place,
    ...vial,
  }
  run.entries.push(followingEntry(at, run.zone, run.entries.length, step.by, given))
  const meal = mealOf(step, at, run.zone)
  if (meal !== null) {
    const body = { kind: 'meal-started', slot }
    run.entries.push(followingEntry(meal, run.zone, run.entries.length, step.by, body))
  }
  return true
}

function decide(run: Run, timed: TimedStep): Happening {
  const { step, at, place } = timed
  const course = { file: run.file, entries: run.entries, zone: run.zone }
  const decision = askStep(run.call, course, run.policy, step, at, run.zone)
  const found = { decidedBy: decision.decidedBy, ...decision.outcome }
  return {
    kind: 'decided',
    at,
    step,
    place,
    decision,
    differences: step.expect === undefined ? null : differences(step.expect, found),
    injected: inject(run, timed, decision),
  }
}

const bad = (run: Run, place: string, text: string): Failure =>
  new Failure(3, [{ code: 'bad-step', place: `${run.file} ${place}`, text }])

/** What a step asks wrongly is bad input here, whatever it would be on a command line. */
function asBadInput(run: Run, place: string, error: unknown): unknown {
  if (error instanceof NotCompact) return bad(run, place, error.message)
  if (!(error instanceof Failure)) return error
  const messages: readonly Message[] = error.messages.map((message) => ({
    ...message,
    place: `${run.file} ${place}${message.place.startsWith('--') ? `.${message.place.slice(2)}` : ''}`,
  }))
  return new Failure(3, messages)
}

const MINUTE_MS = 60_000

/** Runs all steps. Throws exit 3 naming the first step that cannot be used. */
export function runScenario(
  call: Call,
  scenario: Scenario,
  policy: Policy,
  steps: readonly TimedStep[],
  file: string,
): readonly Happening[] {
  const { zone } = scenario
  const run: Run = { call, scenario, policy, file, zone, entries: [], ids: new Map() }
  const first = steps[0]
  if (first === undefined) return []
  run.entries.push(opening(scenario, policy.edition, instant(first.at - MINUTE_MS), zone))
  return steps.map((timed) => {
    try {
      return timed.step.record === undefined ? decide(run, timed) : record(run, timed)
    } catch (error) {
      throw asBadInput(run, timed.place, error)
    }
  })
}
