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

interface Typed {
  readonly current: string
  readonly password: string
}

const NOTHING: Typed = { current: '', password: '' }

interface FieldsProps {
  readonly account: OwnAccount
  readonly typed: Typed
  readonly type: (typed: Typed) => void
}

function Fields({ account, typed, type }: FieldsProps) {
  const say = useSettingsWords()
  return (
    <>
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
          value={typed.current}
          onChange={(current) => type({ ...typed, current })}
          optional
        />
      )}
      <TextField
        label={say('password-new')}
        help={say('password-rules')}
        type="password"
        autoComplete="new-password"
        value={typed.password}
        onChange={(password) => type({ ...typed, password })}
      />
    </>
  )
}

function PasswordForm({ account, changed }: PasswordProps) {
  const say = useSettingsWords()
  const doing = useDoing()
  const [typed, type] = useState(NOTHING)
  const set = async (): Promise<void> => {
    const { current, password } = typed
    const known = current === '' ? {} : { current }
    if (!(await doing.ask(() => call('PUT', '/account/password', { password, ...known })))) return
    type(NOTHING)
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
      <Fields {...{ account, typed, type }} />
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
