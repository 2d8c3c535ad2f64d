// Which day of the grid has the focus, and where its keys take it, as in a date picker.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { clampDay, moved, type Day, type Move } from './days.js'

export interface Range {
  /** The first day of the record, and today. */
  readonly first: Day
  readonly today: Day
}

const KEYS: Readonly<Record<string, readonly [Move, number]>> = {
  ArrowLeft: ['day', -1],
  ArrowRight: ['day', 1],
  ArrowUp: ['week', -1],
  ArrowDown: ['week', 1],
  PageUp: ['month', -1],
  PageDown: ['month', 1],
  Home: ['week-start', 1],
  End: ['week-end', 1],
}

/** Which day Tab comes to; a key moves it and takes the focus along. */
export function useReached({ first, today }: Range, selected: Day, firstWeekday: number) {
  const [reached, setReached] = useState(selected)
  const takes = useRef(false)
  const table = useRef<HTMLTableElement>(null)
  useEffect(() => {
    if (!takes.current) return
    takes.current = false
    table.current?.querySelector<HTMLElement>(`[data-day="${reached}"]`)?.focus()
  }, [reached])
  const onKeyDown = (event: KeyboardEvent): void => {
    const [move, step] = KEYS[event.key] ?? []
    if (move === undefined || step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const far = move === 'month' && event.shiftKey ? 'year' : move
    takes.current = true
    setReached(clampDay(moved(reached, far, step, firstWeekday), first, today))
  }
  const show = (day: Day): void => setReached(clampDay(day, first, today))
  return { reached, show, table, onKeyDown }
}
