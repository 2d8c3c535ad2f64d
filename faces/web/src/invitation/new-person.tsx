// A new account from an invitation: a name is enough; login and password where somebody wants them.
import { useState, type SyntheticEvent } from 'react'
import { deviceZone } from '../data/clock.js'
import { useFamily } from '../data/family.js'
import { TextField } from '../design/text-field.js'
import type { NewPerson } from './accept.js'
import { useInvitationWords } from './invitation-words.js'

interface NewPersonProps {
  readonly busy: boolean
  readonly trouble: string | null
  readonly accept: (person: NewPerson) => void
}

interface Signing {
  readonly login: string
  readonly password: string
}

function SigningFields({
  value,
  change,
}: {
  readonly value: Signing
  readonly change: (to: Signing) => void
}) {
  const say = useInvitationWords()
  return (
    <>
      <TextField
        label={say('login')}
        help={say('login-help')}
        autoComplete="username"
        value={value.login}
        onChange={(login) => change({ ...value, login: login.trim().toLowerCase() })}
      />
      <TextField
        label={say('password')}
        help={say('password-help')}
        type="password"
        autoComplete="new-password"
        value={value.password}
        onChange={(password) => change({ ...value, password })}
      />
    </>
  )
}

export function NewPersonForm({ busy, trouble, accept }: NewPersonProps) {
  const say = useInvitationWords()
  const { language } = useFamily()
  const [name, setName] = useState('')
  const [withLogin, setWithLogin] = useState(false)
  const [signing, setSigning] = useState<Signing>({ login: '', password: '' })
  const zone = deviceZone() ?? 'UTC'
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    const own = withLogin ? signing : { login: null, password: null }
    accept({ name: name.trim(), language, zone, ...own })
  }
  return (
    <form className="sheet" onSubmit={submit}>
      <TextField
        label={say('name')}
        help={say('name-help')}
        autoComplete="name"
        value={name}
        onChange={setName}
      />
      <label className="option">
        <input type="checkbox" checked={withLogin} onChange={({ target }) => setWithLogin(target.checked)} />
        <span>{say('with-login')}</span>
      </label>
      <p className="soft small">{say('with-login-help')}</p>
      {withLogin && <SigningFields value={signing} change={setSigning} />}
      <p className="soft small">{say('zone', { zone })}</p>
      <p role="alert" className="field-trouble">
        {trouble ?? ''}
      </p>
      <p role="status" className="unseen">
        {busy ? say('accepting') : ''}
      </p>
      <button type="submit" className="button button-main" disabled={busy}>
        {say('accept')}
      </button>
    </form>
  )
}
