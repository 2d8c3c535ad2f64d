// What a child in care has behind it, and what may have happened to it.
import type { Days } from './days.js'
import { fact, type ExampleFact } from './facts.js'
import type { PersonName } from './people.js'
import { caredFor, measured, opening, ordered, treated, type Told } from './ward.js'

export function inCare(days: Days, child: Told): readonly ExampleFact[] {
  return [
    opening(days, child),
    ...measured(days, child, -10),
    ...caredFor(days, child),
    ...child.steps.flatMap((step) => ordered(days, child, step)),
    ...treated(days, child, child.steps, child.to, child.isLeftOut),
  ]
}

export const established = (days: Days, day: number): ExampleFact =>
  fact(days, 'prescriber', day, '11:00', {
    kind: 'tolerance-assessed',
    tolerated: true,
    doseEstablished: true,
  })

export function low(
  days: Days,
  by: PersonName,
  day: number,
  value: string,
  severity: 'severe' | 'symptomatic',
) {
  const glucose = { value, unit: 'mg/dL' }
  const signs = severity === 'severe' ? ['sweating', 'unconscious'] : ['hunger', 'sweating']
  return [
    fact(days, by, day, '15:00', {
      kind: 'hypoglycemia-occurred',
      severity,
      foodIntake: 'inadequate',
      signs,
      glucose,
    }),
    fact(days, by, day, '15:25', {
      kind: 'glucose-measured',
      glucose: { value: '104', unit: 'mg/dL' },
      relation: 'symptomatic',
      method: 'meter',
    }),
    fact(days, by, day, '15:30', { kind: 'hypoglycemia-recovered' }),
  ]
}
