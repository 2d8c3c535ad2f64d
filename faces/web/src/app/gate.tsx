// Shows the screens of a course once it can be read from this phone, and says why where it cannot.
import type { ReactNode } from 'react'
import { CourseContext } from '../data/course.js'
import type { FamilyCourse } from '../data/family.js'
import type { HomeState } from '../data/home-state.js'
import { useBase, useReady, type WhyNoView } from '../data/use-course-view.js'
import { useHomeState, useTick } from '../data/use-home.js'
import { useAppWords } from './words.js'

const SAID = {
  'not-here': 'course.not-here',
  'not-opened': 'course.not-opened',
  newer: 'course.newer',
} as const

function NotYet({ why }: { readonly why: WhyNoView }) {
  const say = useAppWords()
  return (
    <section className="screen">
      <div className="sheet">
        <p role="status">{say(SAID[why])}</p>
        {why === 'newer' && (
          <button type="button" className="button" onClick={() => location.reload()}>
            {say('course.reload')}
          </button>
        )}
      </div>
    </section>
  )
}

interface GateProps {
  readonly course: FamilyCourse
  /** Shown where the course cannot be; what it says why otherwise. */
  readonly instead?: ReactNode
  readonly children: ReactNode
}

type Base = Extract<ReturnType<typeof useBase>, { why: null }>

interface ReadyProps extends GateProps {
  readonly base: Base
  readonly state: HomeState
  readonly grow: () => void
}

function Ready({ course, base, state, grow, children }: ReadyProps) {
  return <CourseContext value={useReady(course, base, state, grow)}>{children}</CourseContext>
}

export function CourseGate({ course, instead, children }: GateProps) {
  const state = useHomeState()
  const [tick, grow] = useTick()
  const base = useBase(course.id, state, tick)
  if (base.why !== null) return instead ?? <NotYet why={base.why} />
  return (
    <Ready course={course} base={base} state={state} grow={grow}>
      {children}
    </Ready>
  )
}
