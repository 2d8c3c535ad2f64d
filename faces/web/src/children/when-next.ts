// When something is to be done next for a child, from the decision alone.
import { instant, type Instant } from '@stature/label'
import type { Decision, InjectionOutcome } from '@stature/protocol'
import type { NowShape } from '../now/shape.js'

export type WhenNext =
  /** The next half-day opens then. */
  | { readonly kind: 'next'; readonly at: Instant }
  /** It may be asked again then. */
  | { readonly kind: 'from'; readonly at: Instant }
  /** The half-day that is open closes then. */
  | { readonly kind: 'until'; readonly at: Instant }
  | { readonly kind: 'unknown' }

export function whenNext(shape: NowShape, { outcome, facts }: Decision<InjectionOutcome>): WhenNext {
  switch (shape) {
    case 'given':
    case 'skipped':
    case 'unsure':
      return { kind: 'next', at: facts.slot.nextOpensAt }
    case 'wait':
      return outcome.kind === 'wait' && outcome.until !== undefined
        ? { kind: 'from', at: instant(Date.parse(outcome.until)) }
        : { kind: 'unknown' }
    case 'give':
    case 'cannot-decide':
      return { kind: 'until', at: facts.slot.closesAt }
    case 'withhold':
    case 'do-not-inject':
      return { kind: 'unknown' }
  }
}
