// What is wrong with a prescription by itself: it is never written ahead of its time, and level × weight is its mass.
import { exactMass } from '@stature/protocol'
import type { Prescribing } from './prescription.js'
import type { Said } from './refusal.js'

function future({ at, knownAt }: Prescribing): readonly Said[] {
  if (at <= knownAt) return []
  const message = 'it is dated after it was recorded'
  const fix = 'Record it when it is prescribed'
  return [{ code: 'in-the-future', field: 'occurredAt', message, fix, decision: null }]
}

function mass({ prescription }: Prescribing): readonly Said[] {
  const { doseMicrogramsPerKg: level, dosingWeightGrams, massNanograms } = prescription
  const exact = level === undefined ? massNanograms : exactMass(dosingWeightGrams, level)
  if (exact === massNanograms) return []
  const message = `massNanograms is ${String(massNanograms)}, but the level times the dosing weight is ${String(exact)}`
  const fix = 'Correct whichever of the three is wrong'
  return [{ code: 'mass-differs', field: 'massNanograms', message, fix, decision: null }]
}

/** Every problem that needs no facts to be seen. */
export const ownProblems = (prescribing: Prescribing): readonly Said[] => [
  ...future(prescribing),
  ...mass(prescribing),
]
