// Who may be treated at all: contraindications, age, and a prescriber's own stop or interruption.
import type { DoseContext } from '../dose/context.js'
import { metIf, rule, type Rule } from '../../engine/rule.js'

/** Closed epiphyses: no growth left to gain. */
export const epiphyses: Rule<DoseContext, 'stop'> = rule({
  id: 'screening.epiphyses',
  cite: { clause: 'contraindication' },
  ask: ['epiphyses'],
  test: ({ facts }) => {
    const state = facts.screening.epiphyses
    return state === 'unknown' ? 'unknown' : metIf(state === 'open')
  },
  propose: 'stop',
})

/** Malignancy or a history of it; a suspected one counts as active (`gap.suspected`). */
export const malignancy: Rule<DoseContext, 'stop'> = rule({
  id: 'screening.malignancy',
  cite: { clause: 'contraindication', gap: 'gap.suspected' },
  ask: ['malignancy'],
  test: ({ facts }) => {
    const state = facts.screening.malignancy
    return state === 'unknown' ? 'unknown' : metIf(state === 'none')
  },
  propose: 'stop',
})

/** A malignancy that develops under treatment ends it for good. */
export const malignancyDevelops: Rule<DoseContext, 'stop'> = rule({
  id: 'screening.malignancy-develops',
  cite: { clause: 'malignancy.discontinue', gap: 'gap.suspected' },
  ask: ['malignancy'],
  test: ({ facts, prescription }) => {
    if (prescription === null) return 'not-reached'
    const state = facts.screening.malignancy
    return state === 'unknown' ? 'unknown' : metIf(state === 'none' || state === 'history')
  },
  propose: 'stop',
})

/** Hypersensitivity to the product. */
export const hypersensitivity: Rule<DoseContext, 'stop'> = rule({
  id: 'screening.hypersensitivity',
  cite: { clause: 'contraindication' },
  ask: ['hypersensitivity'],
  test: ({ facts }) => {
    const state = facts.screening.hypersensitivity
    return state === 'unknown' ? 'unknown' : metIf(state === 'none')
  },
  propose: 'stop',
})

/** Under the edition's least age; an upper age only advises. */
export const leastAge: Rule<DoseContext, 'stop'> = rule({
  id: 'screening.least-age',
  cite: { clause: 'age.minimum' },
  ask: ['birthDate'],
  test: ({ ageYears, numbers }) =>
    ageYears === 'unknown' ? 'unknown' : metIf(ageYears >= numbers.leastAgeYears),
  propose: 'stop',
})

/** A prescriber stopped the treatment, or the course was closed. */
export const stopped: Rule<DoseContext, 'stop'> = rule({
  id: 'supervision.stopped',
  cite: { clause: 'supervision' },
  ask: [],
  test: ({ facts }) => metIf(facts.stoppedAt === null),
  propose: 'stop',
})

/** A prescriber interrupted the treatment and has not resumed it. */
export const interrupted: Rule<DoseContext, 'interrupt'> = rule({
  id: 'supervision.interrupted',
  cite: { clause: 'supervision' },
  ask: [],
  test: ({ facts }) => metIf(facts.interruptedAt === null),
  propose: 'interrupt',
})
