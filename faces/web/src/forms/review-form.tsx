// A prescriber's review of an episode of hypoglycemia: what was eaten, and whether the dose comes down.
import type { EpisodeFacts } from '@stature/protocol'
import { useState } from 'react'
import type { BodyOf, NewEvent } from '../data/course.js'
import { ChoiceList } from '../design/choice-list.js'
import { momentText } from '../design/clock.js'
import { useLocale } from '../design/use-locale.js'
import { ActFrame } from './act-frame.js'
import { useFormWords } from './form-words.js'
import { NoteField } from './note-field.js'
import type { FormProps } from './treatment-forms.js'

type Food = BodyOf<'episode-reviewed'>['foodIntake']
type Conclusion = BodyOf<'episode-reviewed'>['conclusion']

interface Said {
  readonly episode: string | null
  readonly food: Food | null
  readonly conclusion: Conclusion | null
  readonly reason: string
}

/** Without its reason a conclusion against a reduction counts nowhere, so it is asked for. */
function eventOf({ episode, food, conclusion, reason }: Said): NewEvent | null {
  const why = reason.trim()
  if (episode === null || food === null || conclusion === null) return null
  if (conclusion === 'no-reduction' && why === '') return null
  const body = { episode, foodIntake: food, conclusion }
  return { kind: 'episode-reviewed', body: why === '' ? body : { ...body, reason: why } }
}

const NOTHING: Said = { episode: null, food: null, conclusion: null, reason: '' }

function useEpisodes({ view }: FormProps) {
  const say = useFormWords()
  const locale = useLocale()
  const { facts, now, zone } = view
  return facts.episodes.toReversed().map((episode: EpisodeFacts) => ({
    value: episode.id,
    label: `${momentText(episode.at, now, zone, locale)} · ${say(`review.${episode.severity}`)}`,
    help: `${say(`review.food-${episode.foodIntake}`)} · ${
      episode.reviewedAt === null
        ? say('review.open')
        : say('review.reviewed', { time: momentText(episode.reviewedAt, now, zone, locale) })
    }`,
  }))
}

function Answers({ said, setSaid }: { readonly said: Said; readonly setSaid: (said: Said) => void }) {
  const say = useFormWords()
  return (
    <>
      <ChoiceList
        label={say('review.food')}
        choices={(['adequate', 'inadequate', 'unknown'] as const).map((value) => ({
          value,
          label: say(`review.food-${value}`),
        }))}
        value={said.food}
        onChange={(food) => setSaid({ ...said, food })}
      />
      <ChoiceList
        label={say('review.conclusion')}
        choices={(['reduce', 'no-reduction'] as const).map((value) => ({
          value,
          label: say(`review.${value}`),
          help: say(`review.${value}-help`),
        }))}
        value={said.conclusion}
        onChange={(conclusion) => setSaid({ ...said, conclusion })}
      />
      <NoteField
        label={said.conclusion === 'no-reduction' ? say('reason') : say('reason-optional')}
        value={said.reason}
        onChange={(reason) => setSaid({ ...said, reason })}
      />
    </>
  )
}

export function ReviewForm({ view }: FormProps) {
  const say = useFormWords()
  const [said, setSaid] = useState<Said>(NOTHING)
  const episodes = useEpisodes({ view })
  const event = eventOf(said)
  if (episodes.length === 0) return <p>{say('review.none')}</p>
  const missing = [
    ...(said.episode === null ? [say('review.which')] : []),
    ...(said.food === null ? [say('review.food')] : []),
    ...(said.conclusion === null ? [say('review.conclusion')] : []),
    ...(said.conclusion === 'no-reduction' && said.reason.trim() === '' ? [say('reason')] : []),
  ]
  return (
    <ActFrame
      view={view}
      kind="episode-reviewed"
      cites={['hypoglycemia.reduce', 'gap.adequate-food', 'gap.severe']}
      about={say('review.about')}
      button={say('review.button')}
      done={say('review.done')}
      missing={missing}
      events={event === null ? null : [event]}
    >
      <ChoiceList
        label={say('review.which')}
        choices={episodes}
        value={said.episode}
        onChange={(episode) => setSaid({ ...said, episode })}
      />
      <Answers said={said} setSaid={setSaid} />
    </ActFrame>
  )
}
