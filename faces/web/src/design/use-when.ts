// The question when something was measured, as a form holds it: what is said, what is still missing, the events as of then.
import { useState } from 'react'
import type { CourseView, NewEvent } from '../data/course.js'
import { asOf, readWhen, type Precision, type ReadWhen, type When } from './when.js'
import { useWhenWords } from './when-words.js'

export interface Asking {
  /** For the field. */
  readonly field: {
    readonly when: When
    readonly read: ReadWhen
    readonly precision: Precision
    readonly view: CourseView
    readonly onChange: (when: When) => void
  }
  /** In words; empty where nothing is. */
  readonly missing: readonly string[]
  readonly events: (events: readonly NewEvent[] | null) => readonly NewEvent[] | null
  /** Now again, for the next entry. */
  readonly clear: () => void
}

export function useWhen(view: CourseView, precision: Precision): Asking {
  const say = useWhenWords()
  const [when, onChange] = useState<When>(null)
  const read = readWhen(when, precision, view)
  return {
    field: { when, read, precision, view, onChange },
    missing:
      read.kind === 'read' ? [] : [say(read.kind === 'missing' ? `when.${read.what}` : 'when.right-day')],
    events: (events) => asOf(events, read),
    clear: () => onChange(null),
  }
}
