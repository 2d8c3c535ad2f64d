// The same as the drawing in words: how the doses went, and every other entry of the range in a table.
import type { SlotStanding } from '@stature/record'
import type { Timeline } from '@stature/record/timeline'
import { useState } from 'react'
import { useCourseWords } from '../course-words.js'
import { countsText } from './labels.js'
import type { Speaking } from './moment-text.js'
import type { Range } from './range.js'
import { countsOf, rowsOf } from './table-rows.js'

/** So many lines at once; more are asked for. */
const PAGE = 100

interface Props {
  readonly timeline: Timeline
  readonly standings: readonly SlotStanding[]
  readonly range: Range
  readonly speaking: Speaking
}

function Table({ timeline, standings, range, speaking }: Props) {
  const say = useCourseWords()
  const [pages, setPages] = useState(1)
  const rows = rowsOf(timeline, standings, range, speaking)
  if (rows.length === 0) return <p>{say('timeline.nothing')}</p>
  return (
    <>
      <table className="course-table">
        <caption className="unseen">{say('timeline.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('col.when')}</th>
            <th scope="col">{say('col.what')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, pages * PAGE).map(({ key, when, what }) => (
            <tr key={key}>
              <th scope="row" className="number">
                {when}
              </th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length <= pages * PAGE ? null : (
        <button type="button" className="button" onClick={() => setPages(pages + 1)}>
          {say('timeline.more', { count: rows.length - pages * PAGE })}
        </button>
      )}
    </>
  )
}

export function TimelineTable(props: Props) {
  const say = useCourseWords()
  const [open, setOpen] = useState(false)
  const counted = countsOf(props.standings, props.range)
  return (
    <section className="stack">
      <p className="number">
        {counted === null || counted.total === 0
          ? say('timeline.no-doses')
          : say('timeline.doses', { counts: countsText(counted.counts, props.speaking) })}
      </p>
      <details className="disclosure sheet" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{say('timeline.table')}</summary>
        <div className="disclosure-body">{open ? <Table {...props} /> : null}</div>
      </details>
    </section>
  )
}
