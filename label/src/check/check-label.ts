// Compares a label file with the clauses of section 2: same, same numbers in other words, numbers differ, or missing.
import type { Clause, Verified } from '../clause/clause.js'
import { clausesOf } from '../clause/clauses.js'
import { sha256Hex } from '../fingerprint/sha256.js'
import type { ClauseId, EditionId } from '../ids.js'
import { KEYWORDS, fitOf } from './keywords.js'
import { measureOf, measuresIn, type Measure } from './measures.js'
import { sentencesOf, type Sentences } from './sentences.js'
import type { ClauseStatus } from './status.js'
import { strengthIn } from './strength.js'

/** What the file says of one clause. */
export interface CheckedClause {
  readonly id: ClauseId
  readonly status: ClauseStatus
  /** The sentence of the file it was judged by; null where none was found. */
  readonly sentence: string | null
  /** How far the clause itself was compared with the full text of the edition. */
  readonly verified: Verified
}

export interface LabelCheck {
  readonly edition: EditionId
  readonly clauses: readonly CheckedClause[]
  /** False as soon as a number differs or a clause is missing. */
  readonly ok: boolean
}

/** Numbers that may be left out of the sentence because another sentence states them. */
const STATED_ELSEWHERE: ReadonlySet<string> = new Set([
  'dose.increase timesPerDay',
  'syringe.units marksPerMg',
])

const measuresOf = (clause: Clause): readonly Measure[] =>
  clause.numbers.map((each) => measureOf(each.value, each.unit))

const requiredOf = (clause: Clause): readonly Measure[] =>
  clause.numbers
    .filter((each) => !STATED_ELSEWHERE.has(`${clause.id} ${each.name}`))
    .map((each) => measureOf(each.value, each.unit))

/** Does the sentence state every number of the clause, and no other? */
function sameNumbers(sentence: string, clause: Clause): boolean {
  const found = measuresIn(sentence)
  const known = new Set(measuresOf(clause))
  return requiredOf(clause).every((each) => found.has(each)) && [...found].every((each) => known.has(each))
}

/** The best fitting sentence; of equals, one with the clause's own numbers, then the first. */
function bestOf(clause: Clause, sentences: readonly string[]): string | null {
  const words = KEYWORDS[clause.id]
  if (words === undefined) return null
  const rank = (sentence: string): number => {
    const fit = fitOf(sentence, words)
    return fit === 0 ? 0 : fit + (sameNumbers(sentence, clause) ? 0.1 : 0)
  }
  const ranked = sentences
    .map((sentence) => ({ sentence, rank: rank(sentence) }))
    .filter((each) => each.rank > 0)
  return ranked.sort((a, b) => b.rank - a.rank)[0]?.sentence ?? null
}

/** Compares sentences with clauses, the fingerprints first: a sentence that is known is no other clause reworded. */
export function checkSentences(sentences: Sentences, clauses: readonly Clause[]): readonly CheckedClause[] {
  const byFingerprint = new Map(sentences.all.map((sentence) => [sha256Hex(sentence), sentence]))
  const sameAs = (clause: Clause): string | undefined => byFingerprint.get(clause.fingerprint ?? '')
  const known = clauses.map(sameAs).filter((sentence) => sentence !== undefined)
  const others = sentences.likely.filter(
    (sentence) => !known.some((each) => each.includes(sentence) || sentence.includes(each)),
  )
  return clauses.map((clause) => {
    const { id, verified } = clause
    const same = sameAs(clause)
    if (same !== undefined) return { id, verified, status: 'same', sentence: same }
    if (id === 'vial.strength') return { id, verified, ...strengthIn(others, clause) }
    const sentence = bestOf(clause, others)
    if (sentence === null) return { id, verified, status: 'missing', sentence }
    const status = sameNumbers(sentence, clause) ? 'same-numbers' : 'numbers-differ'
    return { id, verified, status, sentence }
  })
}

/** Checks a label file, plain text or HTML, against section 2 of an edition. */
export function checkLabel(text: string, edition: EditionId): LabelCheck {
  const clauses = clausesOf(edition).filter((clause) => clause.part === 'section-2')
  const checked = checkSentences(sentencesOf(text), clauses)
  const ok = checked.every((each) => each.status === 'same' || each.status === 'same-numbers')
  return { edition, clauses: checked, ok }
}
