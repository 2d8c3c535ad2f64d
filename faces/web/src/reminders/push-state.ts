// Whether this device can be reached while the app is closed, and why not.

export type PushState =
  /** The clinic's server sends no push messages. */
  | 'no-server'
  /** An iPhone or iPad shows them only to an app on the home screen. */
  | 'home-screen'
  | 'unsupported'
  /** The person, or the phone, said no; only the phone's settings change that. */
  | 'denied'
  | 'off'
  | 'on'

export interface PushMeans {
  readonly hasPush: boolean
  readonly isApple: boolean
  readonly isStandalone: boolean
  readonly permission: NotificationPermission
  readonly isSubscribed: boolean
  readonly key: string | null
}

export function pushStateOf(means: PushMeans): PushState {
  const { hasPush, isApple, isStandalone, permission, isSubscribed, key } = means
  if (key === null) return 'no-server'
  if (!hasPush) return isApple && !isStandalone ? 'home-screen' : 'unsupported'
  if (permission === 'denied') return 'denied'
  return isSubscribed && permission === 'granted' ? 'on' : 'off'
}
