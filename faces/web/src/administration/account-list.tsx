// The accounts of the clinic: found by name, by kind.
import { useState } from 'react'
import { ChoiceList } from '../design/choice-list.js'
import { TextField } from '../design/text-field.js'
import { found, KINDS, type AccountKind, type Listed } from './account.js'
import { AccountLine } from './account-line.js'
import { useAdministrationWords } from './administration-words.js'

const STEP = 25

interface AccountListProps {
  readonly accounts: readonly Listed[]
  readonly changed: () => Promise<void>
}

export function AccountList({ accounts, changed }: AccountListProps) {
  const say = useAdministrationWords()
  const [kind, setKind] = useState<AccountKind>('staff')
  const [words, setWords] = useState('')
  const [most, setMost] = useState(STEP)
  const shown = found(accounts, kind, words)
  const choices = KINDS.map((value) => ({ value, label: say(`show.${value}`) }))
  return (
    <section className="sheet" aria-labelledby="accounts-title">
      <h2 id="accounts-title">{say('accounts')}</h2>
      <TextField label={say('search')} type="search" value={words} onChange={setWords} optional />
      <ChoiceList label={say('show')} choices={choices} value={kind} onChange={setKind} />
      <p role="status" className="soft small">
        {shown.length === 0 ? say('none') : say('count', { count: Math.min(most, shown.length) })}
      </p>
      <ul className="listed">
        {shown.slice(0, most).map((account) => (
          <AccountLine key={account.id} {...{ account, changed }} />
        ))}
      </ul>
      {shown.length > most && (
        <button type="button" className="button button-wide" onClick={() => setMost(most + STEP)}>
          {say('more')}
        </button>
      )}
    </section>
  )
}
