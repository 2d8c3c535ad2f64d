// What the label leaves open, as data: the question, who may answer it, and our reading until then.
import { GAP_IDS, type GapId } from '../ids.js'

/** `policy`: a named site policy fills it · `attest`: a person states it · `cautious-reading`: the more cautious reading holds. */
export type Resolution = 'policy' | 'attest' | 'cautious-reading'

export interface Gap {
  readonly id: GapId
  readonly question: string
  readonly resolution: readonly Resolution[]
  readonly reading: string
}

type Entry = readonly [question: string, resolution: readonly Resolution[], reading: string]

const CAUTIOUS: readonly Resolution[] = ['cautious-reading']
const POLICY: readonly Resolution[] = ['policy']
const ATTEST: readonly Resolution[] = ['attest']

const GAPS: Readonly<Record<GapId, Entry>> = {
  'gap.well-tolerated': [
    'What counts as tolerated?',
    ['attest', 'policy'],
    'The prescriber states it; the policy adds days without hypoglycemia and the least number of injections given.',
  ],
  'gap.week': [
    'What is a week?',
    CAUTIOUS,
    'Full days of twenty-four hours from the first injection given at this level; an earlier assessment does not count.',
  ],
  'gap.partial-step': [
    'May the last rise be smaller than a step, to end at the maximum?',
    POLICY,
    'The policy says whether the last rise may end at exactly the maximum.',
  ],
  'gap.smaller-dose': [
    'Is a start, step or dose smaller than those of the label allowed?',
    CAUTIOUS,
    'It is accepted, with the finding that the label describes no such dose.',
  ],
  'gap.reweigh-and-rise': [
    'May a new weight and a rise come together?',
    CAUTIOUS,
    'A step is measured from the mass prescribed before, at the newest weight; a reweigh that raises the drawn mass clearly restarts the week.',
  ],
  'gap.reduction-size': [
    'By how much does a dose come down?',
    POLICY,
    'The policy may suggest a level and the prescriber chooses; it is settled by a smaller drawn mass or a reviewed conclusion with its reason.',
  ],
  'gap.pending-reduction': [
    'May injections go on while a reduction is due?',
    POLICY,
    'The policy says whether they are blocked or advised against.',
  ],
  'gap.rise-after-reduction': [
    'When may a level be reached again that caused a reduction?',
    POLICY,
    'After the days of the policy, or only when a prescriber attests.',
  ],
  'gap.frequent': [
    'How many symptoms are frequent?',
    POLICY,
    'The policy gives a count within so many days.',
  ],
  'gap.severe': [
    'What makes an episode severe?',
    ATTEST,
    'Whoever reports it says so: help from another person was needed, a seizure, or unconsciousness.',
  ],
  'gap.adequate-food': [
    'Had the child eaten enough?',
    ATTEST,
    'Whoever reports the episode says adequate, inadequate or unknown; a prescriber may settle it.',
  ],
  'gap.recent-hypoglycemia': [
    'May an injection follow soon after an episode?',
    POLICY,
    'The policy gives the hours to hold back; after a severe episode it blocks until a prescriber reviews it, or advises.',
  ],
  'gap.food-after-injection': [
    'What if no meal follows the injection, or it is vomited?',
    CAUTIOUS,
    'An alarm stands until food or a safe glucose value is recorded.',
  ],
  'gap.glucose-threshold': [
    'At which glucose value is a dose withheld?',
    POLICY,
    'The policy gives a value or none; it is shown in both units.',
  ],
  'gap.glucose-gate': [
    'Must a due check come before the injection, and which checks count?',
    POLICY,
    'The policy says whether it must, what happens when a meter fails, and which methods count.',
  ],
  'gap.glucose-age': [
    'How old may a reading before the meal be?',
    POLICY,
    'The policy gives the minutes for which a reading is good.',
  ],
  'gap.window-edge': [
    'Does the edge of the meal window belong to it?',
    CAUTIOUS,
    'The last full minute is inside, anything after it is outside, counted from the start of the meal; a meal under way is inside, up to the longest meal of the policy.',
  ],
  'gap.meal-end': [
    'May the window after a meal run from its end?',
    POLICY,
    'The policy says whether it runs from the start or from the recorded end.',
  ],
  'gap.withheld-slot': [
    'May a withheld dose be given with a later meal of the same half-day?',
    POLICY,
    'The policy says whether the slot stays closed or a meal reopens it.',
  ],
  'gap.twice-daily': [
    'How far apart are the injections of a day, and what of a late one?',
    POLICY,
    'The policy gives the slots of the day and the least hours between injections.',
  ],
  'gap.rounding': [
    'To which mark is a dose between two marks drawn?',
    POLICY,
    'Down, or to the nearest mark that is not above the maximum; an exact half goes down.',
  ],
  'gap.least-measurable': [
    'How small a draw is still accurate?',
    POLICY,
    'The policy gives the marks under which a draw is called unreliable.',
  ],
  'gap.weight-age': [
    'How old may a weight be?',
    POLICY,
    'The policy gives the days by age; an old weight stops changes of dose and never an injection.',
  ],
  'gap.weight-change': [
    'What if the weight has changed since the dose was set?',
    POLICY,
    'The prescribed mass stays; the policy says how far over the maximum blocks and how far under the starting range asks for review.',
  ],
  'gap.suspected': ['What of a suspected malignancy?', CAUTIOUS, 'It counts as an active one.'],
  'gap.intracranial': [
    'Which signs interrupt treatment?',
    POLICY,
    'The policy names the signs that interrupt and those that alert the clinic.',
  ],
  'gap.upper-age': [
    'What happens at an upper age?',
    CAUTIOUS,
    'It advises and asks for review; treatment does not stop overnight.',
  ],
  'gap.different-site': [
    'When is a site a different one?',
    POLICY,
    'The policy asks for another region, or another region or side, and gives a rest time for each place.',
  ],
  'gap.pause': [
    'After how long a pause is treatment started anew?',
    POLICY,
    'The policy gives the days after which a prescriber restarts.',
  ],
  'gap.restart-level': [
    'At which level does treatment start anew?',
    POLICY,
    'The policy says: in the starting range, or up to the last level.',
  ],
  'gap.monitoring-end': [
    'When do glucose checks before meals end?',
    ['attest', 'cautious-reading'],
    'When the prescriber says so; they are due again after any larger drawn mass, a restart or a resumption.',
  ],
  'gap.examinations': [
    'How often are eyes, ears, hips and spine examined?',
    ATTEST,
    'The prescriber sets each interval.',
  ],
  'gap.in-use-day': [
    'Is the day of opening the first day in use?',
    CAUTIOUS,
    'The day of opening counts as the first.',
  ],
}

/** The gap of an id. */
export function gapOf(id: GapId): Gap {
  const [question, resolution, reading] = GAPS[id]
  return { id, question, resolution, reading }
}

/** Every gap, in the order of the list of ids. */
export const ALL_GAPS: readonly Gap[] = GAP_IDS.map(gapOf)
