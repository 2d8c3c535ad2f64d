// The passkeys of one's account: adding one on this phone, removing one.
import { useState, type SyntheticEvent } from 'react'
import { useAnswer } from '../data/use-answer.js'
import { Answered } from '../design/answered.js'
import { useMoment } from '../design/moment.js'
import { TextField } from '../design/text-field.js'
import { call } from '../sync/http.js'
import { knowsPasskeys } from '../sync/session.js'
import { Told, useDoing } from './doing.js'
import { addPasskey, passkeysIn, type Passkey } from './passkey.js'
import { useSettingsWords } from './settings-words.js'

interface LineProps {
  readonly passkey: Passkey
  readonly remove: () => void
}

function Line({ passkey: { name, createdAt }, remove }: LineProps) {
  const say = useSettingsWords()
  const moment = useMoment()
  return (
    <li>
      <div className="listed-words">
        <p>
          <strong>{name}</strong>
        </p>
        <p className="soft small">{say('passkey-since', { time: moment(createdAt) })}</p>
      </div>
      <button type="button" className="button" onClick={remove}>
        {say('passkey-remove', { name })}
      </button>
    </li>
  )
}

function Add({ added }: { readonly added: () => Promise<void> }) {
  const say = useSettingsWords()
  const doing = useDoing()
  const [name, setName] = useState('')
  const [turnedBack, setTurnedBack] = useState(false)
  const add = async (): Promise<void> => {
    setTurnedBack(false)
    const answer = await addPasskey(name.trim())
    if (answer === null) return setTurnedBack(true)
    if (!(await doing.ask(() => Promise.resolve(answer)))) return
    setName('')
    await added()
  }
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    void add()
  }
  return (
    <form className="stack" onSubmit={submit}>
      <TextField label={say('passkey-name')} autoComplete="off" value={name} onChange={setName} />
      {turnedBack ? (
        <p role="alert">{say('passkey-back')}</p>
      ) : (
        <Told doing={doing} done={say('passkey-added')} />
      )}
      <button type="submit" className="button button-wide">
        {say('passkey-add')}
      </button>
    </form>
  )
}

export function Passkeys({ hasPassword }: { readonly hasPassword: boolean }) {
  const say = useSettingsWords()
  const [answer, again] = useAnswer('/passkeys')
  const removing = useDoing()
  const remove = async (id: string): Promise<void> => {
    await removing.ask(() => call('DELETE', `/passkeys/${encodeURIComponent(id)}`))
    await again()
  }
  return (
    <section className="sheet" aria-labelledby="passkeys-title">
      <h2 id="passkeys-title">{say('passkeys')}</h2>
      <p>{say('passkeys-text')}</p>
      <Answered {...{ answer, again }}>
        {(json) => {
          const passkeys = passkeysIn(json)
          return (
            <>
              {passkeys.length === 0 && <p>{say(hasPassword ? 'passkeys-none' : 'no-way')}</p>}
              <ul className="listed">
                {passkeys.map((passkey) => (
                  <Line key={passkey.id} passkey={passkey} remove={() => void remove(passkey.id)} />
                ))}
              </ul>
              <Told doing={removing} done="" />
              {knowsPasskeys() ? <Add added={again} /> : <p className="soft">{say('passkeys-cannot')}</p>}
            </>
          )
        }}
      </Answered>
    </section>
  )
}
