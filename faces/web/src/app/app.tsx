// Chooses the screen: what the address names, as far as somebody is signed in.
import { lazy, Suspense, useEffect, useState } from 'react'
import { useFamily, type FamilyCourse, type FamilyView } from '../data/family.js'
import { isFamily } from '../data/followed.js'
import { useHomeState } from '../data/use-home.js'
import { LowSugarScreen } from '../low-sugar/low-sugar-screen.js'
import { NowScreen } from '../now/now-screen.js'
import { CourseGate } from './gate.js'
import { isSettled, useOpening } from './opening.js'
import { RefusedEntries } from './refused.js'
import { goTo, usePlace, type Place } from './route.js'
import { OpenScreen } from './open-screen.js'
import { Shell } from './shell.js'
import { LinkScreen, SignInScreen } from './sign-in.js'
import { useAppWords } from './words.js'

/** What is to be known on every screen; it comes when the screen is there. */
const Banner = lazy(async () => ({ default: (await import('../reminders/banner.js')).Banner }))

const KEY = 'stature-course'

const LockScreen = lazy(async () => ({ default: (await import('../settings/lock-screen.js')).LockScreen }))

/** The child last looked at on this phone, else the first; one's own before those of a clinic. */
function useChosen(asked: string | undefined): readonly [FamilyCourse | null, (course: string) => void] {
  const { courses } = useFamily()
  const [chosen, setChosen] = useState(() => localStorage.getItem(KEY))
  const own = courses.filter(({ role }) => isFamily(role))
  const list = own.length > 0 ? own : courses
  const course = list.find(({ id }) => id === (asked ?? chosen)) ?? list[0] ?? null
  const choose = (id: string): void => {
    localStorage.setItem(KEY, id)
    setChosen(id)
  }
  useEffect(() => {
    if (asked === undefined) return
    localStorage.setItem(KEY, asked)
    setChosen(asked)
    goTo('#/now')
  }, [asked])
  return [course, choose]
}

/** Where somebody begins who named no screen: a clinic with all its children, a family with what is to be done now. */
function beginning({ account, courses }: FamilyView): Place {
  const staff = account?.staff ?? null
  if (staff === 'administrator' && courses.length === 0) return { screen: 'administration', rest: [] }
  const ofClinic = courses.length === 0 ? staff !== null : !courses.some(({ role }) => isFamily(role))
  return ofClinic && staff !== 'administrator' ? { screen: 'panel', rest: [] } : { screen: 'now' }
}

function NoCourse() {
  const say = useAppWords()
  return (
    <div className="screen">
      <h1>{say('no-course.title')}</h1>
      <p>{say('no-course.text')}</p>
    </div>
  )
}

function OfCourse({ place, course }: { readonly place: Place; readonly course: FamilyCourse }) {
  const { plans } = useFamily()
  if (place.screen !== 'low-sugar')
    return (
      <CourseGate key={course.id} course={course}>
        <RefusedEntries course={course.id} />
        <NowScreen course={course.id} />
      </CourseGate>
    )
  // What to do at low sugar is shown even where the record cannot be.
  const kept = plans.length > 0 ? <LowSugarScreen course={null} /> : undefined
  return (
    <CourseGate key={course.id} course={course} instead={kept}>
      <LowSugarScreen course={course.id} />
    </CourseGate>
  )
}

function Chosen({ place, course }: { readonly place: Place; readonly course: FamilyCourse | null }) {
  const { account, plans } = useFamily()
  const { ended, locked } = useHomeState()
  if (place.screen === 'low-sugar' && locked && plans.length > 0) return <LowSugarScreen course={null} />
  if (locked)
    return (
      <Suspense>
        <LockScreen />
      </Suspense>
    )
  if (place.screen === 'link') return <LinkScreen token={place.token} />
  // Somebody whose sign-in ended may come here on purpose; everybody else who is in is shown the child.
  if (place.screen === 'sign-in' && (account === null || ended)) return <SignInScreen />
  if ('rest' in place) return <OpenScreen name={place.screen} rest={place.rest} course={course} />
  if (course !== null) return <OfCourse place={place} course={course} />
  if (place.screen === 'low-sugar' && plans.length > 0) return <LowSugarScreen course={null} />
  return account === null ? <SignInScreen /> : <NoCourse />
}

export function App() {
  const family = useFamily()
  const named = usePlace()
  const place = named.screen === 'start' ? beginning(family) : named
  const say = useAppWords()
  const state = useHomeState()
  const { ready, locked } = state
  const [course, choose] = useChosen(place.screen === 'now' ? place.child : undefined)
  const isOpen = useOpening(isSettled(state, place, course?.id ?? null))
  if (!isOpen) return null
  return (
    <Shell place={place} course={course} choose={choose}>
      {ready &&
      !locked &&
      family.courses.some(({ role }) => isFamily(role)) &&
      place.screen !== 'low-sugar' ? (
        <Suspense>
          <Banner
            here={place.screen === 'now' ? (course?.id ?? null) : null}
            isList={place.screen === 'reminders' || place.screen === 'messages'}
          />
        </Suspense>
      ) : null}
      {ready ? (
        <Chosen place={place} course={course} />
      ) : (
        <p className="screen" role="status">
          {say('app.loading')}
        </p>
      )}
    </Shell>
  )
}
