// Opens a screen of the list: loads it, and puts it inside the gate of the child it is about.
import { Component, Suspense, type ReactNode } from 'react'
import { useFamily, type FamilyCourse } from '../data/family.js'
import { CourseGate } from './gate.js'
import { RefusedEntries } from './refused.js'
import { SCREENS, type ScreenName } from './screen-list.js'
import { SHOWN } from './screens.js'
import { SignInScreen } from './sign-in.js'
import { useAppWords } from './words.js'

function Said({ word }: { readonly word: 'app.loading' | 'screen.failed' | 'no-course.text' }) {
  const say = useAppWords()
  return (
    <p className="screen" role="status">
      {say(word)}
    </p>
  )
}

/** A screen whose file cannot be had now says so; the rest of the app goes on. */
class Loaded extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    return this.state.failed ? <Said word="screen.failed" /> : this.props.children
  }
}

interface OpenProps {
  readonly name: ScreenName
  readonly rest: readonly string[]
  /** The child chosen on this phone. */
  readonly course: FamilyCourse | null
}

export function OpenScreen({ name, rest, course }: OpenProps) {
  const { account, courses } = useFamily()
  const { of } = SCREENS[name]
  const Show = SHOWN[name]
  if (account === null && of !== 'anyone') return <SignInScreen />
  // An address that names no child means the one chosen, as from the list of further screens.
  const isNamed = of === 'named' && rest[0] !== undefined
  const about = isNamed ? (courses.find(({ id }) => id === rest[0]) ?? null) : course
  const isGated = of === 'course' || of === 'named'
  if (isGated && about === null) return <Said word="no-course.text" />
  const screen = <Show course={isGated && about !== null ? about.id : ''} rest={rest} />
  return (
    <Loaded key={name}>
      <Suspense fallback={<Said word="app.loading" />}>
        {isGated && about !== null ? (
          <CourseGate key={about.id} course={about}>
            <RefusedEntries course={about.id} />
            {screen}
          </CourseGate>
        ) : (
          screen
        )}
      </Suspense>
    </Loaded>
  )
}
