// Name, language of messages and time zone of one's account.
import { useId, useState, type SyntheticEvent } from 'react'
import { knownZone } from '@stature/civil-time'
import { deviceZone } from '../data/clock.js'
import { useHome } from '../data/use-home.js'
import { ChoiceList } from '../design/choice-list.js'
import { TextField } from '../design/text-field.js'
import { call } from '../sync/http.js'
import { Told, useDoing } from './doing.js'
import type { OwnAccount } from './own-account.js'
import { useSettingsWords } from './settings-words.js'

const LANGUAGES = ['en', 'es'] as const

const ZONES: readonly string[] = Intl.supportedValuesOf('timeZone')

interface ZoneProps {
  readonly zone: string
  readonly choose: (zone: string) => void
}

function Zone({ zone, choose }: ZoneProps) {
  const say = useSettingsWords()
  const id = useId()
  const here = deviceZone()
  // A zone that this browser does not list, or calls otherwise, stays as it is.
  const zones = ZONES.includes(zone) ? ZONES : [zone, ...ZONES]
  return (
    <div className="field">
      <label htmlFor={id}>{say('zone')}</label>
      <select
        id={id}
        className="input"
        value={zone}
        aria-describedby={`${id}-help`}
        onChange={({ target }) => choose(target.value)}
      >
        {zones.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
      <p id={`${id}-help`} className="soft small">
        {say('zone-help', { zone: here ?? zone })}
      </p>
      {here !== null && here !== zone && knownZone(here) !== null && (
        <button type="button" className="button" onClick={() => choose(here)}>
          {say('zone-phone')}
        </button>
      )}
    </div>
  )
}

export function Me({ account }: { readonly account: OwnAccount }) {
  const say = useSettingsWords()
  const home = useHome()
  const doing = useDoing()
  const [name, setName] = useState(account.name)
  const [language, setLanguage] = useState(account.language)
  const [zone, setZone] = useState(account.zone)
  const save = async (): Promise<void> => {
    const done = await doing.ask(() => call('PUT', '/account', { name: name.trim(), language, zone }))
    if (done) await home.lookAgain()
  }
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    void save()
  }
  const choices = LANGUAGES.map((value) => ({ value, label: say(`language.${value}`) }))
  return (
    <form className="sheet" onSubmit={submit} aria-labelledby="me-title">
      <h2 id="me-title">{say('me')}</h2>
      <p className="soft">
        {account.login === null ? say('login-none') : `${say('login')}: ${account.login}`}
      </p>
      <TextField
        label={say('name')}
        help={say('name-help')}
        autoComplete="name"
        value={name}
        onChange={setName}
      />
      <ChoiceList
        label={say('language')}
        choices={choices}
        value={LANGUAGES.find((each) => language.startsWith(each)) ?? null}
        onChange={setLanguage}
      />
      <Zone zone={zone} choose={setZone} />
      <Told doing={doing} done={say('saved')} />
      <button type="submit" className="button button-wide" disabled={doing.busy}>
        {say('save')}
      </button>
    </form>
  )
}
