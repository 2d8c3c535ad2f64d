// What can be recorded of a course as it stands, by whom, and in which group it is found.
import type { FactName, Facts, States } from '@stature/protocol'
import { mayRecord, type Kind, type Role } from '@stature/record'

const KINDS = {
  assess: 'tolerance-assessed',
  review: 'episode-reviewed',
  'end-monitoring': 'monitoring-ended',
  interrupt: 'treatment-interrupted',
  resume: 'treatment-resumed',
  stop: 'treatment-stopped',
  close: 'course-closed',
  reaction: 'reaction-resolved',
  weight: 'weight-measured',
  'confirm-weight': 'weight-confirmed',
  height: 'height-measured',
  igf1: 'laboratory-measured',
  screening: 'screening-recorded',
  'birth-date': 'course-opened',
} as const satisfies Readonly<Record<string, Kind>>

export type ActName = keyof typeof KINDS

const isName = (name: string): name is ActName => Object.hasOwn(KINDS, name)
export const ACT_NAMES: readonly ActName[] = Object.keys(KINDS).filter(isName)
export const actNamed = (name: string | undefined): ActName | null =>
  name !== undefined && isName(name) ? name : null

/** Auditors and administrators record nothing of a child's course, whatever the kind. */
const WRITES: readonly Role[] = ['prescriber', 'nurse', 'pharmacist']

export const mayAct = (name: ActName, role: Role): boolean =>
  WRITES.includes(role) && mayRecord(KINDS[name], role)

export const ACT_GROUPS = ['now', 'dose', 'treatment', 'measured'] as const
export type ActGroup = (typeof ACT_GROUPS)[number]

/** Where an act stands; null where there is nothing for it to act on. */
export function groupOf(name: ActName, facts: Facts, { monitoring }: States): ActGroup | null {
  const hasDose = facts.prescriptions.length > 0
  switch (name) {
    case 'assess':
      return hasDose ? 'dose' : null
    case 'end-monitoring':
      return hasDose && monitoring.due ? 'dose' : null
    case 'review':
      if (facts.episodes.length === 0) return null
      return facts.episodes.some(({ reviewedAt }) => reviewedAt === null) ? 'now' : 'dose'
    case 'confirm-weight':
      return facts.weight.doubted === null ? null : 'now'
    case 'reaction':
      return facts.reactions.length === 0 ? null : 'now'
    case 'birth-date':
      return facts.birthDate === 'unknown' ? 'now' : null
    case 'interrupt':
      return facts.interruptedAt === null && facts.stoppedAt === null ? 'treatment' : null
    case 'resume':
      return facts.interruptedAt === null ? null : 'now'
    case 'stop':
    case 'close':
      return facts.stoppedAt === null ? 'treatment' : null
    case 'weight':
    case 'height':
    case 'igf1':
    case 'screening':
      return 'measured'
  }
}

/** The form that answers what a dose decision or a proposal misses; null where a family's app asks it. */
export function actFor(missing: FactName, { weight }: Facts): ActName | null {
  switch (missing) {
    case 'birthDate':
      return 'birth-date'
    case 'epiphyses':
    case 'malignancy':
    case 'hypersensitivity':
      return 'screening'
    case 'weight':
      return weight.doubted === null ? 'weight' : 'confirm-weight'
    case 'foodIntake':
      return 'review'
    case 'eating':
    case 'meal':
    case 'glucose':
    case 'vialAppearance':
      return null
  }
}
