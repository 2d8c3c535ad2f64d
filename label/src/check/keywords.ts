// Our own words by which a clause is found when its sentence is not the one we read; none of them is a sentence.
import type { ClauseId } from '../ids.js'

/** Each group is met by any of its word beginnings. `must`: all groups · `may`: at least half · `not`: none. */
export interface Keywords {
  readonly must: readonly RegExp[]
  readonly may: readonly RegExp[]
  readonly not: readonly RegExp[]
}

/** A group: alternatives parted by `|`, each the beginning of a word. */
const group = (alternatives: string): RegExp => new RegExp(`(?<![a-z])(?:${alternatives})`, 'i')
const keywords = (must: string[], may: string[], not: string[] = []): Keywords => ({
  must: must.map(group),
  may: may.map(group),
  not: not.map(group),
})

const SUGAR = 'glucose|blood sugar'
const LOW = 'hypoglyc|low blood|low sugar|low glucose'
const EATING = 'meal|snack|food|eat|fed'
const MISSED = 'miss|omit|forg[eo]t|left out'
const UNABLE = 'unable|cannot|can not|can’t|not able|refus|not eat|does not|doesn'
const LEVELS = 'mg\\s?/|mcg|[uµμ]g|microg|milligram'

export const KEYWORDS: Readonly<Partial<Record<ClauseId, Keywords>>> = {
  supervision: keywords(
    ['physician|doctor|specialist|prescriber|clinician', 'supervis|direct|overs|guid|experienc|qualified'],
    ['treat|therap', 'experienc|expert|qualified', 'pediatric|paediatric|child|stature|growth|igf'],
  ),
  'dose.individualize': keywords(
    ['dose|dosage|dosing', 'individual|tailor|personal|adapt|adjust'],
    ['patient|child|each|every'],
    [LEVELS],
  ),
  'dose.start': keywords(
    ['start|initia|first|begin', 'dose|dosage|dosing'],
    ['recommend|usual', LEVELS, 'twice|daily|day|two times', 'subcutan|under the skin|inject'],
    [SUGAR, LOW, MISSED],
  ),
  'dose.increase': keywords(
    ['increas|rais|rise|titrat|step|escalat|go up', 'dose|dosage|dosing'],
    ['tolerat', 'week|day', 'maxim|most|up to|highest|exceed|limit', LEVELS],
    [MISSED],
  ),
  'glucose.at-start': keywords(
    [SUGAR, 'start|initia|first|begin'],
    ['preprandial|pre-prandial|before|pre-meal|fasting', 'monitor|check|measur|test', 'tolerat|establish'],
  ),
  'glucose.continue': keywords(
    [SUGAR, 'continu|go on|ongoing|keep|maintain|persist'],
    ['preprandial|pre-prandial|before|pre-meal|fasting', 'frequent|often|repeat|recur', 'severe', LOW],
  ),
  'hypoglycemia.reduce': keywords(
    [LOW, 'reduc|lower(?:ed|ing)?|decreas|come down|brought down'],
    [EATING, 'adequat|sufficient|enough|despite|although', 'dose|dosage'],
  ),
  'meal.window': keywords(
    [EATING, 'before|after|within|around'],
    ['minute|min|hour', 'administ|given|give|inject|tak', 'short|soon|within|close|near|±'],
    [UNABLE, SUGAR, MISSED, LOW],
  ),
  'meal.withhold': keywords(
    [UNABLE, EATING],
    ['withh|skip|not give|not be given|hold|held', 'reason', 'dose'],
  ),
  'missed.no-make-up': keywords(
    [MISSED],
    [
      'increas|larger|doubl|extra|more|make up|making up|higher|bigger',
      'not|never|no ',
      'next|subseq|follow|later',
    ],
    [EATING],
  ),
  'route.subcutaneous': keywords(
    ['subcutan|under the skin|beneath the skin'],
    ['only|sole|exclusiv|no other', 'administ|inject|given|route'],
    [LEVELS, MISSED],
  ),
  'route.never-intravenous': keywords(['intraven|into a vein|iv '], ['not|never|no |avoid|contraind']),
  'site.rotate': keywords(
    ['site|place|location|area|region', 'rotat|different|chang|alternat|vary|varied|another'],
    ['inject', 'upper|arm|thigh|buttock|abdom', 'each|every'],
  ),
  'syringe.sterile': keywords(['steril'], ['syringe', 'needle', 'dispos|single|once']),
  'syringe.small-volume': keywords(
    ['syringe', 'volume|small|size|capacity'],
    ['accura|precis|exact', 'dose|dosage', 'vial|withdr|draw'],
    ['kg'],
  ),
  'vial.inspect': keywords(
    ['inspect|look|visual|examin|check', 'partic|discolor|discolour|color|colour|cloud'],
    ['before|prior', 'discolor|discolour|color|colour', 'solution|vial|container|product|medic'],
  ),
  'syringe.units': keywords(
    ['unit|mark', 'mg|milligram'],
    ['syringe', 'kg|kilogram|weight', 'ml|millilit', 'formula|conver|multipl|×|calculat'],
    [LOW, 'recommend'],
  ),
}

/** How well a sentence fits, 0 where it does not: 1 for every required group, and up to 1 more for the others. */
export function fitOf(sentence: string, words: Keywords): number {
  const met = (groups: readonly RegExp[]): number => groups.filter((each) => each.test(sentence)).length
  if (met(words.must) < words.must.length || met(words.not) > 0) return 0
  const share = met(words.may) / words.may.length
  return share < 0.5 ? 0 : 1 + share
}
