// Not given and why, not sure, or given already: what happened is always recorded, never refused.
import type { Speaker } from '@stature/protocol'
import type { ReactNode } from 'react'
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

function Fold({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className="disclosure" name="otherwise">
      <summary>{title}</summary>
      <div className="disclosure-body">{children}</div>
    </details>
  )
}

/** `early`: before the half-day opens nothing can be withheld or in doubt. `asked`: why it is not given is asked above. */
export function Otherwise(props: Props & { readonly early: boolean; readonly asked: boolean }) {
  const say = useNowWords()
  const { early, asked, ...parts } = props
  return (
    <section className="sheet">
      <h2>{say('more-title')}</h2>
      {early || asked ? null : (
        <Fold title={say('not-given')}>
          <NotGiven {...parts} />
        </Fold>
      )}
      {early ? null : (
        <Fold title={say('not-sure')}>
          <NotSure {...parts} />
        </Fold>
      )}
      <Fold title={say('given-earlier')}>
        <GivenEarlier {...parts} />
      </Fold>
    </section>
  )
}
