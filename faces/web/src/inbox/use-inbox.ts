// The clinic's inbox in this window: what waits, what was answered within a day, who is on duty.
import { useCallback, useEffect, useState } from 'react'
import { at as valueAt, numberAt } from '../data/json.js'
import { useHome } from '../data/use-home.js'
import { call, type Answer } from '../sync/http.js'
import { alarmIn, alarmsIn, idOf, onDutyIn, type Alarm, type OnDuty } from './alarm.js'

export interface Inbox {
  readonly state: 'loading' | 'ready' | 'offline' | 'failed'
  readonly waiting: readonly Alarm[]
  /** How many wait beyond those shown. */
  readonly more: number
  readonly answered: readonly Alarm[]
  /** Null where it could not be asked. */
  readonly onDuty: readonly OnDuty[] | null
}

const NOTHING: Inbox = { state: 'loading', waiting: [], more: 0, answered: [], onDuty: null }
const GATHER_MS = 500

const troubleOf = (answers: readonly Answer[]): 'offline' | 'failed' | null => {
  if (answers.some(({ kind }) => kind === 'unreachable')) return 'offline'
  return answers.some(({ kind }) => kind === 'problem') ? 'failed' : null
}

async function readInbox(): Promise<(before: Inbox) => Inbox> {
  const [waiting, answered, duty] = await Promise.all([
    call('GET', '/inbox?limit=500'),
    call('GET', '/inbox?answered=true&limit=100'),
    call('GET', '/duty'),
  ])
  const trouble = troubleOf([waiting, answered])
  if (trouble !== null || waiting.kind !== 'ok' || answered.kind !== 'ok')
    return (before) => ({ ...before, state: trouble ?? 'failed' })
  return () => ({
    state: 'ready',
    waiting: alarmsIn(waiting.json),
    more: numberAt(waiting.json, 'more') ?? 0,
    answered: alarmsIn(answered.json),
    onDuty: duty.kind === 'ok' ? onDutyIn(duty.json, Date.now()) : null,
  })
}

/** What became of an answer: the alarm as it stands, who was faster, or that it could not be sent. */
export type Outcome = 'answered' | 'by-other' | 'offline' | 'failed'

/** The alarm leaves what waits and stands first among what was answered. */
const moved =
  (alarm: Alarm) =>
  (before: Inbox): Inbox => ({
    ...before,
    waiting: before.waiting.filter((each) => idOf(each) !== idOf(alarm)),
    answered: [alarm, ...before.answered.filter((each) => idOf(each) !== idOf(alarm))],
  })

export function useInbox() {
  const home = useHome()
  const [inbox, setInbox] = useState(NOTHING)
  useEffect(() => {
    let over = false
    let timer: ReturnType<typeof setTimeout> | null = null
    const look = (): void => {
      timer = null
      void readInbox().then((change) => (over ? undefined : setInbox(change)))
    }
    look()
    const stop = home.onHeard((change) => {
      if (change === null || change.kind === 'alarms') timer ??= setTimeout(look, GATHER_MS)
    })
    return () => {
      over = true
      stop()
      if (timer !== null) clearTimeout(timer)
    }
  }, [home])
  const answer = useCallback(async ({ course, key }: Alarm, text: string): Promise<Outcome> => {
    const path = `/courses/${encodeURIComponent(course)}/alarms/${encodeURIComponent(key)}/answer`
    const got = await call('POST', path, { answer: text })
    if (got.kind === 'unreachable') return 'offline'
    const isOther = got.kind === 'problem' && got.code === 'answered'
    const alarm = alarmIn(isOther ? valueAt(got.json, 'current') : got.json)
    if ((got.kind === 'problem' && !isOther) || alarm === null) return 'failed'
    setInbox(moved(alarm))
    return isOther ? 'by-other' : 'answered'
  }, [])
  return { inbox, answer }
}
