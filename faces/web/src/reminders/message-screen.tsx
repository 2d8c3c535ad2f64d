// One message, opened from a notification or an e-mail: it counts as seen, and leads to the child.
import { useEffect } from 'react'
import { addressOf } from '../app/route.js'
import type { ScreenProps } from '../app/screen-props.js'
import { useHome } from '../data/use-home.js'
import { noteShown, useMessages } from './message-store.js'
import { NoteLine } from './message-list.js'
import { useReminderWords } from './reminder-words.js'
import './reminders.css'

export function MessageScreen({ rest }: ScreenProps) {
  const say = useReminderWords()
  const home = useHome()
  const { notes, isFresh } = useMessages()
  const [id = ''] = rest
  const note = notes.find((each) => each.id === id)
  const isSeen = note?.isNew === false
  useEffect(() => {
    if (!isSeen && /^[A-Za-z0-9_-]{22}$/u.test(id)) void noteShown(home, [id])
  }, [home, id, isFresh, isSeen, notes])
  return (
    <div className="screen">
      <h1>{say('message-title')}</h1>
      {note === undefined ? (
        <p role="status">{say(isFresh ? 'message-over' : 'message-unknown')}</p>
      ) : (
        <ul className="sheet">
          <NoteLine note={note} wasNew={false} />
        </ul>
      )}
      <a className="button button-main" href={note === undefined ? '#/now' : addressOf('now', note.course)}>
        {say('open-now')}
      </a>
      <a className="button" href="#/reminders">
        {say('all-messages')}
      </a>
    </div>
  )
}
