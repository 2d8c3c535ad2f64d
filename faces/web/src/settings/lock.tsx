// The lock of this phone: putting it on, changing its PIN, taking it off; all of it without a network.
import { useState, type SyntheticEvent } from 'react'
import { lockNow } from '../data/away.js'
import { now } from '../data/clock.js'
import { changeLock, dropLock, forgetLock, putLock, type Opened } from '../data/lock.js'
import { pinTrouble } from '../data/lock-rules.js'
import { useHome } from '../data/use-home.js'
import { useLockWords } from './lock-words.js'
import { PinField } from './pin-field.js'
import { ToldOpened } from './told-opened.js'

interface NewPin {
  readonly pin: string
  readonly again: string
}

const EMPTY: NewPin = { pin: '', again: '' }

interface NewPinProps {
  readonly value: NewPin
  readonly change: (to: NewPin) => void
  readonly isTried: boolean
  readonly label: string
}

function NewPinFields({ value, change, isTried, label }: NewPinProps) {
  const say = useLockWords()
  const { pin, again } = value
  const trouble = pinTrouble(pin)
  return (
    <>
      <PinField
        label={label}
        help={say('lock-pin-help')}
        value={pin}
        onChange={(typed) => change({ pin: typed, again })}
        trouble={isTried && trouble !== null ? say(`pin.${trouble}`) : null}
      />
      <PinField
        label={say('lock-again')}
        value={again}
        onChange={(typed) => change({ pin, again: typed })}
        trouble={isTried && trouble === null && pin !== again ? say('lock-differ') : null}
      />
    </>
  )
}

const isGood = ({ pin, again }: NewPin): boolean => pinTrouble(pin) === null && pin === again

type Said = 'lock-done' | 'lock-changed' | 'lock-dropped' | 'lock-failed' | 'lock-busy' | null

interface PartProps {
  readonly said: (said: Said) => void
}

function PutOn({ said }: PartProps) {
  const say = useLockWords()
  const home = useHome()
  const [value, setValue] = useState(EMPTY)
  const [isTried, setTried] = useState(false)
  const put = async (): Promise<void> => {
    setTried(true)
    if (!isGood(value)) return
    said('lock-busy')
    try {
      await putLock(home.vault, value.pin)
      await home.lockChanged('set')
      said('lock-done')
    } catch {
      said('lock-failed')
    }
  }
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    void put()
  }
  return (
    <form className="stack" onSubmit={submit}>
      <NewPinFields value={value} change={setValue} isTried={isTried} label={say('lock-pin')} />
      <button type="submit" className="button button-wide">
        {say('lock-put')}
      </button>
    </form>
  )
}

function Change({ said }: PartProps) {
  const say = useLockWords()
  const home = useHome()
  const [present, setPresent] = useState('')
  const [value, setValue] = useState(EMPTY)
  const [isTried, setTried] = useState(false)
  const [opened, setOpened] = useState<Opened | null>(null)
  const go = async (way: () => Promise<Opened>, done: Said): Promise<void> => {
    said('lock-busy')
    try {
      const found = await way()
      setOpened(found)
      said(found.kind === 'open' ? done : null)
      if (found.kind === 'over') await forgetLock(home.vault)
      if (found.kind === 'over') await home.lockChanged('forgotten')
      if (found.kind === 'open') await home.lockChanged('set')
    } catch {
      said('lock-failed')
    }
  }
  const change = (event: SyntheticEvent): void => {
    event.preventDefault()
    setTried(true)
    if (isGood(value)) void go(() => changeLock(home.vault, present, value.pin, now()), 'lock-changed')
  }
  return (
    <form className="stack" onSubmit={change}>
      <PinField label={say('lock-present')} value={present} onChange={setPresent} />
      <ToldOpened opened={opened} />
      <button
        type="button"
        className="button button-wide"
        disabled={present === ''}
        onClick={() => void go(() => dropLock(home.vault, present, now()), 'lock-dropped')}
      >
        {say('lock-drop')}
      </button>
      <NewPinFields value={value} change={setValue} isTried={isTried} label={say('lock-new')} />
      <button type="submit" className="button button-wide">
        {say('lock-change')}
      </button>
    </form>
  )
}

export function Lock() {
  const say = useLockWords()
  const { vault } = useHome()
  const [said, setSaid] = useState<Said>(null)
  const isOn = vault.hasLock()
  return (
    <section className="sheet" aria-labelledby="lock-title">
      <h2 id="lock-title">{say('lock')}</h2>
      <p>{say(isOn ? 'lock-on' : 'lock-off')}</p>
      <p>{say('lock-what')}</p>
      <p>{say('lock-forgot')}</p>
      <p role={said === 'lock-failed' ? 'alert' : 'status'}>{said === null ? '' : say(said)}</p>
      {isOn ? (
        <>
          <button type="button" className="button button-wide" onClick={() => lockNow(vault)}>
            {say('lock-now')}
          </button>
          <Change said={setSaid} />
        </>
      ) : (
        <PutOn said={setSaid} />
      )}
    </section>
  )
}
