// The outcome in one line.
import type { DoseOutcome, InjectionOutcome, ProposalOutcome } from '../decision/decision.js'
import type { Line } from './explanation.js'
import { sayLevel, sayLevels } from './label-values.js'
import { sayAmount } from './measures.js'
import { line } from './line.js'
import type { Speaker, Values } from './say.js'
import type { SentenceId } from './sentence-ids.js'

/** Any outcome of the three decisions. */
export type Outcome = DoseOutcome | ProposalOutcome | InjectionOutcome

const unreachable = (outcome: never): never => {
  throw new RangeError(`unknown outcome ${JSON.stringify(outcome)}`)
}

/** The sentence of an outcome, and the values it alone has. */
function headlineOf(speaker: Speaker, outcome: Outcome): readonly [SentenceId, Values] {
  switch (outcome.kind) {
    case 'stop':
    case 'interrupt':
    case 'keep':
    case 'refuse':
    case 'accept':
    case 'do-not-inject':
    case 'withhold':
      return [`outcome.${outcome.kind}`, {}]
    case 'reduce': {
      const level = outcome.suggestedMicrogramsPerKg
      return level === undefined
        ? ['outcome.reduce', {}]
        : ['outcome.reduce-to', { level: sayLevel(speaker, level) }]
    }
    case 'may-increase':
      return ['outcome.may-increase', { level: sayLevel(speaker, outcome.upToMicrogramsPerKg) }]
    case 'may-start': {
      const { fromMicrogramsPerKg, toMicrogramsPerKg } = outcome
      return ['outcome.may-start', { levels: sayLevels(speaker, fromMicrogramsPerKg, toMicrogramsPerKg) }]
    }
    case 'wait':
      return [`outcome.wait-${outcome.for}`, {}]
    case 'give':
      return ['outcome.give', sayAmount(speaker, outcome)]
    case 'cannot-decide':
      return [outcome.missing.length > 1 ? 'outcome.cannot-decide-many' : 'outcome.cannot-decide', {}]
    default:
      return unreachable(outcome)
  }
}

/** The headline of an outcome; `label` are the numbers of its edition. */
export function headline(speaker: Speaker, outcome: Outcome, label: Values): Line {
  const [sentence, values] = headlineOf(speaker, outcome)
  return line(speaker, sentence, { ...label, ...values })
}
