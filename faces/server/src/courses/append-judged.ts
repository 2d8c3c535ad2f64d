// Judges at a place in the chain and appends there; where the course moved on meanwhile, judges again.
import { wholeGround, liveGround, verdictOn, type Ground } from './judging.js'
import type { Entry } from '@stature/record'
import { Problem } from '../http/problem.js'
import type { Sent } from './courses.js'
import { erased } from './erased.js'
import type { LiveCourse } from './live-course.js'
import { readAfter } from './load.js'
import { append, settleAppended, type Candidate, type Recording, type Settled } from './recording.js'

/** Judged anew so often where other appends came in between. */
const MOST_TRIES = 12

const busy = (): Problem =>
  new Problem(503, 'busy', 'Too much is recorded for this course at once.', 'Send it again.', {
    retryAfter: 1,
  })

interface Judged {
  readonly accepted: readonly Candidate[]
  readonly verdicts: Settled
}

function judged(
  candidates: readonly Candidate[],
  ground: Ground,
  { policy }: Recording,
  { decisionHashes }: Sent,
): Judged {
  const accepted: Candidate[] = []
  const before: Entry[] = []
  const verdicts: Settled = new Map()
  for (const candidate of candidates) {
    const verdict = verdictOn(candidate.entry, before, { ground, policy, hashes: decisionHashes })
    if (verdict === null) {
      accepted.push(candidate)
      before.push(candidate.entry)
    } else verdicts.set(candidate.place, verdict)
  }
  return { accepted, verdicts }
}

/** Judges on the live course, and on the whole one where that is asked for. */
async function judgedOn(
  recording: Recording,
  course: string,
  live: LiveCourse,
  candidates: readonly Candidate[],
  sent: Sent,
): Promise<Judged & { readonly at: number }> {
  const near = liveGround(live, recording.calendarOf)
  const found = judged(candidates, near, recording, sent)
  if (!near.fellShort()) return { at: live.sequence, ...found }
  const { entries, sequence } = await readAfter(recording.store.journal, course, 0)
  return { at: sequence, ...judged(candidates, wholeGround(entries, recording.calendarOf), recording, sent) }
}

/** The key is made before the first event, so that nothing is ever written unsealed. */
async function open(recording: Recording, course: string): Promise<void> {
  if ((await recording.store.openCourse(course)) === 'erased') throw erased()
}

/** Appends what may be recorded and settles all of it. Answers where the chain ends. Throws Problem 503 where it never rests. */
export async function appendJudged(
  recording: Recording,
  course: string,
  candidates: readonly Candidate[],
  sent: Sent,
  settled: Settled,
): Promise<number> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const live = await recording.keeper.current(course)
    const { at, accepted, verdicts } = await judgedOn(recording, course, live, candidates, sent)
    const entries = accepted.map(({ entry }) => entry)
    if (at === 0 && entries.length > 0) await open(recording, course)
    const done = entries.length === 0 ? null : await append(recording, course, entries, at)
    if (done?.kind === 'moved') continue
    for (const [place, verdict] of verdicts) settled.set(place, verdict)
    if (done !== null) settleAppended(accepted, done.events, settled)
    return done?.sequence ?? at
  }
  throw busy()
}
