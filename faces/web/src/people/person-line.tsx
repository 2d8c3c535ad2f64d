// One person of a course, and taking their role away after a second look.
import { useState } from 'react'
import { Trouble } from '../design/answered.js'
import { useAskedWords } from '../design/asked-words.js'
import { useMoment } from '../design/moment.js'
import { call, type Answer } from '../sync/http.js'
import type { Granted } from './grant.js'
import { usePeopleWords } from './people-words.js'

interface PersonProps {
  readonly course: string
  readonly person: Granted
  readonly isMe: boolean
  /** Null where whoever invited is not here any more. */
  readonly inviter: string | null
  readonly mayLeave: boolean
  readonly gone: () => Promise<void>
}

function Sure({ course, person, isMe, gone, no }: PersonProps & { readonly no: () => void }) {
  const say = usePeopleWords()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const { name, account } = person
  const withdraw = async (): Promise<void> => {
    const path = `/courses/${encodeURIComponent(course)}/grants/${encodeURIComponent(account)}`
    const answered = await call('DELETE', path)
    setAnswer(answered)
    if (answered.kind === 'ok') await gone()
  }
  return (
    <div className="sheet sheet-asks">
      <p role="alert">{isMe ? say('leave-sure') : say('withdraw-sure', { name })}</p>
      <Trouble answer={answer} />
      <button type="button" className="button button-wide" onClick={no}>
        {say('no')}
      </button>
      <button type="button" className="button button-alarm button-wide" onClick={() => void withdraw()}>
        {say(isMe ? 'leave-yes' : 'withdraw-yes')}
      </button>
    </div>
  )
}

export function PersonLine(props: PersonProps) {
  const say = usePeopleWords()
  const named = useAskedWords()
  const moment = useMoment()
  const [asked, setAsked] = useState(false)
  const { person, isMe, inviter, mayLeave } = props
  const { role, name, grantedAt } = person
  const time = moment(grantedAt)
  const mayGo = isMe ? mayLeave : person.mayWithdraw
  return (
    <li>
      <div className="listed-words">
        <p>
          <strong>{name}</strong>
          {isMe && <> ({say('you')})</>}
        </p>
        <p>{named(`role.${role}`)}</p>
        <p className="soft small">
          {inviter === null ? say('since-own', { time }) : say('since', { time, name: inviter })}
        </p>
      </div>
      {mayGo && !asked && (
        <button
          type="button"
          className="button"
          aria-label={isMe ? undefined : say('withdraw-of', { name })}
          onClick={() => setAsked(true)}
        >
          {say(isMe ? 'leave' : 'withdraw')}
        </button>
      )}
      {asked && <Sure {...props} no={() => setAsked(false)} />}
      {isMe && !mayLeave && (role === 'prescriber' || role === 'caregiver' || role === 'patient') && (
        <p className="soft small">{say(role === 'prescriber' ? 'last-prescriber' : 'last-of-family')}</p>
      )}
    </li>
  )
}
