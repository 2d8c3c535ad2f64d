// What is settled before anything is judged: events recorded already, and those of a course that was never opened.
import { refused } from './incoming.js'
import { needsJudging } from './judging.js'
import { append, resultOf, type Candidate, type Recording, type Settled } from './recording.js'

/** Held against new events only, and no course is ever there: tells what is recorded already and appends nothing. */
const NOWHERE = -1

/** An event that could be refused but is recorded already is there, whatever the rules say by now. */
export async function settleKnown(
  recording: Recording,
  course: string,
  candidates: readonly Candidate[],
  settled: Settled,
): Promise<readonly Candidate[]> {
  for (const { place, entry } of candidates) {
    if (!needsJudging(entry.event)) continue
    const found = await append(recording, course, [entry], NOWHERE)
    const [known] = found.kind === 'done' ? found.events : []
    if (known !== undefined) settled.set(place, resultOf(known))
  }
  return candidates.filter(({ place }) => !settled.has(place))
}

const opens = ({ entry: { event } }: Candidate): boolean =>
  event.kind === 'course-opened' && !needsJudging(event)

const NOT_OPENED = {
  code: 'not-opened',
  path: '',
  message: 'the course is not opened yet',
  fix: 'Record an event course-opened first, or check the address.',
}

/** Of a course that was never opened, what stands before its opening is refused; a wrong role is told as such. */
export function settleUnopened(candidates: readonly Candidate[], settled: Settled): readonly Candidate[] {
  const opening = candidates.findIndex(opens)
  const before = opening < 0 ? candidates : candidates.slice(0, opening)
  for (const { place, entry } of before) {
    if (!needsJudging(entry.event)) settled.set(place, refused(entry.event.id, 422, [NOT_OPENED]))
  }
  return candidates.filter(({ place }) => !settled.has(place))
}
