// Records what was sent: read, judged where anything can be refused, appended, and looked at.
import { appendJudged } from './append-judged.js'
import type { EventResult, Recorded, Sender, Sent } from './courses.js'
import { incoming, type Incoming } from './incoming.js'
import { needsJudging } from './judging.js'
import { lookAt } from './look-at.js'
import { lru } from './lru.js'
import { append, settleAppended, type Candidate, type Recording, type Settled } from './recording.js'
import { settleKnown, settleUnopened } from './settle-first.js'

/** The answer to the second of two equal events of one batch is that of the first. */
function again(settled: Settled, id: string, first: number): EventResult {
  const result = settled.get(first)
  if (result === undefined) throw new RangeError('a batch answers in order')
  return result.result === 'recorded' ? { id, result: 'already-there', sequence: result.sequence } : result
}

function inOrder(batch: readonly Incoming[], settled: Settled): readonly EventResult[] {
  return batch.map((each) => {
    if (each.kind === 'done') return each.result
    if (each.kind === 'again') return again(settled, each.id, each.first)
    const result = settled.get(each.place)
    if (result === undefined) throw new RangeError('every event is settled')
    return result
  })
}

/** Courses known to be opened: once opened a course stays so, and an append tells where it was erased. */
const OPENED = { most: 100_000, heaviest: Infinity, weightOf: () => 1 } as const

type Record = (course: string, events: readonly unknown[], sender: Sender, sent: Sent) => Promise<Recorded>

export function recorder(recording: Recording): Record {
  const opened = lru<true>(OPENED)

  const isOpened = async (course: string): Promise<boolean> => {
    if (opened.get(course) === true) return true
    const { sequence } = await recording.keeper.current(course)
    if (sequence > 0) opened.set(course, true)
    return sequence > 0
  }
  const settle = async (
    course: string,
    all: readonly Candidate[],
    sent: Sent,
    settled: Settled,
  ): Promise<number> => {
    const isOpen = await isOpened(course)
    const left = isOpen ? await settleKnown(recording, course, all, settled) : settleUnopened(all, settled)
    if (left.length === 0) return 0
    if (isOpen && !left.some(({ entry }) => needsJudging(entry.event))) {
      const entries = left.map(({ entry }) => entry)
      const done = await append(recording, course, entries, null)
      if (done.kind === 'moved') throw new RangeError('nothing was judged, so nothing can have moved')
      settleAppended(left, done.events, settled)
      return done.sequence
    }
    return appendJudged(recording, course, left, sent, settled)
  }

  return async (course, events, sender, sent) => {
    const batch = incoming(events, course, sender)
    const candidates = batch.flatMap((each) => (each.kind === 'entry' ? [each] : []))
    const settled: Settled = new Map()
    const sequence = candidates.length === 0 ? 0 : await settle(course, candidates, sent, settled)
    await lookAt(recording, course, candidates, settled)
    const results = inOrder(batch, settled)
    return { results, sequence: Math.max(sequence, ...results.map(placeOf)) }
  }
}

const placeOf = (result: EventResult): number => (result.result === 'refused' ? 0 : result.sequence)
