// The push subscription of this device: asked of the browser, told to the clinic, and taken back.
import { jsonOf, textAt } from '../data/json.js'
import { call } from '../sync/http.js'

export type Subscribed = 'on' | 'denied' | 'failed' | 'unreachable'

export const hasPush = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis

/** iPads call themselves Macs, and have fingers. */
export const isApple = (): boolean =>
  /iPhone|iPad|iPod/u.test(navigator.userAgent) ||
  (navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1)

export const isStandalone = (): boolean => matchMedia('(display-mode: standalone)').matches

export const permission = (): NotificationPermission =>
  'Notification' in globalThis ? Notification.permission : 'default'

const registered = (): Promise<ServiceWorkerRegistration> => navigator.serviceWorker.ready

export async function hasSubscription(): Promise<boolean> {
  if (!hasPush()) return false
  const registration = await navigator.serviceWorker.getRegistration()
  return ((await registration?.pushManager.getSubscription()) ?? null) !== null
}

/** One under another key is of no use to this clinic. */
async function subscriptionFor(key: string): Promise<PushSubscription> {
  const { pushManager } = await registered()
  await (await pushManager.getSubscription())?.unsubscribe()
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
}

/** After a tap of the person: a browser asks nobody otherwise. */
export async function subscribe(key: string): Promise<Subscribed> {
  try {
    if ((await Notification.requestPermission()) !== 'granted') return 'denied'
    const json = jsonOf(JSON.stringify(await subscriptionFor(key)))
    const endpoint = textAt(json, 'endpoint')
    const keys = { p256dh: textAt(json, 'keys', 'p256dh'), auth: textAt(json, 'keys', 'auth') }
    const answer = await call('POST', '/messages/push', { endpoint, keys })
    if (answer.kind === 'ok') return 'on'
    return answer.kind === 'unreachable' ? 'unreachable' : 'failed'
  } catch {
    return 'failed'
  }
}

/** Answers whether the clinic heard it; the browser's own subscription ends in any case. */
export async function unsubscribe(): Promise<boolean> {
  try {
    const { pushManager } = await registered()
    await (await pushManager.getSubscription())?.unsubscribe()
  } catch {
    // Without a subscription nothing arrives here either.
  }
  return (await call('DELETE', '/messages/push')).kind === 'ok'
}
