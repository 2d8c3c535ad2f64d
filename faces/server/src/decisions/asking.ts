// The facts of a course for one request; a course that is not opened at that instant answers 422.
import { instant, type Instant } from '@stature/label'
import type { Answered, Courses, Question } from '../courses/courses.js'
import { Problem } from '../http/problem.js'
import { instantAt, instantOrNull } from './field.js'

interface Asked {
  readonly at?: string
  readonly asKnownAt?: string
  readonly zone?: string
  readonly slot?: string
}

/** What a body asks; `now` where it names no instant. Throws Problem 400. */
export function questionIn(body: Asked, now: number, vial: string | null): Question {
  return {
    at: body.at === undefined ? instant(now) : instantAt('/at', body.at),
    asKnownAt: instantOrNull('/asKnownAt', body.asKnownAt),
    slot: body.slot ?? null,
    vial,
    zone: body.zone ?? null,
  }
}

/** A question about an instant and nothing else. */
export const at = (when: Instant): Question => ({
  at: when,
  asKnownAt: null,
  slot: null,
  vial: null,
  zone: null,
})

/** Throws Problem 422 where the course is not opened at that instant. */
export async function answeredBy(courses: Courses, course: string, question: Question): Promise<Answered> {
  const answered = await courses.facts(course, question)
  if (answered !== null) return answered
  const fix = 'Ask for a time at or after its event course-opened.'
  throw new Problem(422, 'not-opened', 'The course is not opened at the instant asked about.', fix)
}
