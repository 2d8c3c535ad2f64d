// How long the printed scale of each syringe is taken to be. Neither label nor standard fixes it, so the drawing says
// that it is not for measuring; the lengths only give the drawing its proportions.

/** A syringe as drawn: scale from 0 to full, width of the barrel, and how often a number stands. */
export interface ScaleLook {
  readonly scaleMillimeters: number
  readonly barrelMillimeters: number
  /** Marks between two numbers. */
  readonly numberedEvery: number
}

const SMALL: ScaleLook = { scaleMillimeters: 43, barrelMillimeters: 4.6, numberedEvery: 5 }
const LARGE: ScaleLook = { scaleMillimeters: 57, barrelMillimeters: 6.2, numberedEvery: 10 }

const LOOKS: Readonly<Record<string, ScaleLook>> = {
  'u100-0.3ml-half': SMALL,
  'u100-0.3ml': SMALL,
  'u100-0.5ml': { scaleMillimeters: 52, barrelMillimeters: 5, numberedEvery: 5 },
  'u100-1ml': LARGE,
  'u100-1ml-by-2': LARGE,
}

/** The look of a known syringe; null for another. */
export const scaleLook = (syringe: string): ScaleLook | null => LOOKS[syringe] ?? null
