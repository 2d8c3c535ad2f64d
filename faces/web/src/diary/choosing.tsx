// How the diary is shown: as a month or day by day, and narrowed to a kind.
import { useId } from 'react'
import { useDiaryWords } from './diary-words.js'
import { GROUPS, isGroup, type Group } from './groups.js'

export type Shape = 'calendar' | 'list'
const SHAPES = ['calendar', 'list'] as const

interface Props {
  readonly shape: Shape
  readonly group: Group
  readonly onShape: (shape: Shape) => void
  readonly onGroup: (group: Group) => void
}

function Filter({ group, onGroup }: Pick<Props, 'group' | 'onGroup'>) {
  const say = useDiaryWords()
  const id = useId()
  return (
    <div className="field diary-filter">
      <label htmlFor={id}>{say('filter')}</label>
      <select
        id={id}
        className="input"
        value={group}
        onChange={(event) => {
          const text = event.currentTarget.value
          if (isGroup(text)) onGroup(text)
        }}
      >
        {GROUPS.map((each) => (
          <option key={each} value={each}>
            {say(`group-${each}`)}
          </option>
        ))}
      </select>
    </div>
  )
}

export function Choosing({ shape, onShape, ...filter }: Props) {
  const say = useDiaryWords()
  return (
    <div className="row diary-choosing">
      <div className="row" role="group" aria-label={say('shown-as')}>
        {SHAPES.map((each) => (
          <button
            key={each}
            type="button"
            className="button"
            aria-pressed={shape === each}
            onClick={() => onShape(each)}
          >
            {say(each)}
          </button>
        ))}
      </div>
      <Filter {...filter} />
    </div>
  )
}
