// The clause behind a line that no decision carries, in our reading, with the gap that was filled.
import { clauseOf, gapOf, type ClauseId, type EditionId, type GapId } from '@stature/label'
import { useDesignWords } from './words.js'

interface Props {
  readonly edition: EditionId
  readonly clause: ClauseId
  readonly gap: GapId | null
}

export function ClauseNote({ edition, clause, gap }: Props) {
  const say = useDesignWords()
  const { reading, verified } = clauseOf(edition, clause)
  const filled = gap === null ? null : gapOf(gap)
  return (
    <details className="disclosure">
      <summary>{say('why.rule')}</summary>
      <div className="disclosure-body">
        <div className="clause">
          <p className="soft small">
            {say('why.clause')} <code>{clause}</code> · {edition}
          </p>
          <p lang="en">{reading}</p>
          {verified === 'full-text' ? null : <p className="soft small">{say('why.unverified')}</p>}
        </div>
        {filled === null ? null : (
          <div className="clause">
            <p className="soft small">
              {say('why.gap')} <code>{filled.id}</code>
            </p>
            <p lang="en">{filled.question}</p>
            <p lang="en">{filled.reading}</p>
          </div>
        )}
      </div>
    </details>
  )
}
