// The first moments: the page that came with the address stays until there is something to put in its place.
import { startTransition, useEffect, useLayoutEffect, useState } from 'react'
import type { HomeState } from '../data/home-state.js'
import type { Place } from './route.js'

/** After so long what is there is shown, be it that the record is still coming. */
const PATIENCE_MS = 3_000

type Known = Pick<HomeState, 'ready' | 'locked' | 'asked' | 'courses'> & { readonly policy: object | null }

/** Whether the screen of a place can be shown, and not only that it will come or that somebody may have to sign in. */
export function isSettled(
  { ready, locked, asked, policy, courses }: Known,
  { screen }: Place,
  course: string | null,
): boolean {
  if (!ready) return false
  if (locked || asked || screen !== 'now') return true
  return policy !== null && course !== null && (courses.get(course)?.place ?? 0) > 0
}

/** Takes that page away. */
export function endOpening(): void {
  document.getElementById('opening')?.remove()
}

/** Whether the app stands in the place of that page; once it does, it stays. */
export function useOpening(settled: boolean): boolean {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    // In small pieces: the first screen is the largest that is drawn at once.
    const open = (): void => startTransition(() => setOpen(true))
    if (settled) return open()
    const timer = setTimeout(open, PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [settled])
  useLayoutEffect(() => {
    if (isOpen) endOpening()
  }, [isOpen])
  return isOpen
}
