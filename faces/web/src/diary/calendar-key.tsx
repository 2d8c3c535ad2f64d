// What the signs of the calendar mean.
import { Icon } from '../design/icon.js'
import { useDiaryWords } from './diary-words.js'
import { HalfSign } from './half-state.js'

const KEYED = ['given', 'withheld', 'uncertain', 'missed', 'unknown', 'open'] as const

export function CalendarKey() {
  const say = useDiaryWords()
  return (
    <details className="disclosure">
      <summary>{say('key')}</summary>
      <ul className="disclosure-body calendar-key">
        {KEYED.map((kind) => (
          <li key={kind} className="note">
            <HalfSign kind={kind} />
            <span>{kind === 'withheld' ? say('key-withheld') : say(`state-${kind}`)}</span>
          </li>
        ))}
        <li className="note">
          <span className="half half-low">
            <Icon name="drop" />
          </span>
          <span>{say('low-sugar')}</span>
        </li>
      </ul>
    </details>
  )
}
