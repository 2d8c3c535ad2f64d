// Where an answer comes from: edition, policy, protocol; and marks where words are not reviewed or not translated.
import type { Decision } from '../decision/decision.js'
import type { Line } from './explanation.js'
import { line } from './line.js'
import { LOW_SUGAR_IDS, reviewState } from './review.js'
import type { Speaker } from './say.js'

/** The lines that name edition, policy and protocol. */
export function footer(speaker: Speaker, decision: Decision<unknown>): readonly Line[] {
  const { edition, policy, policyVersion, protocol } = decision
  return [
    line(speaker, 'footer.edition', { edition }),
    line(speaker, 'footer.policy', { policy, version: policyVersion }),
    line(speaker, 'footer.protocol', { protocol }),
  ]
}

const isUnreviewedLowSugar = ({ sentence, reviewed }: Line): boolean =>
  !reviewed && LOW_SUGAR_IDS.includes(sentence)

/**
 * Marks for the lines shown. A clinician sees how much of the language is unreviewed; a caregiver is told where
 * low-sugar text is unreviewed, and both where a line stands in English instead.
 */
export function marks(speaker: Speaker, shown: readonly Line[]): readonly Line[] {
  const { catalogue, register } = speaker
  const { code, name } = catalogue.language
  const { all } = reviewState(catalogue)
  const unreviewed = register === 'clinician' ? all.unreviewed.length > 0 : shown.some(isUnreviewedLowSugar)
  const counts = { unreviewed: String(all.unreviewed.length), total: String(all.total) }
  return [
    ...(shown.some(({ language }) => language !== code) ? ['mark.in-english' as const] : []),
    ...(unreviewed ? ['mark.unreviewed' as const] : []),
  ].map((sentence) => line(speaker, sentence, { language: name, ...counts }))
}
