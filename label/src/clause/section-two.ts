// Section 2 (dosage and administration) in our own words: what each sentence obliges, and whether a rule decides by it.
import type { SectionTwoId } from '../ids.js'
import type { Duty } from './clause.js'

/** Reading and duty of one clause; the numbers are in `clause-numbers.ts`. */
export interface Reading {
  readonly reading: string
  readonly duty: Duty
}

const enforced = (reading: string): Reading => ({ reading, duty: 'enforced' })

export const SECTION_TWO: Readonly<Record<SectionTwoId, Reading>> = {
  'vial.strength': enforced(
    'The vial holds a solution for injection of one fixed strength; all arithmetic rests on it.',
  ),
  supervision: enforced(
    'A physician experienced in these children directs the treatment: only that role prescribes, changes a dose or declares it well tolerated.',
  ),
  'dose.individualize': enforced(
    'No dose is automatic: the software states what the label permits, and a prescriber chooses for this child.',
  ),
  'dose.start': enforced(
    'The first dose level lies in the starting range, per injection, so many times a day, under the skin.',
  ),
  'dose.increase': enforced(
    'After at least a week tolerated at a level, a rise of one step is permitted, never above the maximum per injection.',
  ),
  'glucose.at-start': enforced(
    'Glucose is checked before meals from the start until a well-tolerated dose is established.',
  ),
  'glucose.continue': enforced(
    'The checks before meals go on while symptoms of hypoglycemia are frequent or once an episode was severe.',
  ),
  'hypoglycemia.reduce': enforced(
    'Hypoglycemia on a recommended dose although the child ate enough: the dose comes down. By how much is not said.',
  ),
  'meal.window': enforced('The injection is given close to a meal or snack, before or after it.'),
  'meal.withhold': enforced(
    'A child who cannot eat around the injection, whatever the reason, does not get this dose.',
  ),
  'missed.no-make-up': enforced('A later dose is never larger because an earlier one was missed.'),
  'route.subcutaneous': enforced('The injection goes under the skin and nowhere else.'),
  'route.never-intravenous': enforced('The injection never goes into a vein.'),
  'site.rotate': enforced(
    'Each injection goes to another site than the last; the regions are named and no other is used.',
  ),
  'syringe.sterile': { reading: 'Syringe and needle are sterile and used once.', duty: 'advised' },
  'syringe.small-volume': enforced('The syringe is small enough to draw the prescribed dose accurately.'),
  'vial.inspect': {
    reading:
      'The vial is looked at before each use; one known to be discolored or to hold particles is not used.',
    duty: 'both',
  },
  'syringe.units': enforced(
    'A dose by weight becomes syringe marks through the strength of the vial and the marks in a milliliter.',
  ),
}
