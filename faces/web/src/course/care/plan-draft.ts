// The care plan as it is typed, and the event it becomes once nothing is missing.
import type { LowSugarPlan } from '@stature/protocol'
import type { ExaminationState } from '@stature/record/timeline'
import type { BodyOf } from '../../data/course.js'

type Examination = ExaminationState['examination']

export interface PlanDraft {
  readonly sugar: string
  readonly glucagon: string
  readonly clinicPhone: string
  readonly emergencyPhone: string
  /** Days as typed; empty for no interval. */
  readonly everyDays: Readonly<Record<Examination, string>>
}

/** As events bound it. */
const MOST_DAYS = 3_650

/** What stands already is offered to be changed; nothing else is filled in. */
export function draftOf(plan: LowSugarPlan, examinations: readonly ExaminationState[]): PlanDraft {
  const every = (name: Examination): string =>
    String(examinations.find(({ examination }) => examination === name)?.everyDays ?? '')
  return {
    sugar: plan.sugar ?? '',
    glucagon: plan.glucagon ?? '',
    clinicPhone: plan.clinicPhone ?? '',
    emergencyPhone: plan.emergencyPhone ?? '',
    everyDays: { eyes: every('eyes'), ears: every('ears'), hips: every('hips'), spine: every('spine') },
  }
}

/** Null for no interval, undefined for one that cannot be read. */
export function daysTyped(text: string): number | null | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return null
  if (!/^\d{1,4}$/u.test(trimmed)) return undefined
  const days = Number(trimmed)
  return days >= 1 && days <= MOST_DAYS ? days : undefined
}

const NAMES = ['eyes', 'ears', 'hips', 'spine'] as const

/** Null while a field is empty or an interval cannot be read. */
export function planOf(draft: PlanDraft): BodyOf<'care-plan-set'> | null {
  const { everyDays, ...texts } = draft
  const [sugar, glucagon] = [texts.sugar.trim(), texts.glucagon.trim()]
  const [clinicPhone, emergencyPhone] = [texts.clinicPhone.trim(), texts.emergencyPhone.trim()]
  if ([sugar, glucagon, clinicPhone, emergencyPhone].includes('')) return null
  const read = NAMES.map((examination) => ({ examination, days: daysTyped(everyDays[examination]) }))
  if (read.some(({ days }) => days === undefined)) return null
  const examinations = read.flatMap(({ examination, days }) =>
    days === null || days === undefined ? [] : [{ examination, everyDays: days }],
  )
  return { sugar, glucagon, clinicPhone, emergencyPhone, examinations }
}
