// What the signs of the timeline mean.
import { COUNTED_KINDS } from '@stature/record/timeline'
import { useCourseWords } from '../course-words.js'

const SIZE = 16

/** The same classes as in the drawing, so that the key never says another thing. */
export function Key() {
  const say = useCourseWords()
  return (
    <ul className="course-key">
      {COUNTED_KINDS.map((kind) => (
        <li key={kind}>
          <svg width={SIZE} height={SIZE} aria-hidden="true" focusable="false">
            <g className={`course-cell course-cell-${kind}`}>
              <rect x={2} y={2} width={12} height={12} rx={2} />
              {kind === 'missed' ? <path d="M3.5 3.5L12.5 12.5M12.5 3.5L3.5 12.5" /> : null}
              {kind === 'withheld' ? <path d="M3.5 12.5L12.5 3.5" /> : null}
            </g>
          </svg>
          {say(`kind.${kind}`)}
        </li>
      ))}
      <li>
        <svg width={SIZE} height={SIZE} aria-hidden="true" focusable="false">
          <rect className="course-prescribed" x={3} y={3} width={10} height={10} />
        </svg>
        {say('key.prescription')}
      </li>
      <li>
        <svg width={SIZE} height={SIZE} aria-hidden="true" focusable="false">
          <path className="course-harm" d="M8 2L15 14H1Z" />
        </svg>
        {say('key.episode')}
      </li>
      <li>
        <svg width={SIZE} height={SIZE} aria-hidden="true" focusable="false">
          <path className="course-harm course-harm-severe" d="M8 2L15 14H1Z" />
        </svg>
        {say('key.severe')}
      </li>
    </ul>
  )
}
