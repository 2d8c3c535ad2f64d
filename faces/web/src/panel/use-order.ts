// The order on the screen: new at once while nobody is in the list, else kept and offered.
import { useCallback, useEffect, useMemo, useState, type RefObject } from 'react'
import type { Child } from './child.js'
import { isSameOrder, keptOrder, orderOf, urgentBehind } from './kept-order.js'

type Children = ReadonlyMap<string, Child>

/** Nothing moves under a pointer or a focus, nor while somebody has scrolled into the list. */
function isInUse(list: HTMLElement | null): boolean {
  if (list === null) return false
  return (
    list.matches(':hover') || list.contains(document.activeElement) || list.getBoundingClientRect().top < 0
  )
}

export interface Order {
  readonly courses: readonly string[]
  /** Another order would be by need now. */
  readonly isOld: boolean
  readonly urgentBehind: number
  readonly renew: () => void
}

export function useOrder(children: Children, list: RefObject<HTMLElement | null>): Order {
  const [made, setMade] = useState<readonly string[]>([])
  const best = useMemo(() => orderOf(children), [children])
  const courses = useMemo(() => keptOrder(made, children), [made, children])
  const renew = useCallback(() => setMade(best), [best])
  const isOld = !isSameOrder(courses, best)
  const isMade = made.length > 0 || best.length === 0
  useEffect(() => {
    // What came since is behind the order made, and stays there while somebody reads.
    if (!isMade || !isInUse(list.current)) renew()
  }, [isMade, renew, list])
  return { courses, isOld, urgentBehind: isOld ? urgentBehind(courses, children) : 0, renew }
}
