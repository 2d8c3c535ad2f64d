// Fields that settle rises, restarts and reductions.
import { field, type PolicyField } from './field.js'

export const DOSE_FIELDS: readonly PolicyField[] = [
  field(
    'wellTolerated.hypoglycemiaFreeDays',
    ['gap.well-tolerated'],
    'what counts as well tolerated',
    'days without hypoglycemia before a rise, beside what the prescriber attests',
    'whole days, such as 7; 0 asks for none',
  ),
  field(
    'wellTolerated.leastInjectionsGiven',
    ['gap.well-tolerated'],
    'how many injections show that a level is tolerated',
    'least number of injections given at the level before a rise',
    'a whole number, such as 10; 0 asks for none',
  ),
  field(
    'lastStepToMaximum',
    ['gap.partial-step'],
    'what happens where a full step would pass the maximum',
    'whether the last rise may be smaller and end at exactly the maximum',
    'true or false',
  ),
  field(
    'riseAfterReductionDays',
    ['gap.rise-after-reduction'],
    'when a level that caused a reduction may be reached again',
    'days since the reduction, or only when a prescriber attests it',
    'whole days, or null for attestation only',
  ),
  field(
    'restartLevel',
    ['gap.restart-level'],
    'at which level treatment restarts after a pause',
    'the starting range, or any level up to the last one',
    '"starting-range" or "up-to-last-level"',
  ),
  field(
    'pauseDaysBeforeRestart',
    ['gap.pause'],
    'after how long a pause treatment is a restart',
    'the longest pause after which the old prescription still stands',
    'whole days, such as 14',
  ),
  field(
    'reduction',
    ['gap.reduction-size'],
    'by how much a dose comes down',
    'the dose suggested to the prescriber, who chooses',
    '"previous-tolerated-dose", "one-step-less" or "none"',
  ),
  field(
    'pendingReduction',
    ['gap.pending-reduction'],
    'whether injections go on while a reduction is due',
    'block the injection, or give it and advise',
    '"block" or "advise"',
  ),
]
