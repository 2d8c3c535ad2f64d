// Reads every course of a store with its key and checks its chain: what a restoration ends with.
import { chainHash } from '@stature/record'
import type { CourseHead, Journal } from '../port/journal.js'
import { StoreFailure } from '../port/store.js'

export type CourseFault =
  /** The key opens nothing of it, or there is no key. */
  | 'no-key'
  /** Something sealed was changed. */
  | 'damaged'
  /** A link of the chain does not follow from the event before. */
  | 'broken-chain'
  /** The course's row and its events do not agree about the last one. */
  | 'wrong-end'

export interface Verification {
  /** Courses that are whole. */
  readonly whole: number
  /** Events of these. */
  readonly events: number
  readonly erased: number
  readonly faults: readonly { readonly course: string; readonly why: CourseFault }[]
}

const AT_A_TIME = 500

async function chainFault(journal: Journal, head: CourseHead): Promise<CourseFault | null> {
  let sequence = 0
  let previous: string | null = null
  while (sequence < head.sequence) {
    const events = await journal.read(head.course, sequence, AT_A_TIME)
    if (events.length === 0) return 'wrong-end'
    for (const event of events) {
      if (event.sequence !== sequence + 1 || event.previous !== previous) return 'broken-chain'
      sequence = event.sequence
      previous = chainHash(event)
    }
  }
  return sequence === head.sequence ? null : 'wrong-end'
}

async function faultOf(journal: Journal, head: CourseHead): Promise<CourseFault | null> {
  try {
    return await chainFault(journal, head)
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error
    if (error.code === 'course-erased') return 'no-key'
    if (error.code === 'store-damaged') return 'damaged'
    throw error
  }
}

/** Throws StoreFailure where the store itself fails; a course's fault is part of the answer. */
export async function verifyCourses(journal: Journal): Promise<Verification> {
  const faults: { readonly course: string; readonly why: CourseFault }[] = []
  let [whole, events, erased] = [0, 0, 0]
  let after: string | null = null
  for (;;) {
    const heads: readonly CourseHead[] = await journal.list(after, AT_A_TIME)
    for (const head of heads.filter((one) => !one.erased)) {
      const why = await faultOf(journal, head)
      if (why !== null) faults.push({ course: head.course, why })
      whole += why === null ? 1 : 0
      events += why === null ? head.sequence : 0
    }
    erased += heads.filter((one) => one.erased).length
    const last = heads.at(-1)
    if (last === undefined) return { whole, events, erased, faults }
    after = last.course
  }
}
