// Shows the screens of a course once it can be read from this phone, and says why where it cannot.
import { useEffect, type ReactNode } from 'react'
import { CourseContext } from '../data/course.js'
import type { FamilyCourse } from '../data/family.js'
import type { HomeState } from '../data/home-state.js'
import { useBase, useReady, type WhyNoView } from '../data/use-course-view.js'
import { followedOf } from '../data/followed.js'
import { useHome, useHomeState, useTick } from '../data/use-home.js'
import { useAppWords } from './words.js'

const SAID = {
  'not-here': 'course.not-here',
  coming: 'course.coming',
  'not-opened': 'course.not-opened',
  newer: 'course.newer',
} as const

function NotYet({ why }: { readonly why: WhyNoView | 'coming' }) {
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

/** Brings a clinic's course here when it is opened, and again where another window let go of it meanwhile. */
function useOpening(course: string, isFollowed: boolean): void {
  const home = useHome()
  const isSeen = document.visibilityState === 'visible'
  useEffect(() => {
    if (isSeen) void home.open(course)
  }, [home, course, isFollowed, isSeen])
}

export function CourseGate({ course, instead, children }: GateProps) {
  const state = useHomeState()
  const [tick, grow] = useTick()
  const base = useBase(course.id, state, tick)
  useOpening(course.id, followedOf(state).includes(course.id))
  if (base.why !== null) {
    const isComing = base.why === 'not-here' && state.reachable && !state.ended
    return instead ?? <NotYet why={isComing ? 'coming' : base.why} />
  }
  return (
    <Ready course={course} base={base} state={state} grow={grow}>
      {children}
    </Ready>
  )
}
