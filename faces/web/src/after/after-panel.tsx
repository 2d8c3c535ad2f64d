// After an injection: asks whether the meal has begun, and shows the low-sugar plan where food is refused, lost or not said.
import type { Explanation, SlotId } from '@stature/protocol'
import type { CourseView } from '../data/course.js'
import { clockText } from '../design/clock.js'
import { Icon } from '../design/icon.js'
import { useLocale } from '../design/use-locale.js'
import type { Recorder } from '../design/use-recorder.js'
import { afterState, type AfterState } from './after-state.js'
import { useAfterWords } from './after-words.js'
import { NoFood } from './no-food.js'

interface Props {
  readonly view: CourseView
  readonly recorder: Recorder
}

type SlotProps = Pick<Props, 'recorder'> & { readonly slot: SlotId }

function Lost({ recorder, slot }: SlotProps) {
  const say = useAfterWords()
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => recorder.save([{ kind: 'meal-refused', body: { slot } }], say('recorded-refused'))}
      >
        {say('meal-no')}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => recorder.save([{ kind: 'vomited', body: { slot } }], say('recorded-vomited'))}
      >
        {say('vomited')}
      </button>
    </>
  )
}

function Asks({
  view,
  recorder,
  state,
}: Props & { readonly state: Extract<AfterState, { readonly kind: 'asks' }> }) {
  const say = useAfterWords()
  const locale = useLocale()
  const { slot, dueAt, plannedAt } = state
  const at = (instant: typeof dueAt): string => clockText(instant, view.zone, locale)
  const question =
    plannedAt === null ? say('meal-question') : say('meal-question-planned', { time: at(plannedAt) })
  const yes = (): void => recorder.save([{ kind: 'meal-started', body: { slot } }], say('recorded-meal'))
  return (
    <section className="sheet sheet-asks" aria-live="polite">
      <h2 className="note">
        <Icon name="meal" />
        <span>{question}</span>
      </h2>
      <p className="number">{say('meal-until', { time: at(dueAt) })}</p>
      <button type="button" className="button button-main" onClick={yes}>
        {say('meal-yes')}
      </button>
      <div className="choices">
        <Lost recorder={recorder} slot={slot} />
      </div>
    </section>
  )
}

/** Food that was taken may be lost later; said in two taps while the caution runs. */
export function LostLater({ view, recorder }: Props) {
  const say = useAfterWords()
  const state = afterState(view.injection)
  if (state.kind !== 'fed') return null
  return (
    <details className="disclosure sheet">
      <summary>{say('after-all')}</summary>
      <div className="choices">
        <Lost recorder={recorder} slot={state.slot} />
      </div>
    </details>
  )
}

export function AfterPanel({ view, recorder, explanation }: Props & { readonly explanation: Explanation }) {
  const state = afterState(view.injection)
  switch (state.kind) {
    case 'no-food':
      return <NoFood view={view} recorder={recorder} explanation={explanation} slot={state.slot} />
    case 'asks':
      return <Asks view={view} recorder={recorder} state={state} />
    case 'fed':
    case 'nothing':
      return null
  }
}
