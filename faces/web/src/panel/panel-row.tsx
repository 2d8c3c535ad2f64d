// One child: a line of the table on a wide screen, a card on a phone.
import { memo, useState } from 'react'
import type { Child, ChildRow, Reason } from './child.js'
import { urgencyOfChild } from './finding.js'
import { usePanelWords } from './panel-words.js'
import type { Texts } from './row-text.js'

interface RowProps {
  readonly child: Child
  readonly name: string
  readonly texts: Texts
}

export const courseAddress = (course: string): string => `#/course/${encodeURIComponent(course)}`

interface PartProps extends Omit<RowProps, 'child' | 'name'> {
  readonly row: ChildRow
}

function ReasonLine({ reason, row, texts }: PartProps & { readonly reason: Reason }) {
  const say = usePanelWords()
  const { since } = reason
  return (
    <li>
      {texts.reason(reason, row)}
      {since !== null && <span className="panel-wait"> {say('waits', { time: texts.waiting(since) })}</span>}
    </li>
  )
}

/** The clauses and rules behind the reasons; written once somebody asks. */
function Behind({ row, texts }: PartProps) {
  const say = usePanelWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="panel-why" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('why')}</summary>
      {isOpen && (
        <ul>
          {row.reasons.map((reason) => (
            <li key={reason.kind}>
              {texts.reason(reason, row)}. {reason.ids.length > 0 && say('rests-on', { ids: '' })}
              <code>{reason.ids.join(', ')}</code>
              {reason.rule !== null && (
                <>
                  , <span>{say('rule', { rule: '' })}</span>
                  <code>{reason.rule}</code>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}

function Needs({ row, texts }: PartProps) {
  const say = usePanelWords()
  if (row.reasons.length === 0) return <span className="soft">{say('nothing')}</span>
  return (
    <div className="panel-needs">
      <ul>
        {row.reasons.map((reason) => (
          <ReasonLine key={reason.kind} {...{ reason, row, texts }} />
        ))}
      </ul>
      <Behind {...{ row, texts }} />
    </div>
  )
}

function Dose({ row: { prescription, treatment }, texts }: PartProps) {
  const say = usePanelWords()
  if (prescription === null) return <span className="soft">{say('treatment.waiting')}</span>
  const { halfMarks, drawnTenthsPerKg: drawn } = prescription
  return (
    <>
      <span className="number">{texts.marks(halfMarks)}</span>
      {drawn !== null && (
        <span className="panel-small">{say('at-weight', { level: texts.drawnLevel(drawn) })}</span>
      )}
      {treatment !== 'treated' && <span className="panel-small">{say(`treatment.${treatment}`)}</span>}
    </>
  )
}

function Weight({ row: { weight, doubtedGrams }, texts }: PartProps) {
  const say = usePanelWords()
  const ago = (days: number): string => {
    if (days <= 0) return say('weight.today')
    return days === 1 ? say('weight.days.one') : say('weight.days', { count: days })
  }
  return (
    <>
      {weight === null ? (
        <span className="soft">{say('never')}</span>
      ) : (
        <>
          <span className="number">{texts.kilograms(weight.grams)}</span>
          <span className="panel-small">{ago(weight.ageDays)}</span>
        </>
      )}
      {doubtedGrams !== null && (
        <span className="panel-small">
          {say('weight.doubted', { weight: texts.kilograms(doubtedGrams) })}
        </span>
      )}
    </>
  )
}

function Recent({ row: { recent } }: PartProps) {
  const say = usePanelWords()
  const { due, given, missed, uncertain, withheld } = recent
  if (due === 0) return <span className="soft">{say('recent.none')}</span>
  const rest = [
    missed > 0 && say('recent.missed', { count: missed }),
    uncertain > 0 && say('recent.uncertain', { count: uncertain }),
    withheld > 0 && say('recent.withheld', { count: withheld }),
  ].filter((each) => each !== false)
  return (
    <>
      <span className="number">{say('recent', { given, due })}</span>
      {rest.map((each) => (
        <span key={each} className="panel-small">
          {each}
        </span>
      ))}
    </>
  )
}

const CELLS = ['decision', 'dose', 'weight', 'last', 'recent'] as const

function Cell({
  which,
  row,
  texts,
  zone,
}: PartProps & { readonly which: (typeof CELLS)[number]; readonly zone: string }) {
  const say = usePanelWords()
  switch (which) {
    case 'decision':
      return texts.decision(row)
    case 'dose':
      return <Dose {...{ row, texts }} />
    case 'weight':
      return <Weight {...{ row, texts }} />
    case 'last':
      return row.lastInjection === null ? (
        <span className="soft">{say('never')}</span>
      ) : (
        <span className="number">{texts.moment(row.lastInjection.at, zone)}</span>
      )
    case 'recent':
      return <Recent {...{ row, texts }} />
  }
}

function Who({ child, name, texts }: RowProps) {
  const say = usePanelWords()
  const { course, row } = child
  const urgency = urgencyOfChild(child)
  return (
    <div role="rowheader" className="panel-who">
      <a href={courseAddress(course)} data-row-link data-course={course}>
        {name}
      </a>
      {row !== null && (
        <span className="panel-small">
          {row.ageMonths !== null && <span className="panel-whole">{texts.age(row.ageMonths)}, </span>}{' '}
          <span className="panel-whole">{say('edition', { edition: row.edition })}</span>
        </span>
      )}
      {urgency !== null && <span className={`mark mark-${urgency}`}>{say(`urgency.${urgency}`)}</span>}
    </div>
  )
}

export const PanelRowView = memo(function PanelRowView({ child, name, texts }: RowProps) {
  const say = usePanelWords()
  const { row, zone } = child
  return (
    <div role="row" data-row className={`panel-row panel-row-${urgencyOfChild(child) ?? 'none'}`}>
      <Who {...{ child, name, texts }} />
      <div role="cell" className="panel-cell panel-cell-needs">
        {row === null ? <span className="soft">{say('not-opened')}</span> : <Needs {...{ row, texts }} />}
      </div>
      {CELLS.map((which) => (
        <div role="cell" className="panel-cell" key={which}>
          <span className="panel-label" aria-hidden="true">
            {say(`column.${which}`)}
          </span>
          <div>{row !== null && <Cell {...{ which, row, texts, zone }} />}</div>
        </div>
      ))}
    </div>
  )
})
