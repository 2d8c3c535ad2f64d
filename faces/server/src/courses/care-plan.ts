// The care plan in force, read again only after something that may have changed it.
import { carePlanOf, type CarePlan } from '@stature/card'
import { instant, type Instant } from '@stature/label'
import { standingEntries, type Entry, type Kind } from '@stature/record'
import type { Journal } from '@stature/storage'
import { readAfter } from './load.js'
import { lru } from './lru.js'

interface Held {
  readonly sequence: number
  /** Before this instant nothing of what was read comes into force by itself. */
  readonly until: Instant
  readonly plan: CarePlan | null
}

const MAY_CHANGE: readonly Kind[] = ['course-opened', 'care-plan-set', 'entry-corrected', 'entry-voided']
const mayChange = ({ event }: Entry): boolean => MAY_CHANGE.includes(event.kind)

const LATEST = instant(8_640_000_000_000_000)

function read(entries: readonly Entry[], sequence: number, at: Instant): Held {
  const ahead = entries.filter((entry) => entry.at > at && mayChange(entry)).map((entry) => entry.at)
  const until = ahead.reduce((least, each) => (each < least ? each : least), LATEST)
  return { sequence, until, plan: carePlanOf(standingEntries(entries, at, null)) }
}

/** Asks for plans at instants that do not go back. */
export function carePlans(journal: Journal): (course: string, at: Instant) => Promise<CarePlan | null> {
  const cache = lru<Held>({ most: 5_000, heaviest: Infinity, weightOf: () => 1 })
  return async (course, at) => {
    const known = cache.get(course)
    const since =
      known === undefined || at >= known.until ? null : await readAfter(journal, course, known.sequence)
    if (known !== undefined && since !== null && !since.entries.some(mayChange)) {
      cache.set(course, { ...known, sequence: since.sequence })
      return known.plan
    }
    const { entries, sequence } = await readAfter(journal, course, 0)
    const held = read(entries, sequence, at)
    cache.set(course, held)
    return held.plan
  }
}
