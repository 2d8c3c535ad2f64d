// While the app is open: what this phone can tell by itself, of every child, and that messages have come. Works without a network.
import { useState } from 'react'
import { addressOf } from '../app/route.js'
import type { FamilyCourse } from '../data/family.js'
import { useFamily } from '../data/family.js'
import { isFamily } from '../data/followed.js'
import { useGlance } from '../data/use-glance.js'
import { useTick } from '../data/use-home.js'
import { momentText } from '../design/clock.js'
import { Icon, type IconName } from '../design/icon.js'
import { useLocale } from '../design/use-locale.js'
import { localNotes, type LocalKind, type LocalNote } from './local-notes.js'
import { useMessages } from './message-store.js'
import { useReminderWords } from './reminder-words.js'
import type { CourseTimes } from './wishes.js'
import './banner.css'

const ICONS = {
  'no-food': 'alert',
  meal: 'meal',
  reminder: 'bell',
  'vial-over': 'vial',
  'vial-last': 'vial',
  activity: 'activity',
} as const satisfies Readonly<Record<LocalKind, IconName>>

const isVial = ({ kind }: LocalNote): boolean => kind === 'vial-over' || kind === 'vial-last'

interface OfChildProps {
  readonly child: FamilyCourse
  readonly tick: number
  readonly times: CourseTimes | null
  /** Its own screen stands below and says the rest itself. */
  readonly isHere: boolean
  readonly isOnly: boolean
  readonly put: ReadonlySet<string>
  readonly putAway: (key: string) => void
}

function Line({
  child,
  note,
  text,
  isOnly,
  putAway,
}: Pick<OfChildProps, 'child' | 'isOnly'> & {
  readonly note: LocalNote
  readonly text: string
  readonly putAway: () => void
}) {
  const say = useReminderWords()
  const to = isVial(note) ? '#/vials' : addressOf('now', child.id)
  return (
    <li className={note.urgent ? 'banner-line banner-urgent' : 'banner-line'}>
      <a className="banner-words" href={to}>
        <Icon name={ICONS[note.kind]} />
        <span>
          {isOnly ? null : <strong>{child.name}: </strong>}
          {text}
        </span>
      </a>
      {note.urgent ? null : (
        <button type="button" className="button button-quiet" onClick={putAway}>
          {say('hide')}
          <span className="unseen">: {text}</span>
        </button>
      )}
    </li>
  )
}

function OfChild({ child, tick, times, isHere, isOnly, put, putAway }: OfChildProps) {
  const say = useReminderWords()
  const locale = useLocale()
  const glance = useGlance(child.id, tick)
  if (glance.why !== null) return null
  const { injection, now, zone } = glance
  return localNotes(injection, times, zone)
    .filter((note) => !isHere || isVial(note))
    .map((note) => {
      const key = `${child.id} ${note.kind} ${injection.facts.today}`
      if (!note.urgent && put.has(key)) return null
      const time = note.at === null ? '' : momentText(note.at, now, zone, locale)
      const text = say(`local-${note.kind}`, { time })
      const line = { child, note, text, isOnly }
      return <Line key={note.kind} {...line} putAway={() => putAway(key)} />
    })
}

interface Props {
  /** The child whose screen "now" is shown; null for another screen. */
  readonly here: string | null
  /** The list of messages itself is shown. */
  readonly isList: boolean
}

export function Banner({ here, isList }: Props) {
  const say = useReminderWords()
  const { courses } = useFamily()
  const [tick] = useTick()
  const [put, setPut] = useState<ReadonlySet<string>>(new Set())
  const { settings, notes } = useMessages()
  const children = courses.filter(({ role }) => isFamily(role))
  const news = notes.filter(({ isNew }) => isNew).length
  return (
    <ul className="banner" aria-live="polite" aria-label={say('banner')}>
      {children.map((child) => (
        <OfChild
          key={child.id}
          child={child}
          tick={tick}
          times={settings?.reminders[child.id] ?? null}
          isHere={child.id === here}
          isOnly={children.length === 1}
          put={put}
          putAway={(key) => setPut(new Set([...put, key]))}
        />
      ))}
      {news === 0 || isList ? null : (
        <li className="banner-line">
          <a className="banner-words" href="#/reminders">
            <Icon name="bell" />
            <span>{news === 1 ? say('news-one') : say('news', { count: news })}</span>
          </a>
        </li>
      )}
    </ul>
  )
}
