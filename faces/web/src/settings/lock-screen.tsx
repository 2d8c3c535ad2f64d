// A locked phone: the PIN, the low-sugar plan without it, and signing in again where it is forgotten.
import { useState, type SyntheticEvent } from 'react'
import { now } from '../data/clock.js'
import { useFamily } from '../data/family.js'
import { forgetLock, openLock, type Opened } from '../data/lock.js'
import { useHome, useHomeState } from '../data/use-home.js'
import { useLockWords } from './lock-words.js'
import { PinField } from './pin-field.js'
import { ToldOpened } from './told-opened.js'

function Forgotten({ back, forget }: { readonly back: () => void; readonly forget: () => void }) {
  const say = useLockWords()
  const { outbox } = useHomeState()
  const count = outbox.filter(({ state }) => state !== 'sent').length
  return (
    <section className="sheet sheet-asks">
      <p role="alert">{say('locked-forget-text')}</p>
      {count > 0 && <p>{say('locked-forget-waiting', { count })}</p>}
      <p>{say('locked-forget-names')}</p>
      <button type="button" className="button button-wide" onClick={back}>
        {say('locked-forget-no')}
      </button>
      <button type="button" className="button button-wide" onClick={forget}>
        {say('locked-forget-yes')}
      </button>
    </section>
  )
}

function PinForm({ forget }: { readonly forget: () => Promise<void> }) {
  const say = useLockWords()
  const home = useHome()
  const [pin, setPin] = useState('')
  const [busy, setBusy] = useState(false)
  const [opened, setOpened] = useState<Opened | null>(null)
  const open = async (): Promise<void> => {
    setBusy(true)
    const found = await openLock(home.vault, pin, now())
    setOpened(found)
    setPin('')
    setBusy(false)
    if (found.kind === 'open') await home.lockChanged('opened')
    if (found.kind === 'over') await forget()
  }
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (!busy) void open()
  }
  return (
    <form className="sheet" onSubmit={submit}>
      <PinField label={say('lock-pin')} value={pin} onChange={setPin} />
      <ToldOpened opened={opened} />
      <p role="status" className="unseen">
        {busy ? say('lock-busy') : ''}
      </p>
      <button type="submit" className="button button-main" disabled={busy}>
        {say('locked-open')}
      </button>
    </form>
  )
}

export function LockScreen() {
  const say = useLockWords()
  const home = useHome()
  const { plans } = useFamily()
  const [isForgotten, setForgotten] = useState(false)
  const forget = async (): Promise<void> => {
    await forgetLock(home.vault)
    await home.lockChanged('forgotten')
  }
  return (
    <div className="screen">
      <h1>{say('locked')}</h1>
      <PinForm forget={forget} />
      {plans.length > 0 && (
        <a className="button button-alarm button-wide" href="#/low-sugar">
          {say('locked-low-sugar')}
        </a>
      )}
      {isForgotten ? (
        <Forgotten back={() => setForgotten(false)} forget={() => void forget()} />
      ) : (
        <button type="button" className="button button-quiet" onClick={() => setForgotten(true)}>
          {say('locked-forgot')}
        </button>
      )}
    </div>
  )
}
