// The ways to the other screens: a bar at the foot of a phone, a row at the head of a wide screen.
import { useFamily } from '../data/family.js'
import { useInboxCount } from '../data/use-inbox-count.js'
import { Icon, type IconName } from '../design/icon.js'
import { barOf } from './bar.js'
import { addressOf, type Place } from './route.js'
import { menuOf, type ScreenName } from './screen-list.js'
import { useAppWords, type AppWord } from './words.js'

const ICONS: Readonly<Record<string, IconName>> = {
  now: 'syringe',
  more: 'more',
  diary: 'diary',
  sites: 'body',
  vials: 'vial',
  panel: 'list',
  inbox: 'inbox',
  administration: 'people',
  policy: 'policy',
  clauses: 'book',
  reminders: 'bell',
  course: 'chart',
}

/** The word of a screen's name; a screen without one is not in a menu. */
export const wordOf = (name: ScreenName | 'now'): AppWord => (name === 'now' ? 'app.now' : `screen.${name}`)

/** How many wait, beside the word; read out with it. */
function Waiting() {
  const say = useAppWords()
  const count = useInboxCount()
  if (count === null || count === 0) return null
  return (
    <span className="menu-count">
      {' '}
      {count} <span className="unseen">{say('menu.waiting')}</span>
    </span>
  )
}

interface LinkProps {
  readonly name: ScreenName | 'now'
  readonly place: Place
  /** Only where there is room; on a phone it is found under More. */
  readonly isBeyond: boolean
}

function MenuLink({ name, place, isBeyond }: LinkProps) {
  const say = useAppWords()
  const icon = ICONS[name] ?? 'place'
  return (
    <a
      className={isBeyond ? 'menu-link menu-beyond' : 'menu-link'}
      href={addressOf(name)}
      aria-current={place.screen === name ? 'page' : undefined}
    >
      <Icon name={icon} />
      <span>
        {say(wordOf(name))}
        {name === 'inbox' && <Waiting />}
      </span>
    </a>
  )
}

const CLINICAL = ['prescriber', 'nurse', 'pharmacist', 'auditor', 'administrator'] as const

/** Every way that somebody has, but for More, in order. */
export function useWays(): readonly (ScreenName | 'now')[] {
  const { account, courses } = useFamily()
  if (account === null) return []
  const granted = courses.map(({ role }) => role)
  const roles = account.staff === null ? granted : [...granted, account.staff]
  const isFamily = roles.some((role) => role === 'caregiver' || role === 'patient')
  const isClinic = roles.some((role) => CLINICAL.some((each) => each === role))
  return [
    ...(isClinic ? menuOf('clinic', roles) : []),
    ...(isFamily ? (['now', ...menuOf('family', roles)] as const) : []),
  ]
}

export function Menu({ place }: { readonly place: Place }) {
  const say = useAppWords()
  const { account } = useFamily()
  const ways = useWays()
  if (account === null) return null
  const { beyond } = barOf(ways)
  return (
    <nav className="menu" aria-label={say('app.menu')}>
      {[...ways, 'more' as const].map((name) => (
        <MenuLink key={name} {...{ name, place }} isBeyond={beyond.some((each) => each === name)} />
      ))}
    </nav>
  )
}
