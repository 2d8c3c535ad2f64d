// Signing in: by a one-time link, a password with its code, or a passkey.
import { useId, useState, type ReactNode, type SyntheticEvent } from 'react'
import { useHome } from '../data/use-home.js'
import type { Answer } from '../sync/http.js'
import { knowsPasskeys, signInByLink, signInByPasskey, signInByPassword } from '../sync/session.js'
import { goTo } from './route.js'
import { useAppWords } from './words.js'

/** What stopped it, in our own words. */
function troubleOf(answer: Answer) {
  if (answer.kind === 'unreachable') return 'sign-in.unreachable' as const
  if (answer.kind === 'ok') return 'sign-in.other' as const
  switch (answer.code) {
    case 'sign-in-failed':
      return 'sign-in.failed' as const
    case 'code-needed':
      return 'sign-in.code-needed' as const
    case 'passkey-needed':
      return 'sign-in.passkey-needed' as const
    case 'link-over':
      return 'sign-in.link-over' as const
    default:
      return answer.status === 429 ? ('sign-in.too-many' as const) : ('sign-in.other' as const)
  }
}

type Trouble = ReturnType<typeof troubleOf>

/** Tries one way in and remembers what stopped it. */
function useEntering() {
  const home = useHome()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const enter = async (way: () => Promise<Answer | null>): Promise<void> => {
    setBusy(true)
    setTrouble(null)
    const answer = await way()
    const entered = answer !== null && (await home.entered(answer))
    setBusy(false)
    if (entered) return goTo('#/')
    if (answer !== null) setTrouble(troubleOf(answer))
  }
  return { busy, trouble, enter }
}

function Told({ trouble, busy }: { readonly trouble: Trouble | null; readonly busy: boolean }) {
  const say = useAppWords()
  return (
    <>
      <p role="alert" className="field-trouble">
        {trouble === null ? '' : say(trouble)}
      </p>
      <p role="status" className="unseen">
        {busy ? say('sign-in.busy') : ''}
      </p>
    </>
  )
}

function Page({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="screen">
      <h1>{title}</h1>
      {children}
    </div>
  )
}

export function LinkScreen({ token }: { readonly token: string }) {
  const say = useAppWords()
  const { busy, trouble, enter } = useEntering()
  return (
    <Page title={say('sign-in.link-title')}>
      <p>{say('sign-in.link-text')}</p>
      <Told trouble={trouble} busy={busy} />
      {trouble === 'sign-in.link-over' && <p>{say('sign-in.link-again')}</p>}
      <button
        type="button"
        className="button button-main"
        disabled={busy}
        onClick={() => void enter(() => signInByLink(token))}
      >
        {say('sign-in.link-do')}
      </button>
      <button type="button" className="button button-quiet" onClick={() => goTo('#/sign-in')}>
        {say('sign-in.link-other')}
      </button>
    </Page>
  )
}

interface FieldProps {
  readonly label: string
  readonly type: 'text' | 'password'
  readonly autoComplete: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly numeric?: boolean
}

function Field({ label, type, autoComplete, value, onChange, numeric = false }: FieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        {...{ type, autoComplete, value }}
        inputMode={numeric ? 'numeric' : undefined}
        autoCapitalize="none"
        spellCheck={false}
        required
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  )
}

type Entering = ReturnType<typeof useEntering>

function PasswordForm({ busy, trouble, enter }: Entering) {
  const say = useAppWords()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [withCode, setWithCode] = useState(false)
  const asksCode = withCode || trouble === 'sign-in.code-needed'
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    setWithCode(asksCode)
    void enter(() => signInByPassword(login, password, asksCode ? code.trim() : null))
  }
  const fields = [
    { label: say('sign-in.login'), type: 'text', autoComplete: 'username', value: login, onChange: setLogin },
    {
      label: say('sign-in.password'),
      type: 'password',
      autoComplete: 'current-password',
      value: password,
      onChange: setPassword,
    },
  ] as const
  const codeField = { label: say('sign-in.code'), value: code, onChange: setCode }
  return (
    <form className="sheet" onSubmit={submit}>
      {fields.map((field) => (
        <Field key={field.autoComplete} {...field} />
      ))}
      {asksCode && <Field type="text" autoComplete="one-time-code" numeric {...codeField} />}
      <Told trouble={trouble} busy={busy} />
      <button type="submit" className="button button-main" disabled={busy}>
        {say('sign-in.do')}
      </button>
    </form>
  )
}

export function SignInScreen() {
  const say = useAppWords()
  const entering = useEntering()
  const { busy, enter } = entering
  return (
    <Page title={say('sign-in.title')}>
      <PasswordForm {...entering} />
      {knowsPasskeys() && (
        <button
          type="button"
          className="button button-wide"
          disabled={busy}
          onClick={() => void enter(signInByPasskey)}
        >
          {say('sign-in.passkey')}
        </button>
      )}
    </Page>
  )
}
