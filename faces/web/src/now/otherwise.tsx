// Not given and why, not sure, or given already: what happened is always recorded, never refused.
import type { Speaker } from '@stature/protocol'
import type { CourseView } from '../data/course.js'
import type { Recorder } from '../design/use-recorder.js'
import { notGiven, notSure } from './events.js'
import { GivenEarlier } from './given-earlier.js'
import { useNowWords } from './now-words.js'

const WITHHELD = ['not-eating', 'low-glucose', 'unwell', 'vial', 'other'] as const
const UNCERTAIN = ['partial', 'leaked', 'unsure', 'other-carer'] as const

interface Props {
  readonly view: CourseView
  readonly recorder: Recorder
  readonly speaker: Speaker
}

export function NotGiven({ view, recorder }: Omit<Props, 'speaker'>) {
  const say = useNowWords()
  return (
    <div className="choices">
      {WITHHELD.map((reason) => (
        <button
          key={reason}
          type="button"
          className="button"
          onClick={() => recorder.save([notGiven(view.facts, reason)], say('recorded-not-given'))}
        >
          {say(`reason-${reason}`)}
        </button>
      ))}
    </div>
  )
}

function NotSure({ view, recorder }: Omit<Props, 'speaker'>) {
  const say = useNowWords()
  return (
    <div className="choices">
      {UNCERTAIN.map((reason) => (
        <button
          key={reason}
          type="button"
          className="button"
          onClick={() => recorder.save([notSure(view.facts, reason)], say('recorded-not-sure'))}
        >
          {say(`unsure-${reason}`)}
        </button>
      ))}
    </div>
  )
}

export function Otherwise(props: Props) {
  const say = useNowWords()
  return (
    <section className="sheet">
      <h2>{say('more-title')}</h2>
      <details className="disclosure" name="otherwise">
        <summary>{say('not-given')}</summary>
        <div className="disclosure-body">
          <NotGiven {...props} />
        </div>
      </details>
      <details className="disclosure" name="otherwise">
        <summary>{say('not-sure')}</summary>
        <div className="disclosure-body">
          <NotSure {...props} />
        </div>
      </details>
      <details className="disclosure" name="otherwise">
        <summary>{say('given-earlier')}</summary>
        <div className="disclosure-body">
          <GivenEarlier {...props} />
        </div>
      </details>
    </section>
  )
}
