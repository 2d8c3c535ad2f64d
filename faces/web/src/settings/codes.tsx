// Codes of an authenticator app: the secret as a picture and as text, then a first code.
import { useState, type SyntheticEvent } from 'react'
import { textAt } from '../data/json.js'
import { pictureOf } from '../design/given-link.js'
import { TextField } from '../design/text-field.js'
import { call } from '../sync/http.js'
import { Told, useDoing } from './doing.js'
import type { OwnAccount } from './own-account.js'
import { useSettingsWords } from './settings-words.js'

interface CodesProps {
  readonly account: OwnAccount
  readonly changed: () => Promise<void>
}

interface Secret {
  readonly secret: string
  readonly qrSvg: string
}

interface ConfirmProps {
  readonly secret: Secret
  readonly confirmed: () => void
  readonly cancel: () => void
}

function Confirm({ secret, confirmed, cancel }: ConfirmProps) {
  const say = useSettingsWords()
  const doing = useDoing()
  const [code, setCode] = useState('')
  const confirm = async (): Promise<void> => {
    if (await doing.ask(() => call('PUT', '/account/totp', { code: code.replace(/\s/gu, '') }))) confirmed()
  }
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    void confirm()
  }
  return (
    <form className="link-given" onSubmit={submit}>
      <p>{say('codes-scan')}</p>
      <img className="qr" src={pictureOf(secret.qrSvg)} alt={say('codes-qr')} width={240} height={240} />
      <p>{say('codes-secret')}</p>
      <p className="link-address" data-secret>
        {secret.secret}
      </p>
      <TextField
        label={say('codes-code')}
        autoComplete="one-time-code"
        inputMode="numeric"
        value={code}
        onChange={setCode}
      />
      <Told doing={doing} done="" />
      <button type="submit" className="button button-main" disabled={doing.busy}>
        {say('codes-do')}
      </button>
      <button type="button" className="button button-quiet" onClick={cancel}>
        {say('cancel')}
      </button>
    </form>
  )
}

export function Codes({ account, changed }: CodesProps) {
  const say = useSettingsWords()
  const doing = useDoing()
  const [secret, setSecret] = useState<Secret | null>(null)
  const [done, setDone] = useState<'codes-done' | 'codes-removed' | null>(null)
  const start = async (): Promise<void> => {
    setDone(null)
    await doing.ask(async () => {
      const answer = await call('POST', '/account/totp')
      const text = answer.kind === 'ok' ? textAt(answer.json, 'secret') : null
      const qrSvg = answer.kind === 'ok' ? textAt(answer.json, 'qrSvg') : null
      if (text !== null && qrSvg !== null) setSecret({ secret: text, qrSvg })
      return answer
    })
  }
  const remove = async (): Promise<void> => {
    setDone(null)
    if (!(await doing.ask(() => call('DELETE', '/account/totp')))) return
    setDone('codes-removed')
    await changed()
  }
  const confirmed = (): void => {
    setSecret(null)
    setDone('codes-done')
    void changed()
  }
  return (
    <section className="sheet" aria-labelledby="codes-title">
      <h2 id="codes-title">{say('codes')}</h2>
      <p>{say(account.hasCodes ? 'codes-on' : 'codes-off')}</p>
      {secret !== null ? (
        <Confirm secret={secret} confirmed={confirmed} cancel={() => setSecret(null)} />
      ) : (
        <>
          <Told doing={doing} done="" />
          <p role="status">{done === null ? '' : say(done)}</p>
          <button type="button" className="button button-wide" onClick={() => void start()}>
            {say(account.hasCodes ? 'codes-again' : 'codes-start')}
          </button>
          {account.hasCodes && (
            <button type="button" className="button button-wide" onClick={() => void remove()}>
              {say('codes-remove')}
            </button>
          )}
        </>
      )}
    </section>
  )
}
