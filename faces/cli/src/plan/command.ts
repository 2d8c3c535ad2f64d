// `stature plan`: dates that become possible or due under the present facts, and the vials the period takes.
import { localDay } from '@stature/civil-time'
import {
  decideDose,
  forecast,
  whatIfDraw,
  type Facts,
  type PlannedDraw,
  type Policy,
} from '@stature/protocol'
import { drawnFromVial, standingEntries } from '@stature/record'
import { Temporal } from 'temporal-polyfill'
import type { Call, CommandSpec, ExitCode } from '../commands/command.js'
import { factsOf, openCourse, zoneAt } from '../course/open.js'
import { asKnownAtFlag, asKnownAtOf, atFlag, atOf, zoneFlag } from '../flags/at.js'
import { courseArgument } from '../flags/course.js'
import { policyFlag, policyOf } from '../flags/policy.js'
import { proposalOf } from '../flags/proposal.js'
import { answerJson } from '../render/json.js'
import { formatMessage, usage } from '../usage/failure.js'
import { planText, type Local } from './render.js'

const MOST_DAYS = 3_660
const USUAL_DAYS = '90'

export const planSpec: CommandSpec = {
  name: 'plan',
  summary: 'the forecast: dates, vials, discard dates and waste',
  about:
    'Says from when a rise may be considered, how long the weight serves, when examinations fall due, when each vial is ' +
    'opened and discarded, and what is thrown away. The present prescription continues in it: a forecast decides nothing. ' +
    'With --propose the vials of another dose stand beside it; that dose is not judged here (stature dose --propose does).',
  args: [courseArgument],
  flags: [
    atFlag,
    policyFlag,
    {
      name: 'days',
      value: 'N',
      help: `how many days to look ahead, 1 to ${String(MOST_DAYS)}; else ${USUAL_DAYS}`,
    },
    {
      name: 'propose',
      value: 'DOSE',
      help: 'count the vials of this dose as well: 0.08mg/kg, 80ug/kg, 1.4mg or 14marks',
    },
    zoneFlag,
    asKnownAtFlag,
  ],
  examples: [
    'stature plan examples/course.ndjson --at 2026-03-12T08:00-04:00 --policy cautious',
    'stature plan course.ndjson --at 2026-03-12T08:00-04:00 --policy clinic.json --days 30 --propose 0.08mg/kg',
  ],
}

function daysOf(call: Call): number {
  const typed = call.flag('days') ?? USUAL_DAYS
  const days = /^[1-9]\d{0,3}$/.test(typed) ? Number(typed) : 0
  if (days >= 1 && days <= MOST_DAYS) return days
  const fix = `Write a whole number from 1 to ${String(MOST_DAYS)}`
  throw usage('bad-number', '--days', `cannot use ${JSON.stringify(typed)}`, fix)
}

const localIn =
  (zone: string): Local =>
  (at) => {
    const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone === 'Z' ? 'UTC' : zone)
    return { day: localDay(at, zone), clock: local.toPlainTime().toString({ smallestUnit: 'minute' }) }
  }

/** The draw asked about, or null; `refused` where it cannot be drawn. */
function askedDraw(
  call: Call,
  facts: Facts,
  policy: Policy,
): { readonly draw: PlannedDraw | null; readonly refused: string | null } {
  const proposal = proposalOf(call)
  if (proposal === null) return { draw: null, refused: null }
  const made = whatIfDraw(facts, policy, proposal)
  return 'refused' in made ? { draw: null, refused: made.refused } : { draw: made, refused: null }
}

/** Writes the plan; exit 1 where the dose asked about cannot be drawn. */
export async function runPlan(call: Call): Promise<ExitCode> {
  const at = atOf(call)
  const asKnownAt = asKnownAtOf(call)
  const days = daysOf(call)
  const policy = policyOf(call)
  const course = await openCourse(call, policy)
  const facts = factsOf(course, { policy, at, asKnownAt, slot: null, vial: null })
  const { draw, refused } = askedDraw(call, facts, policy)
  const standing = standingEntries(course.entries, at, asKnownAt)
  const plan = forecast(facts, policy, {
    from: facts.today,
    days,
    decided: decideDose(facts, policy).outcome.kind,
    drawnFromVialInUse: facts.vial === null ? null : drawnFromVial(standing, facts.vial.id),
    whatIf: draw,
  })
  if (call.json) answerJson(call, plan)
  else call.io.out(planText(plan, localIn(zoneAt(course, at, asKnownAt))))
  if (refused === null) return 0
  const text = `the dose asked about is not compared: ${refused}`
  call.io.err(
    formatMessage('error', {
      code: 'not-compared',
      place: '--propose',
      text,
      fix: 'Ask: stature dose --propose',
    }),
  )
  return 1
}
