// `stature import`: the events of one course into a store; those that are there already are left alone.
import { openStore, type Appended, type Store } from '@stature/storage'
import { verifyChain, type StatureEvent } from '@stature/record'
import { decode, fileName } from '../course/decode.js'
import { readLines } from '../course/lines.js'
import { oneCourse } from '../course/one-course.js'
import { ABOUT_KEYS, storeFlags, storeOptions } from '../keep/options.js'
import { withStore } from '../keep/failures.js'
import { answerJson } from '../render/json.js'
import { Failure, input, outside, type Message } from '../usage/failure.js'
import type { Call, CommandSpec, ExitCode } from './command.js'

export const importSpec: CommandSpec = {
  name: 'import',
  summary: 'the events of one course into a server’s store; twice is once',
  about:
    'Reads NDJSON of one course, as `stature record` and `stature export` write it, and appends what is new in the order of ' +
    'the file. History is history: roles and the label are not enforced. A broken chain is refused. Exit 1 where an id is ' +
    'there with other content; everything else is imported then. Give somebody a grant on the course in the server. ' +
    ABOUT_KEYS,
  args: [{ name: 'FILE', help: 'NDJSON of events; - is stdin' }],
  flags: storeFlags,
  examples: ['stature import examples/course.ndjson'],
}

function eventsOf(call: Call): readonly StatureEvent[] {
  const path = call.args[0] ?? ''
  const file = fileName(path)
  const problems: Message[] = []
  const events = oneCourse(readLines(decode(call.io.read(path), file), file, problems), file, problems)
  if (problems.length > 0) throw new Failure(3, problems)
  if (verifyChain(events).kind === 'broken') {
    throw input('broken-chain', file, 'its hash chain is broken', 'See where: stature verify FILE')
  }
  return events
}

const AT_A_TIME = 500

async function append(
  store: Store,
  course: string,
  events: readonly StatureEvent[],
): Promise<readonly Appended[]> {
  const gone = (): Failure =>
    outside('course-erased', course, 'this course was erased', 'An erased course is never imported again')
  if ((await store.openCourse(course)) === 'erased') throw gone()
  const done: Appended[] = []
  for (let from = 0; from < events.length; from += AT_A_TIME) {
    const result = await store.journal.append(course, events.slice(from, from + AT_A_TIME), null)
    if (result.kind !== 'done') throw gone()
    done.push(...result.events)
  }
  return done
}

const count = (done: readonly Appended[], kind: Appended['kind']): number =>
  done.filter((each) => each.kind === kind).length

/** Runs `stature import`. */
export async function runImport(call: Call): Promise<ExitCode> {
  const events = eventsOf(call)
  const course = events[0]?.course ?? ''
  const done = await withStore(course, async () => {
    const store = await openStore(storeOptions(call))
    return append(store, course, events).finally(() => store.close())
  })
  const conflicts = done.flatMap((each) => (each.kind === 'id-conflict' ? [each.id] : []))
  const recorded = count(done, 'recorded')
  const alreadyThere = count(done, 'already-there')
  if (call.json) answerJson(call, { course, recorded, alreadyThere, conflicts })
  else
    call.io.out(
      `${conflicts.length === 0 ? 'ok: ' : ''}${recorded} events recorded, ${alreadyThere} there already\n`,
    )
  for (const id of conflicts) call.io.err(`error: ${id}: this id is there with other content [id-conflict]\n`)
  return conflicts.length === 0 ? 0 : 1
}
