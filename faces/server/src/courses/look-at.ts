// After events were recorded: what they deviate from is added to their results, and memory learns of them.
import type { Entry } from '@stature/record'
import type { Issue } from '../http/problem.js'
import { deviationsOf, needsLook } from './deviations.js'
import { NOTHING, type LiveCourse } from './live-course.js'
import { readAfter } from './load.js'
import type { Candidate, Recording, Settled } from './recording.js'

/** The place of the first event that was new; null where none was. */
function firstPlace(fresh: readonly Candidate[], settled: Settled): number | null {
  const [start] = fresh
  const result = start === undefined ? undefined : settled.get(start.place)
  return result?.result === 'recorded' ? result.sequence : null
}

function addDeviations(settled: Settled, place: number, deviations: readonly Issue[] | undefined): void {
  const result = settled.get(place)
  if (deviations === undefined || result?.result !== 'recorded') return
  settled.set(place, { ...result, deviations })
}

/** The course just before a place; null where memory is past it already, because others were faster. */
async function justBefore({ keeper }: Recording, course: string, first: number): Promise<LiveCourse | null> {
  if (first === 1) return NOTHING
  const live = await keeper.upTo(course, first - 1)
  return live.sequence === first - 1 ? live : null
}

/** Looks at what was recorded; new events of one append stand together in the chain. */
export async function lookAt(
  recording: Recording,
  course: string,
  candidates: readonly Candidate[],
  settled: Settled,
): Promise<void> {
  const { store, keeper, policy, calendarOf } = recording
  const fresh = candidates.filter(({ place }) => settled.get(place)?.result === 'recorded')
  const entries = fresh.map(({ entry }) => entry)
  const first = firstPlace(fresh, settled)
  if (first === null) return
  if (!needsLook(entries)) return keeper.appended(course, entries, first)
  const live = await justBefore(recording, course, first)
  keeper.appended(course, entries, first)
  let read: Promise<readonly Entry[]> | null = null
  const whole = (): Promise<readonly Entry[]> =>
    (read ??= readAfter(store.journal, course, 0).then((all) => all.entries.slice(0, first - 1)))
  const found = await deviationsOf(entries, { live, whole, calendarOf, policy })
  for (const { place, entry } of fresh) addDeviations(settled, place, found.get(entry.event.id))
}
