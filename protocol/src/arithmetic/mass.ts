// The arithmetic of `syringe.units` and `vial.strength`: weight × level is a mass, and a mass is a number of half marks.
import { NANOGRAMS_PER_HALF_MARK, nanograms } from '@stature/label'
import type { Grams, HalfMarks, MicrogramsPerKg, Nanograms } from '@stature/label'

/** Grams × µg/kg is nanograms, exactly. */
export const exactMass = (weight: Grams, level: MicrogramsPerKg): Nanograms => nanograms(weight * level)

/** The mass that so many half marks hold. */
export const massOfHalfMarks = (marks: HalfMarks): Nanograms => nanograms(marks * NANOGRAMS_PER_HALF_MARK)
