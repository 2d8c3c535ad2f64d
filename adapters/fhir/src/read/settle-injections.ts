// Injections as events: slot by the policy, marks by the prescription or by the amount itself.
import { NANOGRAMS_PER_HALF_MARK, halfMarks, type HalfMarks, type Nanograms } from '@stature/label'
import { chooseSyringe, draw, type Json } from '@stature/protocol'
import { slotOf } from '../time/slot.js'
import type { Context } from './context.js'
import { bodyOf } from './event.js'
import type { Draft, InjectionFact } from './fact.js'
import type { FhirPolicy } from './options.js'
import type { Prescription } from './prescription.js'

/** Half marks of an amount: those of the newest prescription of that mass, else exactly so many, else as it is drawn. */
function marksOf(
  mass: Nanograms,
  injection: InjectionFact,
  prescriptions: readonly Prescription[],
  policy: FhirPolicy,
): HalfMarks | null {
  const ordered = prescriptions.filter(
    ({ order, mass: due }) => due === mass && order.when.at <= injection.when.at,
  )
  const newest = ordered[ordered.length - 1]
  if (newest !== undefined) return newest.halfMarks
  if (mass % NANOGRAMS_PER_HALF_MARK === 0) return halfMarks(mass / NANOGRAMS_PER_HALF_MARK)
  const syringe = chooseSyringe(mass, policy.syringes)
  const drawn = syringe === null ? 0 : draw(mass, syringe, policy.rounding, null)
  return drawn < 1 ? null : halfMarks(drawn)
}

const siteJson = ({ site }: InjectionFact): Json =>
  site === null ? null : bodyOf({ region: site.region, side: site.side, quadrant: site.quadrant })

function draftOf(
  injection: InjectionFact,
  prescriptions: readonly Prescription[],
  policy: FhirPolicy,
  context: Context,
): Draft {
  const { when, source, mass, uncertainty } = injection
  const slot = slotOf(when, policy.slots)
  const site = siteJson(injection)
  const base = { fact: 'draft', when, source } as const
  if (injection.outcome === 'withheld') {
    return { ...base, kind: 'injection-withheld', body: { slot, reason: injection.withheld } }
  }
  const marks = mass === null ? null : marksOf(mass, injection, prescriptions, policy)
  if (injection.outcome === 'given' && marks !== null) {
    const body = bodyOf({ slot, massNanograms: mass, halfMarks: marks, site, route: injection.route })
    return { ...base, kind: 'injection-given', body }
  }
  if (injection.outcome === 'given') {
    const message =
      'was given, but its amount cannot be read: the injection is uncertain, so its slot is closed'
    context.report.error('value', source.entry.at, message)
  }
  const body = bodyOf({ slot, reason: uncertainty, massNanograms: mass, site })
  return { ...base, kind: 'injection-uncertain', body }
}

/** Drafts of all injections; without a policy none has a slot. */
export function settleInjections(
  injections: readonly InjectionFact[],
  prescriptions: readonly Prescription[],
  context: Context,
): readonly Draft[] {
  const { policy } = context.options
  if (policy !== null) return injections.map((one) => draftOf(one, prescriptions, policy, context))
  for (const { source } of injections) {
    context.report.error('business-rule', source.entry.at, 'belongs to no slot without a policy: give one')
  }
  return []
}
