// The syringe as lengths of a drawing: half marks of the label's syringe become positions along its barrel.
import type { HalfMarks } from '@stature/label'
import type { Syringe } from '@stature/protocol'

export interface Tick {
  readonly x: number
  readonly height: 'short' | 'middle' | 'tall'
  /** The number printed at it; null for most. */
  readonly number: string | null
}

export interface SyringeDrawing {
  readonly ticks: readonly Tick[]
  /** Where the front edge of the plunger's stopper stands. */
  readonly plungerX: number
}

/** The barrel begins at its needle end: zero. */
export const BARREL = { from: 34, to: 284, top: 44, bottom: 76 } as const

const HALF_MARKS_PER_MARK = 2

/** Numbers as these syringes print them: each fifth mark up to half a millilitre, each tenth on a larger one. */
const numberedEvery = (capacityMarks: number): number => (capacityMarks > 50 ? 10 : 5)

export const xOf = (half: number, capacity: HalfMarks): number =>
  BARREL.from + ((BARREL.to - BARREL.from) * half) / capacity

function tickAt(half: number, { capacity }: Syringe): Tick {
  const marks = half / HALF_MARKS_PER_MARK
  const isNumbered = marks % numberedEvery(capacity / HALF_MARKS_PER_MARK) === 0
  const height =
    isNumbered || marks % 5 === 0 ? 'tall' : half % HALF_MARKS_PER_MARK === 0 ? 'middle' : 'short'
  return { x: xOf(half, capacity), height, number: isNumbered && half > 0 ? String(marks) : null }
}

/** Every graduation of the syringe and the plunger at its mark; null where the syringe does not hold so much. */
export function drawingOf(syringe: Syringe, drawn: HalfMarks): SyringeDrawing | null {
  if (drawn > syringe.capacity) return null
  const count = syringe.capacity / syringe.graduation
  const ticks = Array.from({ length: count + 1 }, (_, index) => tickAt(index * syringe.graduation, syringe))
  return { ticks, plungerX: xOf(drawn, syringe.capacity) }
}
