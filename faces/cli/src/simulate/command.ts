// `stature simulate`: steps a scenario file through and shows every decision; exit 1 where an expectation is not met.
import { knownZone } from '@stature/civil-time'
import type { Policy } from '@stature/protocol'
import { read } from '@stature/protocol'
import type { Call, CommandSpec, ExitCode } from '../commands/command.js'
import { decode, fileName } from '../course/decode.js'
import { parseJson } from '../course/json.js'
import { languageFlags, voiceOf } from '../flags/language.js'
import { policyNamed } from '../flags/policy.js'
import { paint } from '../render/color.js'
import { answerJson } from '../render/json.js'
import { Failure, formatMessage, input, type Message } from '../usage/failure.js'
import { isoIn } from './moments.js'
import { runText, tally } from './render.js'
import { runScenario, type Happening } from './run.js'
import { scenarioShape, type Scenario } from './scenario.js'
import { timedSteps } from './timed-steps.js'

export const simulateSpec: CommandSpec = {
  name: 'simulate',
  summary: 'a scenario day by day, with the decisions and what was expected of them',
  about:
    'Reads a scenario (JSON, see schema/scenario.schema.json): policy, zone, child and steps. A step records an event in ' +
    'compact form or asks for a dose or an injection; "expect" names members the outcome must have. Exit 1 where an ' +
    'expectation is not met, 3 where the file cannot be used.',
  args: [{ name: 'FILE', help: 'a scenario file; - is stdin' }],
  flags: [...languageFlags],
  examples: ['stature simulate examples/scenarios/first-month.json', 'stature simulate scenario.json --json'],
}

function scenarioOf(text: string, file: string): Scenario {
  const json = parseJson(text)
  if (!json.ok) throw input(json.fault.code, file, json.fault.text, json.fault.fix)
  const scenario = read(scenarioShape, json.value)
  if (scenario.ok) return scenario.value
  const messages = scenario.issues.map(({ code, path, message }) => ({
    code,
    place: `${file} ${path}`,
    text: message,
  }))
  throw new Failure(3, messages)
}

/** The policy a scenario names; an unknown one is bad input here, because a file names it. */
function policyIn(call: Call, scenario: Scenario, file: string): Policy {
  try {
    return policyNamed(call.io, scenario.policy)
  } catch (error) {
    if (!(error instanceof Failure) || error.exit !== 2) throw error
    const messages = error.messages.map((message) => ({ ...message, place: `${file} policy` }))
    throw new Failure(3, messages)
  }
}

function zoneIn(scenario: Scenario, file: string): string {
  const zone = knownZone(scenario.zone)
  if (zone !== null) return zone
  const fix = 'Write a name of the time zone data, such as America/New_York'
  throw input('unknown-zone', `${file} zone`, `there is no time zone ${JSON.stringify(scenario.zone)}`, fix)
}

const decisionJson = (happening: Happening, zone: string) =>
  happening.kind === 'recorded'
    ? { at: isoIn(happening.at, zone), recorded: happening.entry.event }
    : {
        at: isoIn(happening.at, zone),
        ask: happening.step.ask,
        propose: happening.step.propose,
        outcome: happening.decision.outcome,
        decidedBy: happening.decision.decidedBy,
        injected: happening.injected,
        expected: happening.step.expect,
        differences: happening.differences ?? undefined,
      }

function reportMissed(call: Call, happenings: readonly Happening[], file: string): void {
  for (const each of happenings) {
    if (each.kind !== 'decided') continue
    for (const { member, expected, found } of each.differences ?? []) {
      const text = `expected ${member} to be ${expected}, found ${found}`
      call.io.err(formatMessage('error', { code: 'not-as-expected', place: `${file} ${each.place}`, text }))
    }
  }
}

/** Steps the scenario through. */
export function runSimulate(call: Call): Promise<ExitCode> {
  const path = call.args[0] ?? ''
  const file = fileName(path)
  const voice = voiceOf(call)
  const scenario = scenarioOf(decode(call.io.read(path), file), file)
  const policy = policyIn(call, scenario, file)
  const zone = zoneIn(scenario, file)
  const problems: Message[] = []
  const steps = timedSteps(scenario, zone, problems)
  if (problems.length > 0) {
    throw new Failure(
      3,
      problems.map((problem) => ({ ...problem, place: `${file} ${problem.place}` })),
    )
  }
  const happenings = runScenario(call, scenario, policy, steps, file)
  const { expected, met } = tally(happenings)
  if (call.json) {
    const steps = happenings.map((each) => decisionJson(each, zone))
    answerJson(call, {
      title: scenario.title,
      policy: policy.id,
      edition: policy.edition,
      expected,
      met,
      steps,
    })
  } else call.io.out(runText(scenario, policy, happenings, voice, paint(call.io.color())))
  reportMissed(call, happenings, file)
  return Promise.resolve(met === expected ? 0 : 1)
}
