// Inviting somebody: as what, then a link that is shown this once.
import type { Role } from '@stature/record'
import { useState } from 'react'
import { numberAt, textAt } from '../data/json.js'
import { Trouble } from '../design/answered.js'
import { useAskedWords } from '../design/asked-words.js'
import { ChoiceList } from '../design/choice-list.js'
import { GivenLink } from '../design/given-link.js'
import { call, type Answer } from '../sync/http.js'
import { usePeopleWords } from './people-words.js'

interface InviteProps {
  readonly course: string
  readonly roles: readonly Role[]
}

export function Invite({ course, roles }: InviteProps) {
  const say = usePeopleWords()
  const named = useAskedWords()
  const [role, setRole] = useState<Role | null>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  if (roles.length === 0) return <p className="soft">{say('invite-none')}</p>
  const url = answer?.kind === 'ok' ? textAt(answer.json, 'url') : null
  if (answer?.kind === 'ok' && url !== null)
    return (
      <>
        <p>{say('invite-given')}</p>
        <GivenLink
          url={url}
          expiresAt={numberAt(answer.json, 'expiresAt') ?? 0}
          qrSvg={textAt(answer.json, 'qrSvg')}
          done={() => setAnswer(null)}
        />
      </>
    )
  const make = async (): Promise<void> => {
    if (role === null) return
    setAnswer(await call('POST', `/courses/${encodeURIComponent(course)}/invitations`, { role }))
    setRole(null)
  }
  const choices = roles.map((each) => ({
    value: each,
    label: named(`role.${each}`),
    help: say(`help.${each}`),
  }))
  return (
    <>
      <ChoiceList label={say('invite-what')} choices={choices} value={role} onChange={setRole} />
      <Trouble answer={answer} />
      <button
        type="button"
        className="button button-main"
        disabled={role === null}
        onClick={() => void make()}
      >
        {say('invite-make')}
      </button>
    </>
  )
}
