// A clause or gap by its id, which leads to its page.
import type { ClauseId, GapId } from '@stature/label'

export const clauseAddress = (id: ClauseId | GapId): string => `#/clauses/${encodeURIComponent(id)}`

export function Cite({ id }: { readonly id: ClauseId | GapId }) {
  return (
    <a className="cite" href={clauseAddress(id)}>
      {id}
    </a>
  )
}

/** Several, with what they stand for named before them. */
export function Cites({
  label,
  ids,
}: {
  readonly label: string
  readonly ids: readonly (ClauseId | GapId)[]
}) {
  return (
    <p className="cites small">
      <span className="soft">{label}</span>
      {ids.map((id) => (
        <Cite key={id} id={id} />
      ))}
    </p>
  )
}
