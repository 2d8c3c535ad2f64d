// Which screen an address names. The part behind `#` never reaches a server, so a one-time link is safe there.
import { useSyncExternalStore } from 'react'

export type Place =
  | { readonly screen: 'now' }
  | { readonly screen: 'low-sugar' }
  | { readonly screen: 'sign-in' }
  | { readonly screen: 'link'; readonly token: string }

const TOKEN = /^#\/(?:sign-in|link)\/([A-Za-z0-9_-]{16,128})$/u

export function placeOf(hash: string): Place {
  const token = TOKEN.exec(hash)?.[1]
  if (token !== undefined) return { screen: 'link', token }
  if (hash.startsWith('#/low-sugar')) return { screen: 'low-sugar' }
  if (hash.startsWith('#/sign-in')) return { screen: 'sign-in' }
  return { screen: 'now' }
}

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

const hash = (): string => location.hash

export const usePlace = (): Place => placeOf(useSyncExternalStore(subscribe, hash))

/** Goes there without leaving a one-time link in the history. */
export function goTo(address: '#/now' | '#/low-sugar' | '#/sign-in'): void {
  history.replaceState(null, '', address)
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}
