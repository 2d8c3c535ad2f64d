// What stands around every screen: the child, the way to low sugar, notices, language and sign-out.
import { useId, useState, type ReactNode } from 'react'
import { useFamily, type FamilyCourse } from '../data/family.js'
import { isFamily } from '../data/followed.js'
import { Menu } from './menu.js'
import { Notices } from './notices.js'
import { goTo, type Place } from './route.js'
import { SCREENS } from './screen-list.js'
import { useAppWords } from './words.js'

interface ShellProps {
  readonly place: Place
  readonly course: FamilyCourse | null
  readonly choose: (course: string) => void
  readonly children: ReactNode
}

function Child({ place, course, choose }: Omit<ShellProps, 'children'>) {
  const say = useAppWords()
  const { courses } = useFamily()
  const id = useId()
  const about = 'rest' in place ? SCREENS[place.screen].of : 'course'
  const named =
    'rest' in place && about === 'named' ? courses.find((each) => each.id === place.rest[0]) : null
  const own = courses.filter(({ role }) => isFamily(role))
  const list = own.length > 0 ? own : courses
  if (named) return <p className="shell-name">{named.name}</p>
  // A clinic chooses in its panel; a list of hundreds at the head of every screen helps nobody.
  if (course === null || (about !== 'course' && own.length === 0))
    return <p className="shell-name">{say('app.title')}</p>
  if (list.length < 2) return <p className="shell-name">{course.name}</p>
  return (
    <div className="shell-child">
      <label htmlFor={id} className="unseen">
        {say('app.which-child')}
      </label>
      <select id={id} className="input" value={course.id} onChange={({ target }) => choose(target.value)}>
        {list.map(({ id: each, name }) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}

function Head({ place, course, choose }: Omit<ShellProps, 'children'>) {
  const say = useAppWords()
  const { plans } = useFamily()
  const isThere = place.screen === 'low-sugar'
  const hasPlan = (course !== null && isFamily(course.role)) || plans.length > 0
  return (
    <header className="shell-head">
      <Child {...{ place, course, choose }} />
      <nav>
        {isThere ? (
          <a className="button" href="#/now">
            {say(course === null ? 'sign-in.title' : 'app.now')}
          </a>
        ) : (
          hasPlan && (
            <a className="button button-alarm" href="#/low-sugar">
              {say('app.low-sugar')}
            </a>
          )
        )}
      </nav>
    </header>
  )
}

/** Asks once more while something is not at the clinic. */
function SignOut() {
  const say = useAppWords()
  const { signOut } = useFamily()
  const [waiting, setWaiting] = useState(0)
  const leave = async (anyway: boolean): Promise<void> => {
    const left = await signOut(anyway)
    setWaiting(anyway ? 0 : left.waiting)
    if (anyway || left.waiting === 0) goTo('#/sign-in')
  }
  if (waiting === 0)
    return (
      <button type="button" className="button button-quiet" onClick={() => void leave(false)}>
        {say('app.sign-out')}
      </button>
    )
  return (
    <section className="sheet sheet-asks" aria-label={say('sign-out.title')}>
      <p role="alert">
        {waiting === 1 ? say('sign-out.waiting-one') : say('sign-out.waiting', { count: waiting })}
      </p>
      <button type="button" className="button button-wide" onClick={() => setWaiting(0)}>
        {say('sign-out.stay')}
      </button>
      <button type="button" className="button button-quiet" onClick={() => void leave(true)}>
        {say('sign-out.anyway')}
      </button>
    </section>
  )
}

/** Each language by its own name. */
const LANGUAGES = [
  ['en', 'English'],
  ['es', 'español'],
] as const

function Languages() {
  const say = useAppWords()
  const { language, setLanguage } = useFamily()
  return (
    <div className="shell-languages" role="group" aria-label={say('app.language')}>
      {LANGUAGES.map(([code, name]) => (
        <button
          key={code}
          type="button"
          lang={code}
          className="button button-quiet"
          aria-pressed={code === language}
          onClick={() => setLanguage(code)}
        >
          {name}
        </button>
      ))}
    </div>
  )
}

export function Shell({ place, course, choose, children }: ShellProps) {
  const say = useAppWords()
  const { account, keeps } = useFamily()
  return (
    <div className="shell">
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault()
          document.getElementById('main')?.focus()
        }}
      >
        {say('app.skip')}
      </a>
      <Head place={place} course={course} choose={choose} />
      <Menu place={place} />
      <main id="main" tabIndex={-1}>
        <Notices />
        {children}
      </main>
      <footer className="shell-foot">
        <Languages />
        {account !== null && (
          <>
            <p>{say('app.signed-in-as', { name: account.name })}</p>
            <SignOut />
            {keeps === false && <p className="shell-keeps">{say('notice.keeps')}</p>}
          </>
        )}
      </footer>
    </div>
  )
}
