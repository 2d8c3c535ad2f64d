// What was recorded of a course since an instant, read from the end of its chain backwards and then only what is new.
import { countsForDoses, type Entry } from '@stature/record'
import type { Journal } from '@stature/storage'
import { entryIn } from '../courses/civil.js'

/** Entries that count for doses, everything recorded since `from` among them, up to a place in the chain. */
export interface OfLate {
  readonly from: number
  readonly sequence: number
  readonly entries: readonly Entry[]
}

const PAGE = 64
/** Whoever records more than this in two weeks is read no further back. */
const MOST = 4_096

async function after(journal: Journal, course: string, from: number, to: number): Promise<readonly Entry[]> {
  const events = await journal.read(course, from, to - from)
  return events.map(entryIn)
}

/** Phones send what they recorded without a network later, so that a page is old only where all of it is. */
const isOld = (page: readonly Entry[], from: number): boolean => page.every(({ knownAt }) => knownAt < from)

async function backwards(journal: Journal, course: string, from: number, sequence: number): Promise<OfLate> {
  const entries: Entry[] = []
  for (let to = sequence; to > 0 && sequence - to < MOST; to -= PAGE) {
    const page = await after(journal, course, Math.max(0, to - PAGE), to)
    if (isOld(page, from)) break
    entries.unshift(...page.filter(countsForDoses))
  }
  return { from, sequence, entries }
}

/** `before` is what was read last; what it reached back to may be more than is needed. */
export async function ofLate(
  journal: Journal,
  course: string,
  before: OfLate | null,
  { from, sequence }: { readonly from: number; readonly sequence: number },
): Promise<OfLate> {
  if (before === null || before.from > from || before.sequence > sequence)
    return backwards(journal, course, from, sequence)
  const fresh = await after(journal, course, before.sequence, sequence)
  const kept = before.entries.filter(({ knownAt }) => knownAt >= from)
  return { from, sequence, entries: [...kept, ...fresh.filter(countsForDoses)] }
}
