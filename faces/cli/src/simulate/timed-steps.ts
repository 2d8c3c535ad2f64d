// The steps of a scenario in order of time: a repeated step becomes one at every time it names.
import type { Instant } from '@stature/label'
import type { Message } from '../usage/failure.js'
import { daysFrom, momentOf } from './moments.js'
import type { Scenario, ScenarioStep } from './scenario.js'

/** A step at its instant; `place` names it in messages. */
export interface TimedStep {
  readonly step: ScenarioStep
  readonly at: Instant
  readonly place: string
}

/** A repeated step that long is a slip in a date. */
const LONGEST_REPEAT_DAYS = 400

function textsOf(step: ScenarioStep): readonly string[] {
  if (step.at !== undefined) return [step.at]
  const every = step.every
  if (every === undefined) return []
  return daysFrom(every.from, every.through)
    .slice(0, LONGEST_REPEAT_DAYS)
    .flatMap((day) => every.times.map((time) => `${day}T${time}`))
}

/** What is missing or too much in one step; null where it is whole. */
function wrongWith(step: ScenarioStep): string | null {
  if ((step.at === undefined) === (step.every === undefined)) return 'write either "at" or "every"'
  if ((step.record === undefined) === (step.ask === undefined)) return 'write either "record" or "ask"'
  if (step.every !== undefined && step.every.from > step.every.through) return '"through" lies before "from"'
  if (step.ask === undefined && (step.expect !== undefined || step.then !== undefined)) {
    return '"expect" and "then" belong to a question'
  }
  return null
}

/** All steps by time, those of one instant in the order of the file. Adds to `problems` what cannot be used. */
export function timedSteps(scenario: Scenario, zone: string, problems: Message[]): readonly TimedStep[] {
  const timed: TimedStep[] = []
  scenario.steps.forEach((step, index) => {
    const place = `steps.${String(index)}`
    const wrong = wrongWith(step)
    if (wrong !== null) problems.push({ code: 'bad-combination', place, text: wrong })
    for (const text of textsOf(step)) {
      const moment = momentOf(text, zone)
      if ('at' in moment) timed.push({ step, at: moment.at, place })
      else problems.push({ code: 'bad-time', place: `${place}.at`, text: `${text}: ${moment.wrong}` })
    }
  })
  return timed.sort((one, other) => one.at - other.at)
}
