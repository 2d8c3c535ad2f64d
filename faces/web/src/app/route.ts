// Which screen an address names. The part behind `#` never reaches a server, so a one-time link is safe there.
import { useSyncExternalStore } from 'react'
import { screenNamed, type ScreenName } from './screen-list.js'

export type Place =
  /** Nothing is named: the family's first screen, or the clinic's. */
  | { readonly screen: 'start' }
  /** `child` chooses one of several children first. */
  | { readonly screen: 'now'; readonly child?: string }
  | { readonly screen: 'low-sugar' }
  | { readonly screen: 'sign-in' }
  | { readonly screen: 'link'; readonly token: string }
  /** A screen of the list in `screens.ts`; `rest` is what its address says behind its name, decoded. */
  | { readonly screen: ScreenName; readonly rest: readonly string[] }

const TOKEN = /^#\/(?:sign-in|link)\/([A-Za-z0-9_-]{16,128})$/u

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

export function placeOf(hash: string): Place {
  if (hash === '' || hash === '#' || hash === '#/') return { screen: 'start' }
  const token = TOKEN.exec(hash)?.[1]
  if (token !== undefined) return { screen: 'link', token }
  if (hash.startsWith('#/low-sugar')) return { screen: 'low-sugar' }
  if (hash.startsWith('#/sign-in')) return { screen: 'sign-in' }
  const [name = '', ...rest] = hash.replace(/^#\//u, '').split('/').map(decoded)
  const screen = screenNamed(name)
  if (screen !== null) return { screen, rest }
  const [child] = rest
  return name === 'now' && child !== undefined ? { screen: 'now', child } : { screen: 'now' }
}

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

const hash = (): string => location.hash

export const usePlace = (): Place => placeOf(useSyncExternalStore(subscribe, hash))

/** The address of a screen; parts are encoded. */
export const addressOf = (screen: ScreenName | 'now', ...rest: readonly string[]): string =>
  ['#', screen, ...rest.map(encodeURIComponent)].join('/')

/** Goes there without leaving a one-time link in the history. */
export function goTo(address: string): void {
  history.replaceState(null, '', address)
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}
