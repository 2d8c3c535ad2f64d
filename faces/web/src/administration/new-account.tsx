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

interface Wanted {
  readonly name: string
  readonly login: string
  readonly staff: Staff | null
}

const NOBODY: Wanted = { name: '', login: '', staff: null }

interface FormProps {
  readonly wanted: Wanted
  readonly want: (wanted: Wanted) => void
  readonly answer: Answer | null
  readonly make: () => void
}

function Form({ wanted, want, answer, make }: FormProps) {
  const say = useAdministrationWords()
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    make()
  }
  const choices = STAFF.map((value) => ({ value, label: say(`staff.${value}`) }))
  return (
    <form className="stack" onSubmit={submit}>
      <p className="soft">{say('create-note')}</p>
      <TextField
        label={say('create-name')}
        autoComplete="off"
        value={wanted.name}
        onChange={(name) => want({ ...wanted, name })}
      />
      <TextField
        label={say('create-login')}
        help={say('create-login-help')}
        autoComplete="off"
        value={wanted.login}
        onChange={(typed) => want({ ...wanted, login: typed.trim().toLowerCase() })}
        optional
      />
      <ChoiceList
        label={say('create-role')}
        choices={choices}
        value={wanted.staff}
        onChange={(staff) => want({ ...wanted, staff })}
      />
      <Trouble answer={answer} />
      <button type="submit" className="button button-main" disabled={wanted.staff === null}>
        {say('create-do')}
      </button>
    </form>
  )
}

export function NewAccount({ changed }: { readonly changed: () => Promise<void> }) {
  const say = useAdministrationWords()
  const { language } = useFamily()
  const [wanted, want] = useState(NOBODY)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const make = async (): Promise<void> => {
    const { staff, name, login } = wanted
    const own = login === '' ? {} : { login }
    const zone = deviceZone() ?? 'UTC'
    const answered = await call('POST', '/accounts', { staff, name: name.trim(), language, zone, ...own })
    setAnswer(answered)
    if (answered.kind === 'ok') await changed()
  }
  const again = (): void => {
    setAnswer(null)
    want(NOBODY)
  }
  return (
    <section className="sheet" aria-labelledby="create-title">
      <h2 id="create-title">{say('create')}</h2>
      {answer?.kind === 'ok' ? (
        <LinkFor name={wanted.name} answer={answer} done={again} />
      ) : (
        <Form {...{ wanted, want, answer }} make={() => void make()} />
      )}
    </section>
  )
}
