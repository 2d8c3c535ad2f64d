// Room above the present dose: the maximum, the last step to it, and a level that caused a reduction.
import { metIf, rule, type Rule } from '../../engine/rule.js'
import { standing, type DoseContext } from './context.js'
import type { RiseRoom } from '../../state/rise-room.js'

/** Without a weight the room cannot be measured; the rule of valid weight asks for it. */
function whenMeasured(context: DoseContext, holds: (room: RiseRoom) => boolean) {
  if (standing(context) === null) return 'not-reached'
  return context.rise === null ? 'unknown' : metIf(holds(context.rise))
}

/** At the maximum there is nothing to raise. */
export const underMaximum: Rule<DoseContext, 'keep'> = rule({
  id: 'dose.under-maximum',
  cite: { clause: 'dose.increase' },
  ask: ['weight'],
  test: (context) => whenMeasured(context, (room) => !room.atMaximum),
  propose: 'keep',
})

/** A last rise smaller than one step, only where the policy allows it to end at the maximum. */
export const lastStep: Rule<DoseContext, 'keep'> = rule({
  id: 'dose.last-step',
  cite: { clause: 'dose.increase', gap: 'gap.partial-step' },
  decidedBy: 'gap.partial-step',
  ask: ['weight'],
  test: (context) => whenMeasured(context, (room) => !room.partialRefused),
  propose: 'keep',
})

/** A level that caused a reduction is not reached again before the policy or a prescriber says so. */
export const riseAfterReduction: Rule<DoseContext, 'keep'> = rule({
  id: 'dose.rise-after-reduction',
  cite: { clause: 'hypoglycemia.reduce', gap: 'gap.rise-after-reduction' },
  decidedBy: 'gap.rise-after-reduction',
  ask: ['weight'],
  test: (context) => whenMeasured(context, (room) => !room.heldByReduction),
  propose: 'keep',
})
