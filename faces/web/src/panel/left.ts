// What was looked for and which child was opened last, for coming back to the panel.
import { useCallback, useDeferredValue, useEffect, useState, type RefObject } from 'react'
import { EVERYBODY, type Wanted } from './finding.js'

export const left: { wanted: Wanted; course: string | null } = { wanted: EVERYBODY, course: null }

/** What is looked for; rows follow what is typed as soon as there is time. */
export function useWanted(): readonly [Wanted, Wanted, (part: Partial<Wanted>) => void] {
  const [wanted, setWanted] = useState(left.wanted)
  const want = useCallback((part: Partial<Wanted>) => setWanted((before) => ({ ...before, ...part })), [])
  useEffect(() => {
    left.wanted = wanted
  }, [wanted])
  return [wanted, useDeferredValue(wanted), want]
}

/** Whoever comes back from a child stands at that child again. */
export function useComeBack(list: RefObject<HTMLElement | null>, hasRows: boolean): void {
  useEffect(() => {
    if (!hasRows || left.course === null || document.activeElement !== document.body) return
    const link = list.current?.querySelector<HTMLElement>(`a[data-course="${CSS.escape(left.course)}"]`)
    link?.focus({ preventScroll: true })
    link?.scrollIntoView({ block: 'center' })
  }, [list, hasRows])
}
