// `syringe.small-volume`: the syringes known, and the smallest and finest that holds a dose.
import { halfMarks, type HalfMarks, type Nanograms } from '@stature/label'
import { massOfHalfMarks } from './mass.js'

/** A U-100 syringe as a product: what it holds and how finely it is graduated, in half marks. */
export interface Syringe {
  readonly id: string
  readonly capacity: HalfMarks
  readonly graduation: HalfMarks
}

const syringe = (id: string, capacity: number, graduation: number): Syringe =>
  Object.freeze({ id, capacity: halfMarks(capacity), graduation: halfMarks(graduation) })

/** Every known syringe, smallest capacity first, then finest graduation: the order of choice. */
export const SYRINGES: readonly Syringe[] = Object.freeze([
  syringe('u100-0.3ml-half', 60, 1),
  syringe('u100-0.3ml', 60, 2),
  syringe('u100-0.5ml', 100, 2),
  syringe('u100-1ml', 200, 2),
  syringe('u100-1ml-by-2', 200, 4),
])

/** The syringe of an id; null for one that is not known. */
export const syringeOf = (id: string): Syringe | null => SYRINGES.find((known) => known.id === id) ?? null

/** Does the syringe hold the exact mass? Exactly full still fits. */
export const fits = (mass: Nanograms, syringe: Syringe): boolean => mass <= massOfHalfMarks(syringe.capacity)

/** The smallest stocked syringe that holds the exact mass, then the finest; null where none does. Unknown ids are passed over. */
export const chooseSyringe = (mass: Nanograms, stockedIds: readonly string[]): Syringe | null =>
  SYRINGES.find((known) => stockedIds.includes(known.id) && fits(mass, known)) ?? null
