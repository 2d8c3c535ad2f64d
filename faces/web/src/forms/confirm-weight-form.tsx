// A weight that looks like a slip: it is right as it stands, or it was a slip and counts no more.
import type { DoubtedWeight } from '@stature/protocol'
import { standingEntries } from '@stature/record'
import { useState } from 'react'
import type { CourseView, NewEvent } from '../data/course.js'
import { ChoiceList } from '../design/choice-list.js'
import { momentText } from '../design/clock.js'
import { Icon } from '../design/icon.js'
import { useLocale } from '../design/use-locale.js'
import { ActFrame } from './act-frame.js'
import { useClinicalSpeaker } from './clinical.js'
import { useFormWords } from './form-words.js'
import type { FormProps } from './treatment-forms.js'
import { weightText } from './weigh.js'

type Answer = 'right' | 'slip'

/** The entry that is doubted, so that it can be taken out of what counts. */
function idOf({ recorded, now }: CourseView, { at, grams }: DoubtedWeight): string | null {
  const standing = standingEntries(recorded, now, null)
  const found = standing.findLast(
    ({ event, at: when }) => event.kind === 'weight-measured' && when === at && event.weightGrams === grams,
  )
  return found?.event.id ?? null
}

function eventOf(view: CourseView, doubted: DoubtedWeight, answer: Answer, reason: string): NewEvent | null {
  if (answer === 'right') return { kind: 'weight-confirmed', body: { weightGrams: doubted.grams } }
  const voids = idOf(view, doubted)
  return voids === null ? null : { kind: 'entry-voided', body: { voids, reason } }
}

function Doubted({ view, doubted }: { readonly view: CourseView; readonly doubted: DoubtedWeight }) {
  const say = useFormWords()
  const speaker = useClinicalSpeaker()
  const locale = useLocale()
  const { confirmed } = view.facts.weight
  const time = (at: DoubtedWeight['at']): string => momentText(at, view.now, view.zone, locale)
  return (
    <>
      <p className="doubted">{weightText(speaker, doubted.grams)}</p>
      <p>{say('confirm-weight.when', { time: time(doubted.at) })}</p>
      <p className="note typed-trouble">
        <Icon name="alert" />
        <span>{say(`doubt.${doubted.doubt}`)}</span>
      </p>
      {confirmed === null ? null : (
        <p>
          {say('confirm-weight.before', {
            weight: weightText(speaker, confirmed.grams),
            time: time(confirmed.at),
          })}
        </p>
      )}
    </>
  )
}

export function ConfirmWeightForm({ view }: FormProps) {
  const say = useFormWords()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const { doubted } = view.facts.weight
  if (doubted === null) return <p>{say('confirm-weight.none')}</p>
  const event = answer === null ? null : eventOf(view, doubted, answer, say('confirm-weight.voided'))
  return (
    <ActFrame
      view={view}
      kind="weight-confirmed"
      cites={['dose.individualize', 'gap.weight-change']}
      about={say('confirm-weight.about')}
      button={answer === 'slip' ? say('confirm-weight.void') : say('confirm-weight.button')}
      done={say('confirm-weight.done')}
      missing={answer === null ? [say('confirm-weight.which')] : []}
      events={event === null ? null : [event]}
    >
      <Doubted view={view} doubted={doubted} />
      <ChoiceList
        label={say('confirm-weight.which')}
        choices={(['right', 'slip'] as const).map((value) => ({
          value,
          label: say(`confirm-weight.${value}`),
          help: say(`confirm-weight.${value}-help`),
        }))}
        value={answer}
        onChange={setAnswer}
      />
    </ActFrame>
  )
}
