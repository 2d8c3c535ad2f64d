// Which part of the course is shown: by length, earlier or later, closer or wider; the same by keys on the drawing.
import { instant } from '@stature/label'
import type { KeyboardEvent } from 'react'
import { useCourseWords } from '../course-words.js'
import type { Format } from '../format.js'
import { lastDays, movedBy, presetOf, PRESETS, zoomedBy, type Range } from './range.js'

export interface Ranged {
  readonly range: Range
  readonly bounds: Range
  readonly setRange: (range: Range) => void
}

const HALF = 0.5

type Act = 'earlier' | 'later' | 'closer' | 'wider'

export function act({ range, bounds }: Ranged, what: Act): Range {
  switch (what) {
    case 'earlier':
      return movedBy(range, -HALF, bounds)
    case 'later':
      return movedBy(range, HALF, bounds)
    case 'closer':
      return zoomedBy(range, HALF, bounds)
    case 'wider':
      return zoomedBy(range, 1 / HALF, bounds)
  }
}

const KEYS: Readonly<Record<string, Act>> = {
  PageUp: 'earlier',
  PageDown: 'later',
  ArrowLeft: 'earlier',
  ArrowRight: 'later',
  '+': 'closer',
  '=': 'closer',
  '-': 'wider',
}

/** Keys on the drawing; arrows inside a group of marks go from mark to mark and never come here. */
export function onRangeKey(event: KeyboardEvent, ranged: Ranged): void {
  const what = KEYS[event.key]
  if (what === undefined || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  ranged.setRange(act(ranged, what))
}

const SIGNS = { earlier: '←', later: '→', closer: '+', wider: '−' } as const

export function RangeBar({ ranged, format }: { readonly ranged: Ranged; readonly format: Format }) {
  const say = useCourseWords()
  const { range, bounds, setRange } = ranged
  const preset = presetOf(range, bounds)
  const day = (at: number): string => format.day(format.dayOf(instant(Math.floor(at))))
  return (
    <div className="course-range" role="group" aria-label={say('range')}>
      <div className="course-presets">
        {PRESETS.map(({ name, days }) => (
          <button
            key={name}
            type="button"
            className="button"
            aria-pressed={preset === name}
            onClick={() => setRange(lastDays(days, bounds))}
          >
            {say(`range.${name}`)}
          </button>
        ))}
      </div>
      <div className="course-presets">
        {(['earlier', 'later', 'closer', 'wider'] as const).map((what) => (
          <button
            key={what}
            type="button"
            className="button course-square"
            aria-label={say(`range.${what}`)}
            onClick={() => setRange(act(ranged, what))}
          >
            <span aria-hidden="true">{SIGNS[what]}</span>
          </button>
        ))}
      </div>
      <p className="number course-shown" aria-live="polite">
        {say('from-to', { from: day(range.from), to: day(Math.min(range.to, bounds.to)) })}
      </p>
    </div>
  )
}
