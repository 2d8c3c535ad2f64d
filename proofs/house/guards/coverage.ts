// Every enforced clause decides somewhere, every rule stands on a clause, and no gap is left without an answer.

/** What a rule, or an advice, stands on. */
export interface Citation {
  readonly id: string
  readonly clause: string
  readonly gap?: string | undefined
}

/** A clause that decides outside a rule file, the file where it does, and a piece of text that shows it. */
export interface Elsewhere {
  readonly id: string
  readonly path: string
  readonly shows: string
}

/** Enforced clauses that neither a rule nor another named place decides by. */
export const uncitedClauses = (
  enforced: readonly string[],
  rules: readonly Citation[],
  elsewhere: readonly Elsewhere[],
): readonly string[] =>
  enforced
    .filter((id) => !rules.some(({ clause }) => clause === id) && !elsewhere.some((each) => each.id === id))
    .map((id) => `${id} is enforced and nothing decides by it`)

/** Places named for a clause that do not show it, or that a rule has made needless. */
export const wrongPlaces = (
  elsewhere: readonly Elsewhere[],
  rules: readonly Citation[],
  textOf: (path: string) => string | null,
): readonly string[] =>
  elsewhere.flatMap(({ id, path, shows }) => [
    ...(textOf(path)?.includes(shows) === true ? [] : [`${path} does not show ${id} ("${shows}")`]),
    ...(rules.some((rule) => rule.clause === id) ? [`${id} is cited; take it off the list`] : []),
  ])

/** Rules that cite a clause or a gap that does not exist, and ids used twice. */
export function wrongCitations(
  rules: readonly Citation[],
  clauses: ReadonlySet<string>,
  gaps: ReadonlySet<string>,
): readonly string[] {
  const ids = rules.map(({ id }) => id)
  return rules.flatMap(({ id, clause, gap }, at) => [
    ...(clauses.has(clause) ? [] : [`${id} cites ${clause}, which is no clause`]),
    ...(gap === undefined || gaps.has(gap) ? [] : [`${id} cites ${gap}, which is no gap`]),
    ...(ids.indexOf(id) === at ? [] : [`${id} names two rules`]),
  ])
}

/** How a gap is answered: by a site's policy, by a person, or by the more cautious reading. */
export type Resolution = 'policy' | 'attest' | 'cautious-reading'

/** Where each kind of answer is given. */
export type Answers = Readonly<Record<Resolution, ReadonlySet<string>>>

/** Gaps that are not answered in the way, or in one of the ways, that the label data says. */
export const unansweredGaps = (
  gaps: readonly { readonly id: string; readonly resolution: readonly Resolution[] }[],
  answers: Answers,
): readonly string[] =>
  gaps.flatMap(({ id, resolution }) =>
    resolution.length === 0
      ? [`${id} says nothing about how it is resolved`]
      : resolution.filter((each) => !answers[each].has(id)).map((each) => `${id} has no answer by ${each}`),
  )
