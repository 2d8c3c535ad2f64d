// Brings a course into memory: from its snapshot and what came after, or from its first event on.
import type { Entry } from '@stature/record'
import type { Journal } from '@stature/storage'
import { entryIn } from './civil.js'
import { grown, liveOf, moved, type LiveCourse } from './live-course.js'
import { liveFrom } from './snapshots.js'

/** Entries with the place in the chain of the last of them. */
export interface Read {
  readonly entries: readonly Entry[]
  readonly sequence: number
}

/** Events asked for at once. */
const PAGE = 1_000

/** Everything after a place in the chain. */
export async function readAfter(journal: Journal, course: string, after: number): Promise<Read> {
  const entries: Entry[] = []
  let sequence = after
  for (;;) {
    const page = await journal.read(course, sequence, PAGE)
    for (const event of page) entries.push(entryIn(event))
    sequence += page.length
    if (page.length < PAGE) return { entries, sequence }
  }
}

/** From what is in memory or in a snapshot; null where the entries since do not fit behind its horizon. */
async function goneOn(journal: Journal, course: string, known: LiveCourse): Promise<LiveCourse | null> {
  const { entries, sequence } = await readAfter(journal, course, known.sequence)
  return grown(known, entries, sequence)
}

/** The course as it stands now. `known` is what memory holds of it, or null. */
export async function load(
  journal: Journal,
  course: string,
  known: LiveCourse | null,
  now: number,
): Promise<LiveCourse> {
  const snapshot = known === null ? await journal.snapshot(course) : null
  const start = snapshot === null ? known : liveFrom(snapshot)
  const on = start === null ? null : await goneOn(journal, course, start)
  if (on !== null) return moved(on, now)
  const { entries, sequence } = await readAfter(journal, course, 0)
  return liveOf(entries, sequence, now)
}
