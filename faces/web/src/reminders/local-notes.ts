// What this phone can tell by itself, without a network: from the states of the decision, the vial in use and the times chosen.
import { wallTime } from '@stature/civil-time'
import type { Instant } from '@stature/label'
import { vialDaysLeft, vialEndsOn, type Decision, type InjectionOutcome } from '@stature/protocol'
import type { CourseTimes } from './wishes.js'

export type LocalKind = 'no-food' | 'meal' | 'reminder' | 'vial-over' | 'vial-last' | 'activity'

export interface LocalNote {
  readonly kind: LocalKind
  /** Until when, or since when; null where the words need none. */
  readonly at: Instant | null
  /** Must be seen at once. */
  readonly urgent: boolean
}

type Seen = Pick<Decision<InjectionOutcome>, 'facts' | 'states'>

function afterInjection({ states }: Seen): readonly LocalNote[] {
  const { injectedWithoutFood, mealDueAt, activityCautionUntil } = states.afterInjection
  const meal: readonly LocalNote[] = injectedWithoutFood
    ? [{ kind: 'no-food', at: null, urgent: true }]
    : mealDueAt === null
      ? []
      : [{ kind: 'meal', at: mealDueAt, urgent: true }]
  return activityCautionUntil === null
    ? meal
    : [...meal, { kind: 'activity', at: activityCautionUntil, urgent: false }]
}

function ofVial({ facts }: Seen): readonly LocalNote[] {
  const { vial, edition, today } = facts
  const left = vial === null ? null : vialDaysLeft(vialEndsOn(vial, edition), today)
  if (left === null || left > 0) return []
  return [{ kind: left < 0 ? 'vial-over' : 'vial-last', at: null, urgent: false }]
}

/** The time chosen for the half-day that is open has come, and nothing is recorded for it. */
function reminder({ facts }: Seen, times: CourseTimes | null, zone: string): readonly LocalNote[] {
  const { slot, asOf, stoppedAt, interruptedAt, prescriptions } = facts
  const [day = '', half = ''] = slot.id.split('/')
  const time = half === 'morning' ? times?.morning : times?.evening
  if (time === undefined || time === null || stoppedAt !== null || interruptedAt !== null) return []
  const isOpen = asOf >= slot.opensAt && asOf <= slot.closesAt
  const isDone = slot.givenCount > 0 || slot.uncertain || slot.withheldAt !== null
  const wall = wallTime(asOf, zone)
  const isTime = wall.day > day || (wall.day === day && wall.time >= time)
  if (!isOpen || isDone || !isTime || prescriptions.length === 0) return []
  return [{ kind: 'reminder', at: null, urgent: false }]
}

/** Most urgent first. `times` is null where nobody chose any. */
export const localNotes = (seen: Seen, times: CourseTimes | null, zone: string): readonly LocalNote[] => [
  ...afterInjection(seen).filter(({ urgent }) => urgent),
  ...reminder(seen, times, zone),
  ...ofVial(seen),
  ...afterInjection(seen).filter(({ urgent }) => !urgent),
]
