// One account: a new sign-in link for it, and disabling it after a second look.
import { useState } from 'react'
import { useFamily } from '../data/family.js'
import { numberAt, textAt } from '../data/json.js'
import { Trouble } from '../design/answered.js'
import { GivenLink } from '../design/given-link.js'
import { useMoment } from '../design/moment.js'
import { call, type Answer } from '../sync/http.js'
import type { Listed } from './account.js'
import { useAdministrationWords } from './administration-words.js'

interface LineProps {
  readonly account: Listed
  readonly changed: () => Promise<void>
}

/** The link of an answer, for one person. */
export function LinkFor({
  name,
  answer,
  done,
}: {
  readonly name: string
  readonly answer: Answer
  readonly done: () => void
}) {
  const say = useAdministrationWords()
  const url = answer.kind === 'ok' ? textAt(answer.json, 'url') : null
  if (answer.kind !== 'ok' || url === null) return <Trouble answer={answer} />
  return (
    <div className="sheet">
      <p role="status">{say('link-of', { name })}</p>
      <GivenLink
        url={url}
        expiresAt={numberAt(answer.json, 'expiresAt') ?? 0}
        qrSvg={textAt(answer.json, 'qrSvg')}
        done={done}
      />
    </div>
  )
}

function Sure({ account, changed, no }: LineProps & { readonly no: () => void }) {
  const say = useAdministrationWords()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const disable = async (): Promise<void> => {
    const answered = await call('POST', `/accounts/${encodeURIComponent(account.id)}/disable`)
    setAnswer(answered)
    if (answered.kind === 'ok') await changed()
  }
  return (
    <div className="sheet sheet-asks">
      <p role="alert">{say('disable-sure', { name: account.name })}</p>
      <Trouble answer={answer} />
      <button type="button" className="button button-wide" onClick={no}>
        {say('no')}
      </button>
      <button type="button" className="button button-alarm button-wide" onClick={() => void disable()}>
        {say('disable-yes')}
      </button>
    </div>
  )
}

function Who({ account }: Pick<LineProps, 'account'>) {
  const say = useAdministrationWords()
  const moment = useMoment()
  const { account: me } = useFamily()
  const { id, name, login, staff, createdAt, disabledAt } = account
  return (
    <div className="listed-words">
      <p>
        <strong>{name}</strong>
        {id === me?.id && <> ({say('you')})</>}
      </p>
      <p>{say(staff === null ? 'staff.none' : `staff.${staff}`)}</p>
      <p className="soft small">
        {login ?? say('no-login')}
        {' · '}
        {disabledAt === null
          ? say('since', { time: moment(createdAt) })
          : say('disabled-at', { time: moment(disabledAt) })}
      </p>
    </div>
  )
}

export function AccountLine({ account, changed }: LineProps) {
  const say = useAdministrationWords()
  const { account: me } = useFamily()
  const [sure, setSure] = useState(false)
  const [link, setLink] = useState<Answer | null>(null)
  const { id, name, disabledAt } = account
  const give = async (): Promise<void> =>
    setLink(await call('POST', `/accounts/${encodeURIComponent(id)}/link`))
  return (
    <li>
      <Who account={account} />
      {disabledAt === null && (
        <div className="row">
          <button
            type="button"
            className="button"
            aria-label={say('new-link-of', { name })}
            onClick={() => void give()}
          >
            {say('new-link')}
          </button>
          {id !== me?.id && (
            <button
              type="button"
              className="button"
              aria-label={say('disable-of', { name })}
              onClick={() => setSure(true)}
            >
              {say('disable')}
            </button>
          )}
        </div>
      )}
      {sure && disabledAt === null && <Sure {...{ account, changed }} no={() => setSure(false)} />}
      {link !== null && <LinkFor name={name} answer={link} done={() => setLink(null)} />}
    </li>
  )
}
