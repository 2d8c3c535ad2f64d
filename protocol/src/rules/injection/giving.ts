// How a permitted injection is given: at another place than the last, and never more than prescribed.
import { metIf, rule, type Rule } from '../../engine/rule.js'
import type { InjectionContext } from './context.js'
import { isAnyAllowed } from './sites.js'

/** A place differs from the last, is rested and not excluded; where none is, a person confirms the longest rested. */
export const siteRotates: Rule<InjectionContext, 'confirm-site'> = rule({
  id: 'injection.site-rotates',
  cite: { clause: 'site.rotate', gap: 'gap.different-site' },
  ask: [],
  test: ({ facts, policy }) => metIf(isAnyAllowed(facts, policy)),
  propose: 'confirm-site',
})

/** Missed, withheld and uncertain slots change nothing: the drawn amount is that of the prescription, whatever came before. */
export const neverMadeUp: Rule<InjectionContext, 'confirm-site'> = rule({
  id: 'injection.never-made-up',
  cite: { clause: 'missed.no-make-up' },
  ask: [],
  test: ({ standing }) => (standing === null ? 'not-reached' : 'met'),
  propose: 'confirm-site',
})
