// The answer of this screen with the lines below it, for each of its faces.
import type { Explanation, InjectionOutcome, Speaker } from '@stature/protocol'
import { instant } from '@stature/label'
import type { CourseView } from '../data/course.js'
import { Answer } from '../design/answer.js'
import { momentText } from '../design/clock.js'
import { MealTimer } from '../design/meal-timer.js'
import { PhoneLink } from '../design/phone-link.js'
import { useLocale } from '../design/use-locale.js'
import type { Recorder } from '../design/use-recorder.js'
import { Why } from '../design/why.js'
import { DoneLines } from './done.js'
import { useNowWords } from './now-words.js'
import { answerKind, type NowShape } from './shape.js'

interface Props {
  readonly view: CourseView
  readonly shape: NowShape
  readonly explanation: Explanation
  readonly recorder: Recorder
  readonly speaker: Speaker
}

const OWN = { given: 'done-given', skipped: 'done-skipped', unsure: 'done-unsure' } as const

/** The words of the decision, and this screen's own only where the dose of the half-day is done or in doubt. */
function useWords(
  shape: NowShape,
  { headline }: Explanation,
): { readonly text: string; readonly language: string } {
  const say = useNowWords()
  if (shape === 'given' || shape === 'skipped' || shape === 'unsure')
    return { text: say(OWN[shape]), language: '' }
  return headline
}

function Until({ view, outcome }: { readonly view: CourseView; readonly outcome: InjectionOutcome }) {
  const say = useNowWords()
  const locale = useLocale()
  if (outcome.kind !== 'wait' || outcome.until === undefined) return null
  const time = momentText(instant(Date.parse(outcome.until)), view.now, view.zone, locale)
  return <p className="number label">{say('until', { time })}</p>
}

function ClinicPhone({ view, urgent }: { readonly view: CourseView; readonly urgent: boolean }) {
  const say = useNowWords()
  const phone = view.carePlan.clinicPhone
  if (phone === null) return <p>{say('no-phone')}</p>
  return <PhoneLink what={say('call-clinic')} number={phone} urgent={urgent} />
}

export function NowAnswer({ view, shape, explanation, recorder, speaker }: Props) {
  const say = useNowWords()
  const locale = useLocale()
  const { text, language } = useWords(shape, explanation)
  const { injection, now, zone } = view
  const isDone = shape === 'given' || shape === 'skipped' || shape === 'unsure'
  const isOver = isDone || shape === 'do-not-inject'
  return (
    <Answer kind={answerKind(shape)} text={text} language={language}>
      <Until view={view} outcome={injection.outcome} />
      {shape === 'unsure' ? <p>{say('done-unsure-why')}</p> : null}
      {isDone ? <DoneLines view={view} recorder={recorder} speaker={speaker} /> : null}
      {isOver || shape === 'withhold' ? null : (
        <MealTimer
          meal={injection.facts.meal}
          edition={injection.edition}
          now={now}
          zone={zone}
          locale={locale}
        />
      )}
      {shape === 'do-not-inject' || shape === 'unsure' ? <ClinicPhone view={view} urgent /> : null}
      {shape === 'withhold' ? <ClinicPhone view={view} urgent={false} /> : null}
      {shape === 'given' || shape === 'skipped' ? null : (
        <Why decision={injection} explanation={explanation} />
      )}
    </Answer>
  )
}
