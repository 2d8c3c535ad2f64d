// Messages on this device while the app is closed: on, off, and what stands in the way.
import { useEffect, useState } from 'react'
import { useHome } from '../data/use-home.js'
import { Icon } from '../design/icon.js'
import { refreshMessages } from './message-store.js'
import {
  hasPush,
  hasSubscription,
  isApple,
  isStandalone,
  permission,
  subscribe,
  unsubscribe,
  type Subscribed,
} from './push.js'
import { pushStateOf, type PushState } from './push-state.js'
import { useReminderWords } from './reminder-words.js'
import type { Settings } from './wishes.js'

/** The state of this device, asked anew by `look`. */
function usePushState({ thisDevice, webPushKey }: Settings): readonly [PushState, () => void] {
  const [browsers, setBrowsers] = useState(false)
  const [tick, setTick] = useState(0)
  useEffect(() => {
    void hasSubscription().then(setBrowsers)
  }, [tick])
  const means = { hasPush: hasPush(), isApple: isApple(), isStandalone: isStandalone() }
  const isSubscribed = thisDevice && browsers
  const state = pushStateOf({ ...means, permission: permission(), isSubscribed, key: webPushKey })
  return [state, () => setTick((before) => before + 1)]
}

interface Props {
  readonly settings: Settings
  /** Without a network nothing can be changed. */
  readonly isFresh: boolean
}

export function DeviceSheet({ settings, isFresh }: Props) {
  const say = useReminderWords()
  const home = useHome()
  const [state, look] = usePushState(settings)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<Exclude<Subscribed, 'on'> | null>(null)
  const change = async (): Promise<void> => {
    setBusy(true)
    if (state === 'on') setSaid((await unsubscribe()) ? null : 'unreachable')
    else {
      const became = await subscribe(settings.webPushKey ?? '')
      setSaid(became === 'on' ? null : became)
    }
    await refreshMessages(home)
    look()
    setBusy(false)
  }
  return (
    <section className="sheet">
      <h2 className="sheet-head">
        <Icon name="bell" />
        <span>{say('device-title')}</span>
      </h2>
      <p>{say(`push-${state}`)}</p>
      {state === 'on' || state === 'off' ? (
        <button type="button" className="button" disabled={busy || !isFresh} onClick={() => void change()}>
          {say(state === 'on' ? 'push-turn-off' : 'push-turn-on')}
        </button>
      ) : null}
      <p role="status">{said === null ? '' : say(`push-said-${said}`)}</p>
      <p className="soft small">{say('push-what')}</p>
    </section>
  )
}
