// Making an account for somebody the clinic employs, with a link that signs them in once.
import { useState, type SyntheticEvent } from 'react'
import { deviceZone } from '../data/clock.js'
import { useFamily } from '../data/family.js'
import { Trouble } from '../design/answered.js'
import { ChoiceList } from '../design/choice-list.js'
import { TextField } from '../design/text-field.js'
import { call, type Answer } from '../sync/http.js'
import { STAFF, type Staff } from './account.js'
import { LinkFor } from './account-line.js'
import { useAdministrationWords } from './administration-words.js'

export function NewAccount({ changed }: { readonly changed: () => Promise<void> }) {
  const say = useAdministrationWords()
  const { language } = useFamily()
  const [name, setName] = useState('')
  const [login, setLogin] = useState('')
  const [staff, setStaff] = useState<Staff | null>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const make = async (): Promise<void> => {
    const own = login === '' ? {} : { login }
    const zone = deviceZone() ?? 'UTC'
    const answered = await call('POST', '/accounts', { staff, name: name.trim(), language, zone, ...own })
    setAnswer(answered)
    if (answered.kind === 'ok') await changed()
  }
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    void make()
  }
  const again = (): void => {
    setAnswer(null)
    setName('')
    setLogin('')
    setStaff(null)
  }
  const choices = STAFF.map((value) => ({ value, label: say(`staff.${value}`) }))
  return (
    <section className="sheet" aria-labelledby="create-title">
      <h2 id="create-title">{say('create')}</h2>
      {answer?.kind === 'ok' ? (
        <LinkFor name={name} answer={answer} done={again} />
      ) : (
        <form className="stack" onSubmit={submit}>
          <p className="soft">{say('create-note')}</p>
          <TextField label={say('create-name')} autoComplete="off" value={name} onChange={setName} />
          <TextField
            label={say('create-login')}
            help={say('create-login-help')}
            autoComplete="off"
            value={login}
            onChange={(typed) => setLogin(typed.trim().toLowerCase())}
            optional
          />
          <ChoiceList label={say('create-role')} choices={choices} value={staff} onChange={setStaff} />
          <Trouble answer={answer} />
          <button type="submit" className="button button-main" disabled={staff === null}>
            {say('create-do')}
          </button>
        </form>
      )}
    </section>
  )
}
