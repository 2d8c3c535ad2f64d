// An invitation: what it gives and who gives it, then accepting it, then the child.
import { ROLES, type Role } from '@stature/record'
import { useEffect, useState } from 'react'
import { addressOf, goTo } from '../app/route.js'
import type { ScreenProps } from '../app/screen-props.js'
import { useFamily } from '../data/family.js'
import { numberAt, textAt } from '../data/json.js'
import { useHome } from '../data/use-home.js'
import { useAskedWords } from '../design/asked-words.js'
import { useMoment } from '../design/moment.js'
import type { Answer } from '../sync/http.js'
import { beginWith, courseIn, joinWith, lookAt, troubleOf } from './accept.js'
import '../design/asked.css'
import { useInvitationWords } from './invitation-words.js'
import { NewPersonForm } from './new-person.js'

const isWhole = (token: string): boolean => /^[A-Za-z0-9_-]{16,128}$/u.test(token)
const FAMILY: readonly Role[] = ['caregiver', 'patient']

type Trouble = ReturnType<typeof troubleOf>

/** Tries one way to accept and goes to the child. */
function useAccepting() {
  const home = useHome()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const accept = async (way: () => Promise<Answer>): Promise<void> => {
    setBusy(true)
    setTrouble(null)
    const answer = await way()
    const course = courseIn(answer)
    const entered = course !== null && (await home.entered(answer))
    setBusy(false)
    if (entered) goTo(addressOf('now', course))
    else setTrouble(troubleOf(answer))
  }
  return { busy, trouble, accept }
}

interface LookedAt {
  readonly token: string
  readonly role: Role
  readonly by: string
  readonly expiresAt: number
}

function SignInFirst() {
  const say = useInvitationWords()
  return (
    <section className="stack">
      <h2>{say('or-in')}</h2>
      <p>{say('or-in-text')}</p>
      <a className="button button-wide" href="#/sign-in">
        {say('sign-in')}
      </a>
    </section>
  )
}

function Ways({ token, role }: LookedAt) {
  const say = useInvitationWords()
  const { account } = useFamily()
  const [isNew, setIsNew] = useState(account === null)
  const { busy, trouble, accept } = useAccepting()
  const told = trouble === null ? null : say(trouble, { who: say('over-who') })
  if (isNew)
    return (
      <>
        <NewPersonForm
          busy={busy}
          trouble={told}
          accept={(person) => void accept(() => beginWith(token, person))}
        />
        {account === null && <SignInFirst />}
      </>
    )
  const join = (): void => void accept(() => joinWith(token))
  return (
    <div className="sheet">
      <p role="alert" className="field-trouble">
        {told ?? ''}
      </p>
      <button type="button" className="button button-main" disabled={busy} onClick={join}>
        {say('own', { name: account?.name ?? '' })}
      </button>
      {FAMILY.includes(role) && (
        <button type="button" className="button button-wide" onClick={() => setIsNew(true)}>
          {say('new')}
        </button>
      )}
    </div>
  )
}

function Invited(looked: LookedAt) {
  const say = useInvitationWords()
  const named = useAskedWords()
  const moment = useMoment()
  const { role, by, expiresAt } = looked
  const roleName = named(`role.${role}`)
  return (
    <>
      <section className="sheet sheet-asks">
        <p className="invited-what">{say('what', { name: by, role: roleName })}</p>
        <p>{say('until', { time: moment(expiresAt) })}</p>
        <p>{say('no-child')}</p>
        {!FAMILY.includes(role) && <p>{say('clinical', { role: roleName })}</p>}
      </section>
      <Ways {...looked} />
    </>
  )
}

function looked(token: string, answer: Answer): LookedAt | null {
  if (answer.kind !== 'ok') return null
  const role = ROLES.find((each) => each === textAt(answer.json, 'role'))
  const by = textAt(answer.json, 'invitedBy')
  if (role === undefined || by === null) return null
  return { token, role, by, expiresAt: numberAt(answer.json, 'expiresAt') ?? 0 }
}

function useLook(token: string) {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (!isWhole(token)) return
    let stale = false
    void lookAt(token).then((answered) => {
      if (!stale) setAnswer(answered)
    })
    return () => {
      stale = true
    }
  }, [token, tries])
  return [answer, () => setTries((before) => before + 1)] as const
}

export function InvitationScreen({ rest: [token = ''] }: ScreenProps) {
  const say = useInvitationWords()
  const again = useAskedWords()
  const [answer, look] = useLook(token)
  const found = answer === null ? null : looked(token, answer)
  return (
    <div className="screen">
      <h1>{say('title')}</h1>
      {!isWhole(token) && <p role="alert">{say('bad')}</p>}
      {isWhole(token) && answer === null && <p role="status">{say('looking')}</p>}
      {found !== null && <Invited key={token} {...found} />}
      {answer !== null && found === null && (
        <section className="sheet">
          <p role="alert">{say(troubleOf(answer), { who: say('over-who') })}</p>
          {answer.kind === 'unreachable' && (
            <button type="button" className="button" onClick={look}>
              {again('again')}
            </button>
          )}
        </section>
      )}
    </div>
  )
}
