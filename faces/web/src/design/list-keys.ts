// Keys of a list: j and k or the arrows from row to row, / to a search, ? for help. Single letters can be put off.
import { useEffect, useState, type RefObject } from 'react'

const KEY = 'stature-keys'

/** Whether keys of one character are heard on this device. */
export function useSingleKeys(): readonly [on: boolean, set: (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(KEY) !== 'off')
  const set = (wanted: boolean): void => {
    localStorage.setItem(KEY, wanted ? 'on' : 'off')
    setOn(wanted)
  }
  return [on, set]
}

export interface Keys {
  /** Holds the rows: each the nearest `[data-row]` around its link, `[data-row-link]`. */
  readonly list: RefObject<HTMLElement | null>
  readonly search: RefObject<HTMLInputElement | null>
  readonly single: boolean
  readonly help: () => void
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

/** The links of the rows, in the order shown. */
const links = (list: HTMLElement | null): readonly HTMLElement[] =>
  list === null ? [] : [...list.querySelectorAll<HTMLElement>('[data-row-link]')]

/** The row in which the focus is. */
function placeIn(all: readonly HTMLElement[]): number {
  const row = document.activeElement?.closest('[data-row]') ?? null
  return row === null ? -1 : all.findIndex((link) => row.contains(link))
}

function go(list: HTMLElement | null, step: 1 | -1): boolean {
  const all = links(list)
  const place = placeIn(all)
  const next = all[place < 0 ? 0 : place + step]
  next?.focus()
  next?.closest('[data-row]')?.scrollIntoView({ block: 'nearest' })
  return next !== undefined
}

const STEPS: ReadonlyMap<string, 1 | -1> = new Map([
  ['j', 1],
  ['k', -1],
  ['ArrowDown', 1],
  ['ArrowUp', -1],
])

/** The arrows are the page's own until the focus is in the list; letters are heard everywhere. */
function heard({ list, search, single, help }: Keys, event: KeyboardEvent): boolean {
  const { key } = event
  const step = STEPS.get(key)
  const isLetter = key.length === 1
  if (isLetter && !single) return false
  if (step !== undefined) return (isLetter || placeIn(links(list.current)) >= 0) && go(list.current, step)
  if (key === '/') search.current?.focus()
  else if (key === '?') help()
  else return false
  return true
}

export function useListKeys(keys: Keys): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (document.querySelector('dialog[open]') !== null) return
      if (isTyping(event.target)) {
        // From the search the list is one key away.
        if (event.target !== keys.search.current || (event.key !== 'Escape' && event.key !== 'ArrowDown'))
          return
        if (event.key === 'ArrowDown') go(keys.list.current, 1)
        else keys.search.current?.blur()
        event.preventDefault()
      } else if (heard(keys, event)) event.preventDefault()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  })
}
