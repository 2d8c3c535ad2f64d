// Now: may this injection be given, how much, where; what is still asked; what follows; and who gives it.
import { lazy, Suspense, useCallback } from 'react'
import { AfterPanel, LostLater } from '../after/after-panel.js'
import { ActivityLine } from '../after/activity-line.js'
import { CarerAlarms } from '../carers/carer-alarms.js'
import { TakeTurns } from '../carers/take-turns.js'
import { useCourse, type CourseView } from '../data/course.js'
import { RecorderBar } from '../design/recorder-bar.js'
import { useSpeaker } from '../design/speaker.js'
import { SyncLine } from '../design/sync-line.js'
import { useRecorder, type Recorder } from '../design/use-recorder.js'
import type { Explanation, Speaker } from '@stature/protocol'
import { AskMeal } from './ask-meal.js'
import { Give } from './give.js'
import { GoodToKnow } from './good-to-know.js'
import { NowAnswer } from './now-answer.js'
import { useNowWords } from './now-words.js'
import { Otherwise, NotGiven } from './otherwise.js'
import { Ready } from './ready.js'
import { SaidList } from './said-list.js'
import { nowShape, type NowShape } from './shape.js'

/** Most families have one vial open, and then nothing of this is loaded. */
const VialChoice = lazy(async () => ({ default: (await import('../vials/vial-choice.js')).VialChoice }))

interface Parts {
  readonly view: CourseView
  readonly recorder: Recorder
  readonly explanation: Explanation
  readonly speaker: Speaker
}

/** Saying that the child eats after all, where that could change the answer. */
function MealAfterAll({ view, recorder }: Pick<Parts, 'view' | 'recorder'>) {
  const say = useNowWords()
  const still = useCallback(() => view.state({ eating: 'yes' }), [view])
  const underWay = view.facts.meal.meals.some(({ begun, endedAt }) => begun && endedAt === null)
  return (
    <section className="sheet">
      <AskMeal view={view} recorder={recorder} question={null} />
      {underWay ? (
        <button type="button" className="button" onClick={still}>
          {say('still-eating')}
        </button>
      ) : null}
    </section>
  )
}

/** What can be done under an answer. */
function Act({ shape, ...parts }: Parts & { readonly shape: NowShape }) {
  const say = useNowWords()
  const { view, recorder, speaker } = parts
  const { outcome } = view.injection
  switch (shape) {
    case 'give':
      return outcome.kind === 'give' ? (
        <Give view={view} outcome={outcome} recorder={recorder} speaker={speaker} />
      ) : null
    case 'cannot-decide':
      return <Ready {...parts} />
    case 'wait':
      return outcome.kind === 'wait' && outcome.for === 'meal' ? <MealAfterAll {...parts} /> : null
    case 'withhold':
      return (
        <>
          <section className="sheet">
            <h2>{say('not-given')}</h2>
            <NotGiven view={view} recorder={recorder} />
          </section>
          <MealAfterAll {...parts} />
        </>
      )
    case 'given':
    case 'skipped':
    case 'unsure':
    case 'do-not-inject':
      return null
  }
}

/** While the dose of the half-day is open, what happened otherwise can be recorded. */
const isOpen = (shape: NowShape): boolean => shape !== 'given' && shape !== 'skipped' && shape !== 'unsure'

/** What happened otherwise, and what was said so far. */
function Below({ shape, view, recorder, speaker }: Parts & { readonly shape: NowShape }) {
  if (!isOpen(shape)) return null
  const early = view.now < view.facts.slot.opensAt
  return (
    <>
      <SaidList view={view} recorder={recorder} speaker={speaker} />
      <Otherwise
        view={view}
        recorder={recorder}
        speaker={speaker}
        early={early}
        asked={shape === 'withhold'}
      />
    </>
  )
}

export function NowScreen({ course }: { readonly course: string }) {
  const view = useCourse(course)
  const speaker = useSpeaker()
  const recorder = useRecorder(view)
  const explanation = view.explanation('caregiver')
  const shape = nowShape(view.injection)
  const parts = { view, recorder, explanation, speaker }
  const isGiving = shape === 'give' || shape === 'cannot-decide'
  const isHeld = view.lease.holder !== null && !view.lease.mine
  const turns = isGiving ? <TakeTurns view={view} /> : null
  return (
    <div className="screen">
      <CarerAlarms view={view} explanation={explanation} />
      <AfterPanel view={view} recorder={recorder} explanation={explanation} />
      {isHeld ? turns : null}
      <NowAnswer {...parts} shape={shape} />
      <ActivityLine view={view} />
      <LostLater view={view} recorder={recorder} />
      {isHeld || shape === 'cannot-decide' ? null : turns}
      {view.vials.length > 1 && isOpen(shape) ? (
        <Suspense fallback={null}>
          <VialChoice view={view} />
        </Suspense>
      ) : null}
      <Act {...parts} shape={shape} />
      {isHeld || shape === 'give' ? null : turns}
      <Below {...parts} shape={shape} />
      <SyncLine sync={view.sync} waiting={view.waiting} />
      <GoodToKnow explanation={explanation} example={view.policyIsExample} speaker={speaker} />
      <RecorderBar recorder={recorder} />
    </div>
  )
}
