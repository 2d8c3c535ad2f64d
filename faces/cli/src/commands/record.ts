// `stature record`: validate, enforce roles and the label, append to the chain; all or nothing.
import { existsSync } from 'node:fs'
import { admit, contentOf, type StatureEvent } from '@stature/record'
import type { Policy } from '@stature/protocol'
import { decode } from '../course/decode.js'
import { policyFlag, policyOf } from '../flags/policy.js'
import { answerJson } from '../render/json.js'
import { grown, lengthOf, readCourseFile, replace, type CourseFile } from '../store/course-file.js'
import { warningsOf } from '../store/deviations.js'
import { enforce, type Enforced } from '../store/enforce.js'
import { withLock } from '../store/lock.js'
import { submitted } from '../store/submitted.js'
import { Failure, formatMessage, input, outside, usage, type Message } from '../usage/failure.js'
import type { Call, CommandSpec, ExitCode } from './command.js'

export const recordSpec: CommandSpec = {
  name: 'record',
  summary: 'record events: check, enforce roles and the label, append to the chain',
  about:
    'Reads one event (JSON) or several (NDJSON) from stdin and appends them with sequence and previous; all or none. ' +
    'Exit 1 where an event is refused for its role or by the label, 3 where it is malformed. A fact is never refused for ' +
    'breaking a rule: the deviation is said on stderr. An event already there with the same content is left alone. The ' +
    'file is made when the first event is course-opened; a plain file is chained from its first event on.',
  args: [{ name: 'COURSE', help: 'NDJSON file of events; a new one begins with course-opened' }],
  flags: [policyFlag],
  examples: [
    'stature record course.ndjson --policy cautious < event.json',
    'cat events.ndjson | stature record course.ndjson --policy our-clinic.json --json',
  ],
}

interface Sorted {
  readonly added: readonly StatureEvent[]
  readonly alreadyThere: readonly StatureEvent[]
}

/** Sorts what is new from what is already there; throws exit 3 on an id with other content. */
function sorted(file: CourseFile, events: readonly StatureEvent[]): Sorted {
  const known = new Map(file.events.map((event) => [event.id, contentOf(event)]))
  const added: StatureEvent[] = []
  const alreadyThere: StatureEvent[] = []
  const problems: Message[] = []
  for (const event of events) {
    const admission = admit(known, event)
    if (admission.kind === 'refused') {
      const { code, message } = admission.issue
      problems.push({ code, place: 'stdin id', text: message })
    } else if (admission.kind === 'new') {
      known.set(event.id, admission.content)
      added.push(event)
    } else alreadyThere.push(event)
  }
  if (problems.length > 0) throw new Failure(3, problems)
  return { added, alreadyThere }
}

/** A file begins with its opening and holds one course. */
function checkCourse(file: CourseFile, events: readonly StatureEvent[]): void {
  const first = file.events[0] ?? events[0]
  if (file.events.length === 0 && first?.kind !== 'course-opened') {
    const fix = 'Record an event course-opened first, or check the name of the file'
    if (!existsSync(file.path)) throw outside('ENOENT', file.path, 'there is no such file', fix)
    throw input('not-opened', file.path, 'the course is not opened', fix)
  }
  const stranger = events.find((event) => event.course !== first?.course)
  if (first === undefined || stranger === undefined) return
  const text = `event ${stranger.id} is of course ${JSON.stringify(stranger.course)}, the file of ${JSON.stringify(first.course)}`
  throw input('two-courses', 'stdin course', text, 'Record each event into the file of its own course')
}

interface Recorded extends Sorted {
  readonly sequence: number
  readonly warnings: readonly Message[]
}

function refuse(call: Call, refused: Enforced): never {
  if (call.json) answerJson(call, { recorded: [], refused: refused.decisions, messages: refused.messages })
  throw new Failure(1, [
    ...refused.messages,
    {
      code: 'not-recorded',
      place: '',
      text: 'nothing was recorded',
      fix: 'Events are recorded together or not at all',
    },
  ])
}

function append(
  call: Call,
  path: string,
  policy: Policy,
  held: () => boolean,
  events: readonly StatureEvent[],
): Recorded {
  const file = readCourseFile(call.io, path)
  checkCourse(file, events)
  const { added, alreadyThere } = sorted(file, events)
  const refused = enforce(file.events, added, policy)
  if (refused.messages.length > 0) refuse(call, refused)
  const sequence = lengthOf(file) + added.length
  if (added.length === 0) return { added, alreadyThere, sequence, warnings: [] }
  const warnings = warningsOf(file.events, added, policy)
  replace(call.io, file, grown(file, added), held)
  const chained: readonly Message[] = file.chained
    ? []
    : [{ code: 'chained', place: path, text: 'the file was not chained; it is now, from its first event on' }]
  return { added, alreadyThere, sequence, warnings: [...chained, ...warnings] }
}

function say(call: Call, { added, alreadyThere, sequence }: Recorded): void {
  if (call.json) {
    const first = sequence - added.length + 1
    const recorded = added.map(({ id }, index) => ({ id, sequence: first + index }))
    answerJson(call, { recorded, alreadyThere: alreadyThere.map(({ id }) => id) })
    return
  }
  for (const event of alreadyThere) call.io.out(`already there: ${event.kind} ${event.id}\n`)
  added.forEach((event, index) => {
    const place = String(sequence - added.length + 1 + index)
    call.io.out(`recorded: ${event.kind} ${event.id}, sequence ${place}\n`)
  })
}

/** Runs `stature record`. */
export async function runRecord(call: Call): Promise<ExitCode> {
  const path = call.args[0] ?? ''
  if (path === '-') throw usage('bad-file', 'COURSE', 'the course must be a file', 'stdin carries the event')
  const policy = policyOf(call)
  const events = submitted(decode(call.io.stdin(), 'stdin'))
  const recorded = await withLock(path, (held) => append(call, path, policy, held, events))
  for (const warning of recorded.warnings) call.io.err(formatMessage('warning', warning))
  say(call, recorded)
  return 0
}
