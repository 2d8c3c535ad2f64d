// What is tried while a form is filled, worked out anew only when the record or what is tried changes.
import { useMemo } from 'react'
import type { CourseView, NewEvent } from '../data/course.js'
import { useFamily } from '../data/family.js'
import { triedOn, type Tried } from './try-out.js'

/** Null while there is nothing to try. */
export function useTryOut(view: CourseView, events: readonly NewEvent[] | null): Tried | null {
  const { account } = useFamily()
  const { course, role, zone, recorded, policy, now } = view
  const id = account?.id ?? ''
  // Forms make their events anew at each key; what they say decides.
  const said = events === null ? null : JSON.stringify(events)
  return useMemo(
    () => (events === null ? null : triedOn({ course, role, zone, recorded, policy, now }, id, events)),
    [said, course, role, zone, recorded, policy, now, id],
  )
}
