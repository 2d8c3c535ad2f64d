// The messages of this account, newest first, those not looked at yet marked; looking at them is told to the clinic.
import { instant } from '@stature/label'
import { useEffect } from 'react'
import { addressOf } from '../app/route.js'
import { deviceZone, now } from '../data/clock.js'
import { useFamily } from '../data/family.js'
import { useHome } from '../data/use-home.js'
import { momentText } from '../design/clock.js'
import { Icon } from '../design/icon.js'
import { useLocale } from '../design/use-locale.js'
import { noteShown } from './message-store.js'
import { useReminderWords } from './reminder-words.js'
import type { Note } from './wishes.js'

/** A message in words, with the way to the child it is about. */
export function NoteLine({ note, wasNew }: { readonly note: Note; readonly wasNew: boolean }) {
  const say = useReminderWords()
  const locale = useLocale()
  const { courses } = useFamily()
  const child = courses.find(({ id }) => id === note.course)
  const time = momentText(instant(note.at), now(), deviceZone() ?? 'UTC', locale)
  return (
    <li className="note-line">
      <a className="note" href={addressOf('now', note.course)}>
        <Icon name={note.urgent ? 'alert' : 'bell'} />
        <span>
          {wasNew ? <strong className="note-new">{say('new')}</strong> : null} {say(`matter-${note.kind}`)}
        </span>
      </a>
      <p className="soft small number">{child === undefined ? time : `${child.name}, ${time}`}</p>
    </li>
  )
}

interface Props {
  readonly notes: readonly Note[]
  /** Ids that were new when the screen was opened. */
  readonly news: ReadonlySet<string>
  readonly isFresh: boolean
}

export function MessageList({ notes, news, isFresh }: Props) {
  const say = useReminderWords()
  const home = useHome()
  const unseen = notes.filter(({ isNew }) => isNew).map(({ id }) => id)
  const ids = unseen.join(' ')
  useEffect(() => {
    // Only what somebody can see counts as shown: else nobody else would be told.
    if (ids !== '' && isFresh && document.visibilityState === 'visible') void noteShown(home, ids.split(' '))
  }, [home, ids, isFresh])
  return (
    <section className="sheet">
      <h2>{say('messages-title')}</h2>
      {isFresh ? null : <p className="soft">{say('messages-kept')}</p>}
      {notes.length === 0 ? <p>{say('messages-none')}</p> : null}
      <ul className="stack">
        {notes.map((note) => (
          <NoteLine key={note.id} note={note} wasNew={note.isNew || news.has(note.id)} />
        ))}
      </ul>
    </section>
  )
}
