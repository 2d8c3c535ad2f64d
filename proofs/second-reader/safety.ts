// Why no dose at all: contraindications, age, stop, interruption and reactions.
import type { FactName, Policy } from '@stature/protocol'
import { numbersOf } from '@stature/label'
import { dayOf, of, type Item } from './list.js'
import { clinician } from './roles.js'
import { ageOf, childOf } from './weights.js'

export interface Judged {
  readonly no: readonly string[]
  readonly missing: readonly FactName[]
}

const CLOSED: readonly string[] = ['closed', 'suspected', 'active', 'history', 'known']

/** The newest state that is known; a wrong role's permissive word is not heard. */
function screened(
  items: readonly Item[],
  field: 'epiphyses' | 'malignancy' | 'hypersensitivity',
): string | null {
  let state: string | null = null
  for (const { body, role } of of(items, 'screening-recorded')) {
    const said = body[field]
    if (said === undefined || said === 'unknown') continue
    if (clinician(role) || CLOSED.includes(said)) state = said
  }
  return state
}

/** `stop`: what forbids, and what is not known. */
export function stops(items: readonly Item[], asOf: number): Judged {
  const no: string[] = []
  const missing: FactName[] = []
  const { birthDate, edition } = childOf(items)
  if (birthDate === null) missing.push('birthDate')
  else if (ageOf(birthDate, dayOf(asOf)).years < numbersOf(edition).leastAgeYears) no.push('age.minimum')
  for (const field of ['epiphyses', 'malignancy', 'hypersensitivity'] as const) {
    const state = screened(items, field)
    if (state === null) missing.push(field)
    else if (CLOSED.includes(state)) no.push('contraindication')
  }
  if (of(items, 'treatment-stopped').length > 0 || of(items, 'course-closed').length > 0)
    no.push('supervision')
  return { no, missing }
}

/** `interrupt`: unresolved reactions, and treatment interrupted. */
export function interrupts(items: readonly Item[], policy: Policy): readonly string[] {
  const no: string[] = []
  for (const { at, body } of of(items, 'reaction-reported')) {
    const solved = of(items, 'reaction-resolved').some(
      (each) => each.at >= at && each.body.reaction === body.reaction,
    )
    if (solved) continue
    const signs = body.signs ?? []
    const names = signs.some((sign) => policy.intracranialSigns.interrupt.includes(sign))
    if (body.reaction === 'reaction.systemic') no.push('reaction.systemic')
    if (body.reaction === 'reaction.intracranial' && (signs.length === 0 || names))
      no.push('reaction.intracranial')
  }
  const paused = of(items, 'treatment-interrupted').at(-1)
  const resumed = of(items, 'treatment-resumed').at(-1)
  if (paused !== undefined && (resumed === undefined || resumed.at < paused.at)) no.push('supervision')
  return no
}
