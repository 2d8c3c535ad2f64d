// The clause behind a line that no decision carries, in our reading, with the gap that was filled.
import { clauseOf, type ClauseId, type EditionId, type GapId } from '@stature/label'
import { useLabelWords } from '../words/label-words.js'
import { Spoken } from './spoken.js'
import { useDesignWords } from './words.js'

interface Props {
  readonly edition: EditionId
  readonly clause: ClauseId
  readonly gap: GapId | null
}

export function ClauseNote({ edition, clause, gap }: Props) {
  const say = useDesignWords()
  const label = useLabelWords()
  const { verified } = clauseOf(edition, clause)
  return (
    <details className="disclosure">
      <summary>{say('why.rule')}</summary>
      <div className="disclosure-body">
        <div className="clause">
          <p className="soft small">
            {say('why.clause')} <code>{clause}</code> · {edition}
          </p>
          <p>
            <Spoken words={label.reading(edition, clause)} />
          </p>
          {verified === 'full-text' ? null : <p className="soft small">{say('why.unverified')}</p>}
        </div>
        {gap === null ? null : (
          <div className="clause">
            <p className="soft small">
              {say('why.gap')} <code>{gap}</code>
            </p>
            <p>
              <Spoken words={label.gapQuestion(gap)} />
            </p>
            <p>
              <Spoken words={label.gapReading(gap)} />
            </p>
          </div>
        )}
      </div>
    </details>
  )
}
