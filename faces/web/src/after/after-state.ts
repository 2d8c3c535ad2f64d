// What follows an injection, from the states of the decision: food that is missing, a meal to ask about, or nothing.
import type { Instant } from '@stature/label'
import type { Decision, InjectionOutcome, LastInjection, SlotId } from '@stature/protocol'

export type AfterState =
  /** `gap.food-after-injection`: food was refused, lost or never said; the low-sugar plan is shown. */
  | { readonly kind: 'no-food'; readonly slot: SlotId }
  /** Given before eating: asked until it is answered or `dueAt` passes in silence. */
  | {
      readonly kind: 'asks'
      readonly slot: SlotId
      readonly dueAt: Instant
      readonly plannedAt: Instant | null
    }
  /** Food was taken; it may still be lost while the caution runs. */
  | { readonly kind: 'fed'; readonly slot: SlotId }
  | { readonly kind: 'nothing' }

export function afterState({ states, facts }: Decision<InjectionOutcome>): AfterState {
  const { mealDueAt, injectedWithoutFood, activityCautionUntil } = states.afterInjection
  const last: LastInjection | null = facts.injections.last
  if (last === null) return { kind: 'nothing' }
  if (injectedWithoutFood) return { kind: 'no-food', slot: last.slot }
  if (mealDueAt !== null)
    return { kind: 'asks', slot: last.slot, dueAt: mealDueAt, plannedAt: last.mealPlannedAt }
  return activityCautionUntil === null ? { kind: 'nothing' } : { kind: 'fed', slot: last.slot }
}
