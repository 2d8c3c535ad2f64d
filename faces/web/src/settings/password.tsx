// Setting or changing one's password; the rules are said before.
import { useState, type SyntheticEvent } from 'react'
import { numberAt } from '../data/json.js'
import { TextField } from '../design/text-field.js'
import { call } from '../sync/http.js'
import { Told, useDoing } from './doing.js'
import type { OwnAccount } from './own-account.js'
import { useSettingsWords } from './settings-words.js'

interface PasswordProps {
  readonly account: OwnAccount
  readonly changed: () => Promise<void>
}

function PasswordForm({ account, changed }: PasswordProps) {
  const say = useSettingsWords()
  const doing = useDoing()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const set = async (): Promise<void> => {
    const known = current === '' ? {} : { current }
    const done = await doing.ask(() => call('PUT', '/account/password', { password, ...known }))
    if (!done) return
    setCurrent('')
    setPassword('')
    await changed()
  }
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    void set()
  }
  const { answer } = doing
  const count = answer?.kind === 'ok' ? (numberAt(answer.json, 'endedSessions') ?? 0) : 0
  return (
    <form className="stack" onSubmit={submit}>
      {/* A password manager keeps both together. */}
      <input
        className="unseen"
        type="text"
        tabIndex={-1}
        aria-hidden="true"
        autoComplete="username"
        readOnly
        value={account.login ?? ''}
      />
      {account.hasPassword && (
        <TextField
          label={say('password-current')}
          help={say('password-current-help')}
          type="password"
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
          optional
        />
      )}
      <TextField
        label={say('password-new')}
        help={say('password-rules')}
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
      />
      <Told doing={doing} done={say('password-done', { count })} />
      <button type="submit" className="button button-wide" disabled={doing.busy}>
        {say('password-do')}
      </button>
    </form>
  )
}

export function Password(props: PasswordProps) {
  const say = useSettingsWords()
  const { account } = props
  return (
    <section className="sheet" aria-labelledby="password-title">
      <h2 id="password-title">{say('password')}</h2>
      {account.login === null ? (
        <p>{say('password-no-login')}</p>
      ) : (
        <>
          <p>{say(account.hasPassword ? 'password-set' : 'password-unset')}</p>
          <PasswordForm {...props} />
        </>
      )}
    </section>
  )
}
