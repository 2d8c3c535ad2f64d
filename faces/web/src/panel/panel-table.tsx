// The rows of the panel under their heads.
import type { RefObject } from 'react'
import type { Child } from './child.js'
import { left } from './left.js'
import { PanelRowView } from './panel-row.js'
import { usePanelWords } from './panel-words.js'
import { useTexts } from './row-text.js'

const COLUMNS = ['child', 'needs', 'decision', 'dose', 'weight', 'last', 'recent'] as const

interface TableProps {
  readonly shown: readonly { readonly child: Child; readonly name: string }[]
  readonly at: number
  readonly list: RefObject<HTMLDivElement | null>
}

export function Table({ shown, at, list }: TableProps) {
  const say = usePanelWords()
  // Times in words move on by minutes; rows are not drawn anew for less.
  const texts = useTexts(Math.floor(at / 60_000) * 60_000)
  return (
    <div
      ref={list}
      role="table"
      aria-label={say('title')}
      aria-rowcount={shown.length + 1}
      className="panel-table"
      onFocus={({ target }) => {
        left.course = target.dataset['course'] ?? left.course
      }}
    >
      <div role="row" className="panel-row panel-heads">
        {COLUMNS.map((column) => (
          <div role="columnheader" key={column}>
            {say(`column.${column}`)}
          </div>
        ))}
      </div>
      {shown.map(({ child, name }) => (
        <PanelRowView key={child.course} {...{ child, name, texts }} />
      ))}
    </div>
  )
}
