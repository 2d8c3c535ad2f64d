// What waits for an answer of the clinic, the urgent first; and what was answered, by whom and when.
import { useMemo, useRef, useState } from 'react'
import { useFamily } from '../data/family.js'
import { KeyHelp, type HelpWords } from '../design/key-help.js'
import { useListKeys, useSingleKeys } from '../design/list-keys.js'
import { useMoment } from '../design/moment.js'
import { idOf, type Alarm } from './alarm.js'
import { AlarmItem, courseAddress, useKindName } from './alarm-item.js'
import './inbox.css'
import { useInboxWords } from './inbox-words.js'
import { useInbox, type Inbox, type Outcome } from './use-inbox.js'

function Duty({ onDuty, hasUrgent }: { readonly onDuty: Inbox['onDuty']; readonly hasUrgent: boolean }) {
  const say = useInboxWords()
  const moment = useMoment()
  if (onDuty === null) return null
  if (onDuty.length === 0)
    return (
      <div className={hasUrgent ? 'sheet sheet-alarm' : 'sheet'}>
        <p>
          <strong>{say('duty.nobody')}</strong> {say('duty.nobody-means')}
        </p>
      </div>
    )
  return (
    <p className="soft">
      {onDuty.map(({ name, until }) => say('duty.who', { name, time: moment(until) })).join(' · ')}
    </p>
  )
}

interface ListProps {
  readonly alarms: readonly Alarm[]
  readonly nameOf: (course: string) => string
}

function AnsweredList({ alarms, nameOf }: ListProps) {
  const say = useInboxWords()
  const moment = useMoment()
  const kindName = useKindName()
  if (alarms.length === 0) return null
  return (
    <section className="stack">
      <h2>{say('answered.title')}</h2>
      <ul className="stack">
        {alarms.map((alarm) => (
          <li key={idOf(alarm)} className="inbox-answered">
            <p>
              <strong>{kindName(alarm.kind)}</strong>,{' '}
              <a className="inbox-child" href={courseAddress(alarm.course)}>
                {nameOf(alarm.course)}
              </a>
            </p>
            {alarm.answer !== null && (
              <>
                <blockquote>{alarm.answer.text}</blockquote>
                <p className="small soft">
                  {say('answered.by', { name: alarm.answer.name, time: moment(alarm.answer.at) })}
                </p>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function useHelpWords(): HelpWords {
  const say = useInboxWords()
  return {
    title: say('keys.title'),
    or: say('keys.or'),
    single: say('keys.single'),
    close: say('keys.close'),
    lines: [
      { keys: ['j', '↓'], says: say('keys.next') },
      { keys: ['k', '↑'], says: say('keys.before') },
      { keys: ['Enter'], says: say('keys.answer') },
      { keys: ['Ctrl Enter'], says: say('keys.send') },
      { keys: ['Esc'], says: say('keys.leave') },
      { keys: ['?'], says: say('keys.help') },
    ],
  }
}

/** One line for every state but an inbox with something in it. */
function Said({ inbox: { state, waiting, more } }: { readonly inbox: Inbox }) {
  const say = useInboxWords()
  const told = (): string => {
    if (state !== 'ready') return say(state)
    if (waiting.length === 0) return say('empty')
    const count = waiting.length + more
    return count === 1 ? say('count.one') : say('count', { count })
  }
  return (
    <p role="status" className={state === 'ready' ? 'soft' : 'inbox-trouble'}>
      {told()}
    </p>
  )
}

/** Names, keys and the last word on an answer, for the screen. */
function useInboxScreen() {
  const { courses } = useFamily()
  const list = useRef<HTMLUListElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const [single, setSingle] = useSingleKeys()
  const [helps, setHelps] = useState(false)
  const [last, setLast] = useState<Outcome | null>(null)
  const names = useMemo(() => new Map(courses.map(({ id, name }) => [id, name])), [courses])
  useListKeys({ list, search, single, help: () => setHelps(true) })
  const nameOf = (course: string): string => names.get(course) ?? course
  return { list, single, setSingle, helps, setHelps, last, setLast, nameOf }
}

export function InboxScreen() {
  const say = useInboxWords()
  const moment = useMoment()
  const words = useHelpWords()
  const { inbox, answer } = useInbox()
  const { list, single, setSingle, helps, setHelps, last, setLast, nameOf } = useInboxScreen()
  const { waiting, answered, onDuty } = inbox
  const hasUrgent = waiting.some(({ urgency }) => urgency === 'urgent')
  return (
    <div className="screen inbox">
      <div className="inbox-top">
        <h1>{say('title')}</h1>
        <button type="button" className="button button-quiet inbox-keys" onClick={() => setHelps(true)}>
          {say('keys')} <kbd aria-hidden="true">?</kbd>
        </button>
      </div>
      <Duty {...{ onDuty, hasUrgent }} />
      <Said inbox={inbox} />
      <p role="alert" className={last === null || last === 'answered' ? 'unseen' : 'inbox-trouble'}>
        {last === null ? '' : say(`told.${last}`)}
      </p>
      <ul className="stack" ref={list}>
        {waiting.map((alarm) => (
          <AlarmItem
            key={idOf(alarm)}
            {...{ alarm, moment, answer }}
            name={nameOf(alarm.course)}
            told={(outcome) => {
              setLast(outcome)
              // Whoever answered goes on with the next one.
              list.current?.querySelector<HTMLElement>('[data-row-link]')?.focus()
            }}
          />
        ))}
      </ul>
      <AnsweredList alarms={answered} nameOf={nameOf} />
      {helps && <KeyHelp {...{ words, single, setSingle }} close={() => setHelps(false)} />}
    </div>
  )
}
