// A decision in words: faces show these lines and compute nothing again.
import type { Decision } from '../decision/decision.js'
import type { FactName } from '../facts/facts.js'
import type { Catalogue } from './catalogue.js'
import { details } from './details.js'
import type { Explanation, Line } from './explanation.js'
import { footer, marks } from './footer.js'
import { headline, type Outcome } from './headline.js'
import { labelValues } from './label-values.js'
import { line } from './line.js'
import type { Register } from './placeholders.js'
import { reasons } from './reasons.js'
import { say, type Speaker, type Values } from './say.js'

const question = (speaker: Speaker, fact: FactName): Line => {
  return { ...line(speaker, `ask.${fact}`, {}), fact }
}

const openLine = (speaker: Speaker, fact: FactName): Line => {
  const values = { fact: say(speaker, `fact.${fact}`, {}) }
  return { ...line(speaker, 'open.fact', values), fact }
}

const adviceLines = (speaker: Speaker, decision: Decision<Outcome>, label: Values): readonly Line[] =>
  decision.advice.map(({ id, clause, gap }) => {
    return { ...line(speaker, `advice.${id}`, label), advice: id, cite: gap ?? clause }
  })

/**
 * The words of any decision in one register. Total for a catalogue that `readCatalogue` accepted. Pass the catalogue
 * through `forDisplay` first, so that low-sugar text never comes from an unreviewed translation.
 */
export function explain(decision: Decision<Outcome>, register: Register, catalogue: Catalogue): Explanation {
  const speaker = { catalogue, register }
  const { outcome } = decision
  const label = labelValues(speaker, decision.edition)
  const missing = outcome.kind === 'cannot-decide' ? outcome.missing : []
  const open = outcome.kind === 'cannot-decide' ? [] : (outcome.open ?? [])
  const said = {
    headline: headline(speaker, outcome, label),
    details: details(speaker, outcome, label),
    reasons: reasons(speaker, decision, label),
    questions: missing.map((fact) => question(speaker, fact)),
    advice: adviceLines(speaker, decision, label),
    open: open.map((fact) => openLine(speaker, fact)),
    footer: footer(speaker, decision),
  }
  return {
    register,
    language: catalogue.language.code,
    direction: catalogue.language.direction,
    ...said,
    marks: marks(speaker, linesOf({ ...said, marks: [] })),
  }
}

type Parts = Omit<Explanation, 'register' | 'language' | 'direction'>

/** The lines of an explanation in the order in which they are read. */
export const linesOf = (explanation: Parts): readonly Line[] => [
  explanation.headline,
  ...explanation.details,
  ...explanation.reasons,
  ...explanation.questions,
  ...explanation.advice,
  ...explanation.open,
  ...explanation.footer,
  ...explanation.marks,
]

/** Plain text: one line each, the headline first. */
export const explanationText = (explanation: Explanation): string =>
  linesOf(explanation)
    .map(({ text }) => text)
    .join('\n')
