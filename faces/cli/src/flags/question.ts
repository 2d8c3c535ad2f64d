// The question every decision starts from: policy, instant, and what was known when.
import { withStated, type Decision, type Facts, type Outcome, type Policy } from '@stature/protocol'
import type { Call, ExitCode, Flag } from '../commands/command.js'
import { factsOf, openCourse, zoneAt, type Course, type Question } from '../course/open.js'
import { answerJson } from '../render/json.js'
import { asKnownAtFlag, asKnownAtOf, atFlag, atOf, zoneFlag } from './at.js'
import { voiceOf } from './language.js'
import { policyFlag, policyOf } from './policy.js'
import { statedOf } from './stated.js'

/** Flags of every command that decides. */
export const questionFlags: readonly Flag[] = [atFlag, policyFlag, asKnownAtFlag, zoneFlag]

/** A course and what is asked of it. */
export interface Asked {
  readonly course: Course
  readonly question: Question
  readonly policy: Policy
}

/** Reads the flags, then the course. */
export async function askedOf(call: Call): Promise<Asked> {
  if (call.flag('language') !== undefined || call.flag('register') !== undefined) voiceOf(call)
  const at = atOf(call)
  const asKnownAt = asKnownAtOf(call)
  const policy = policyOf(call)
  const question = { policy, at, asKnownAt, slot: call.flag('slot') ?? null, vial: call.flag('vial') ?? null }
  return { course: await openCourse(call, policy), question, policy }
}

/** The facts as recorded. */
export const recordedFacts = ({ course, question }: Asked): Facts => factsOf(course, question)

/** A course, what is asked of it, and the facts with what the flags of `injection` state. */
export interface AskedWithStated extends Asked {
  readonly facts: Facts
}

/** Reads every flag before the course, so that bad usage is said first. */
export async function askedWithStated(call: Call): Promise<AskedWithStated> {
  const stated = statedOf(call, atOf(call))
  const asked = await askedOf(call)
  return { ...asked, facts: withStated(recordedFacts(asked), stated) }
}

/** The zone in which times of the answer are shown. */
export const shownZone = ({ course, question }: Asked): string =>
  zoneAt(course, question.at, question.asKnownAt)

const NO: readonly Outcome['kind'][] = ['refuse', 'cannot-decide']

/** 1 where the answer is no: refused, or a fact is missing. */
export const exitOf = (decision: Decision<Outcome>): ExitCode => (NO.includes(decision.outcome.kind) ? 1 : 0)

/** Writes a decision, as JSON or in words, and gives its exit code. */
export async function answer(call: Call, decision: Decision<Outcome>, zone: string): Promise<ExitCode> {
  if (call.json) answerJson(call, decision)
  else {
    const { decisionText } = await import('../render/decision.js')
    call.io.out(decisionText(decision, voiceOf(call), zone, call.io.color()))
  }
  return exitOf(decision)
}
