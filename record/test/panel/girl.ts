// A girl of 20 kg and what happens to her, for the reasons of her row.
import type { Facts, Policy } from '@stature/protocol'
import { panelBase, type Entry, type PanelBase, type RecentDoses } from '@stature/record'
import { CAUTIOUS } from '../accept/course.js'
import { facts, given, on, PRESCRIBED, type Written } from '../make.js'

export const NO_DOSES: RecentDoses = { due: 0, given: 0, withheld: 0, uncertain: 0, missed: 0, since: null }
export const rowOf = (known: Facts, policy: Policy = CAUTIOUS, recent = NO_DOSES): PanelBase =>
  panelBase(known, policy, recent)
export const row = (...entries: readonly Entry[]): PanelBase => rowOf(facts(...entries))
export const kinds = ({ reasons }: PanelBase) => reasons.map(({ kind }) => kind)
export const waits = ({ reasons }: PanelBase) => reasons.map(({ kind, since }) => [kind, since])

export const SCREENED = on('02-02 08:00', 'prescriber', 'screening-recorded', {
  ...{ epiphyses: 'open', malignancy: 'none', hypersensitivity: 'none' },
})
export const weighed = (at: string, weightGrams: number) =>
  on(at, 'nurse', 'weight-measured', { weightGrams })
export const ordered = (at: string, body: Written = {}) =>
  on(at, 'prescriber', 'dose-prescribed', { ...PRESCRIBED, ...body })
/** A level at 20 kg: a half mark is 50 000 ng. */
export const level = (microgramsPerKg: number, reason: string): Written => ({
  ...{ doseMicrogramsPerKg: microgramsPerKg, massNanograms: microgramsPerKg * 20_000, reason },
  halfMarks: (microgramsPerKg * 20_000) / 50_000,
})
export const injected = (at: string) =>
  on(at, 'caregiver', 'injection-given', {
    ...given(`2026-${at.slice(0, 5)}/${at.slice(6) < '12:00' ? 'morning' : 'evening'}`),
  })
export const low = (at: string, foodIntake: string, severity = 'symptomatic') =>
  on(at, 'caregiver', 'hypoglycemia-occurred', { severity, foodIntake })
export const reaction = (at: string, kind: string, ...signs: readonly string[]) =>
  on(at, 'caregiver', 'reaction-reported', { reaction: `reaction.${kind}`, signs })
export const assessed = (at: string, tolerated = true) =>
  on(at, 'prescriber', 'tolerance-assessed', { tolerated, doseEstablished: false })
export const screened = (body: Written) => on('03-05 08:00', 'prescriber', 'screening-recorded', body)
export const interrupted = (at: string) => on(at, 'prescriber', 'treatment-interrupted', { reason: 'fever' })

export const WEIGHED = weighed('03-01 08:00', 20_000)
export const ORDERED = ordered('03-01 10:00')
export const SETTLED = [SCREENED, WEIGHED, ORDERED]
/** Twice daily from the evening of the first; the week is over on the eighth at 20:00. */
export const INJECTED = [
  injected('03-01 20:00'),
  ...['02', '03', '04', '05', '06', '07', '08', '09'].flatMap((date) => [
    injected(`03-${date} 08:00`),
    injected(`03-${date} 20:00`),
  ]),
]
