// Marks in a drawing that can be reached: one stop of the tab key, arrows go from mark to mark, each tells what it is.
import { useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react'

export interface Mark {
  readonly id: string
  readonly x: number
  readonly y: number
  /** What it says, whole. */
  readonly label: string
  readonly shape: ReactNode
}

export interface Shown {
  readonly mark: Mark | null
  readonly show: (mark: Mark | null) => void
}

export function useShown(): Shown {
  const [mark, show] = useState<Mark | null>(null)
  return { mark, show }
}

const MOVES: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowLeft: (index) => Math.max(0, index - 1),
  ArrowRight: (index, last) => Math.min(last, index + 1),
  Home: () => 0,
  End: (_index, last) => last,
}

/** Moves the focus among the marks of one group. */
function move(event: KeyboardEvent<SVGGElement>): void {
  const to = MOVES[event.key]
  const marks = [...event.currentTarget.querySelectorAll<SVGGElement>('[data-mark]')]
  const index = marks.findIndex((each) => each === document.activeElement)
  if (to === undefined || index < 0) return
  event.preventDefault()
  event.stopPropagation()
  marks[to(index, marks.length - 1)]?.focus()
}

interface MarksProps {
  readonly label: string
  readonly marks: readonly Mark[]
  readonly shown: Shown
}

export function Marks({ label, marks, shown }: MarksProps) {
  const [stop, setStop] = useState<string | null>(null)
  const first = marks.some(({ id }) => id === stop) ? stop : (marks.at(-1)?.id ?? null)
  const leave = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) shown.show(null)
  }
  return (
    <g role="group" aria-label={label} onKeyDown={move} onBlur={leave}>
      {marks.map((mark) => (
        <g
          key={mark.id}
          data-mark=""
          className="course-mark"
          role="img"
          aria-label={mark.label}
          tabIndex={mark.id === first ? 0 : -1}
          onFocus={() => {
            setStop(mark.id)
            shown.show(mark)
          }}
          onPointerEnter={() => shown.show(mark)}
          onPointerLeave={() => shown.show(null)}
        >
          <circle className="course-hit" cx={mark.x} cy={mark.y} r={12} />
          {mark.shape}
        </g>
      ))}
    </g>
  )
}

const EDGE = 130

/** What the mark shown says, beside it and inside the drawing. */
export function Tip({ mark, width }: { readonly mark: Mark | null; readonly width: number }) {
  if (mark === null) return null
  const left = Math.min(Math.max(mark.x, EDGE), Math.max(width - EDGE, EDGE))
  const below = mark.y < 70
  return (
    <div
      className={`course-tip ${below ? 'course-tip-below' : ''}`}
      style={{ left, top: below ? mark.y + 14 : mark.y - 14 }}
      aria-hidden="true"
    >
      {mark.label}
    </div>
  )
}
