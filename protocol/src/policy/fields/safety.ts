// Fields that settle hypoglycemia, signs and glucose.
import { field, type PolicyField } from './field.js'

export const HYPOGLYCEMIA_FIELDS: readonly PolicyField[] = [
  field(
    'frequentSymptoms.count',
    ['gap.frequent'],
    'how many symptoms are frequent',
    'number of episodes that makes them frequent',
    'a whole number, such as 2',
  ),
  field(
    'frequentSymptoms.withinDays',
    ['gap.frequent'],
    'over what time symptoms are counted',
    'the days, the last included, within which they are counted',
    'whole days, such as 7',
  ),
  field(
    'afterHypoglycemia.hours',
    ['gap.recent-hypoglycemia'],
    'how soon after an episode an injection may be given',
    'hours for which the dose is withheld, unless recovery is recorded',
    'whole hours, such as 2',
  ),
  field(
    'afterHypoglycemia.severe',
    ['gap.recent-hypoglycemia'],
    'whether injections go on after a severe episode',
    'block until a prescriber reviewed it, or advise',
    '"block-until-prescriber" or "advise"',
  ),
  field(
    'intracranialSigns.interrupt',
    ['gap.intracranial'],
    'which signs of raised intracranial pressure interrupt treatment',
    'signs that interrupt until a prescriber resolves them',
    'a list of "papilledema", "visual-change", "headache", "vomiting"; [] for none',
  ),
  field(
    'intracranialSigns.alert',
    ['gap.intracranial'],
    'which of these signs the clinic hears of at once',
    'signs that alert the clinic; a sign in neither list does neither',
    'a list of the same signs, none of them also under interrupt; [] for none',
  ),
]

export const GLUCOSE_FIELDS: readonly PolicyField[] = [
  field(
    'withholdBelowGlucose',
    ['gap.glucose-threshold'],
    'a glucose value under which a dose is withheld',
    'the value, compared with the newest reading; at the value itself the dose may be given',
    '{"value": "70", "unit": "mg/dL"} (or "mmol/L"), from 20 to 200 mg/dL, or null for no value',
  ),
  field(
    'glucoseGate',
    ['gap.glucose-gate'],
    'whether a due check must come before the injection',
    'the injection waits for the check, or the check is only advised',
    '"required" or "advised"',
  ),
  field(
    'glucoseValidMinutes',
    ['gap.glucose-age'],
    'how old a reading may be',
    'minutes for which a reading counts',
    'whole minutes, such as 30',
  ),
  field(
    'glucoseMethods',
    ['gap.glucose-gate'],
    'which methods count',
    'methods that satisfy a check or a recovery; a low value by any method withholds',
    'a list of "meter", "cgm", "laboratory", at least one',
  ),
  field(
    'glucoseNotPossible',
    ['gap.glucose-gate'],
    'what to do when a due check cannot be made',
    'withhold the dose, or give it and alert the clinic',
    '"withhold" or "proceed-and-alert"',
  ),
]
