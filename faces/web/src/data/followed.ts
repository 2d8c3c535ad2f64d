// Which courses this phone holds: a family's all; of a clinic's hundreds those opened of late, and those something waits for.
import type { Role } from '@stature/record'
import type { HomeState } from './home-state.js'

export const isFamily = (role: Role): boolean => role === 'caregiver' || role === 'patient'

/** So many courses of a clinic stay on a device; the one opened longest ago is let go of for the next. */
export const MOST_OPENED = 20

type Known = Pick<HomeState, 'session' | 'opened' | 'outbox'>

/** Courses to bring up to date and to keep, in the order of the grants. */
export function followedOf({ session, opened, outbox }: Known): readonly string[] {
  const wanted = new Set(opened)
  // What waits is sent, and comes back, however long ago its course was opened.
  for (const { account, event } of outbox) if (account === session?.account.id) wanted.add(event.course)
  return (session?.grants ?? [])
    .filter(({ course, role }) => isFamily(role) || wanted.has(course))
    .map(({ course }) => course)
}

/** The list with a course opened now, newest first. */
export const openedWith = (opened: readonly string[], course: string): readonly string[] =>
  [course, ...opened.filter((each) => each !== course)].slice(0, MOST_OPENED)

/** Enough of an id to tell a clinic's children apart, beside the day they were born. */
export const shortId = (course: string): string => course.slice(-6)
