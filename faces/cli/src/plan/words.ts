// The words of a plan: what each date means, why no date for a rise is given, and what the forecast takes for granted.
import type { PlanAssumption, PlanWhat, RiseBlock, VialEnd } from '@stature/protocol'

export const WHAT: Readonly<Record<PlanWhat, string>> = {
  'rise-week-over': 'the tolerated week at this level is over',
  'rise-hypoglycemia-free': 'enough days without hypoglycemia, if none comes',
  'rise-injections-reached': 'enough injections at this level, if all are given',
  'return-after-reduction': 'the reduced level may be reached again',
  'weight-ends': 'last day the weight serves a change of dose',
  'examination-eyes': 'eyes: examination due',
  'examination-ears': 'ears and tonsils: examination due',
  'examination-hips': 'hips: examination due',
  'examination-spine': 'spine: examination due',
  'vial-ends': 'last day of the vial in use',
  'restart-after': 'last day the prescription stands without another injection',
  'upper-age-review': 'the edition advises a review at this age',
}

export const BLOCK: Readonly<Record<RiseBlock, string>> = {
  'no-prescription': 'none: no prescription is in force',
  stop: 'none: treatment is stopped',
  interrupt: 'none: treatment is interrupted',
  reduce: 'none: a reduction is due first',
  restart: 'none: the pause is too long, a prescriber restarts',
  'cannot-decide': 'none: a question is open',
  'at-maximum': 'none: the dose is at its maximum',
  'last-step': 'none: a step would pass the maximum, and the policy allows no smaller one',
  'weight-unknown': 'none: there is no confirmed weight',
  'no-injection-given': 'not before 7 × 24 h after a first injection, and none is recorded yet',
}

export const END: Readonly<Record<VialEnd, string>> = {
  'days-in-use': 'days in use over',
  expiry: 'printed date',
  'rest-too-small': 'no whole dose left',
  'still-in-use': 'still in use',
}

export const ASSUMES: Readonly<Record<PlanAssumption, string>> = {
  'present-prescription-continues': 'the present prescription continues; no increase is presumed',
  'every-injection-given': 'every injection of every day, the first day whole, is drawn in one piece',
  'no-dead-space': 'nothing stays in the syringe: the label states no loss, so none is counted',
  'no-overfill': 'a vial holds what its label says and no more',
  'vial-rest-unknown': 'the rest of an open vial is not known, so the count begins with a new one',
}
