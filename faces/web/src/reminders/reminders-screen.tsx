// Reminders: this device, when to be told, who else is told, and the messages so far.
import { useEffect, useState } from 'react'
import { useFamily } from '../data/family.js'
import { DeviceSheet } from './device-sheet.js'
import { MessageList } from './message-list.js'
import { useMessages } from './message-store.js'
import { OthersSheet } from './others-sheet.js'
import { useReminderWords } from './reminder-words.js'
import { WishesForm } from './wishes-form.js'
import './reminders.css'

export function RemindersScreen() {
  const say = useReminderWords()
  const { online } = useFamily()
  const { settings, notes, isFresh } = useMessages()
  const [news, setNews] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const fresh = notes.filter(({ isNew }) => isNew).map(({ id }) => id)
    setNews((before) => (fresh.every((id) => before.has(id)) ? before : new Set([...before, ...fresh])))
  }, [notes])
  return (
    <div className="screen screen-wide reminders-screen">
      <h1>{say('title')}</h1>
      <div className="stack">
        <MessageList notes={notes} news={news} isFresh={isFresh} />
        <OthersSheet />
      </div>
      <div className="stack">
        {settings === null ? (
          <p role="status">{say(online ? 'loading' : 'offline')}</p>
        ) : (
          <>
            {isFresh ? null : <p role="status">{say('offline')}</p>}
            <DeviceSheet settings={settings} isFresh={isFresh} />
            <WishesForm key={JSON.stringify(settings.reminders)} settings={settings} isFresh={isFresh} />
          </>
        )}
        <p className="soft small">{say('local')}</p>
      </div>
    </div>
  )
}
