// An episode under way: recovered, or not yet; without one, a form to record it.
import type { EpisodeFacts } from '@stature/protocol'
import type { CourseView } from '../data/course.js'
import { momentText } from '../design/clock.js'
import { useLocale } from '../design/use-locale.js'
import type { Recorder } from '../design/use-recorder.js'
import { EpisodeForm } from './episode-form.js'
import { openEpisode } from './episode.js'
import { useLowSugarWords } from './low-sugar-words.js'

interface Props {
  readonly view: CourseView
  readonly recorder: Recorder
}

function Open({ view, recorder, episode }: Props & { readonly episode: EpisodeFacts }) {
  const say = useLowSugarWords()
  const locale = useLocale()
  const entry = view.entries.find(({ event }) => event.id === episode.id)
  return (
    <section className="sheet sheet-asks">
      <h2 className="number">
        {say('open-since', { time: momentText(episode.at, view.now, view.zone, locale) })}
      </h2>
      <p>{say('still')}</p>
      <button
        type="button"
        className="button button-main"
        onClick={() =>
          recorder.save([{ kind: 'hypoglycemia-recovered', body: {} }], say('recorded-recovered'))
        }
      >
        {say('recovered')}
      </button>
      {entry?.mine === true ? (
        <button type="button" className="button button-quiet" onClick={() => recorder.takeBack([episode.id])}>
          {say('mistake')}
        </button>
      ) : null}
    </section>
  )
}

export function EpisodePanel({ view, recorder }: Props) {
  const say = useLowSugarWords()
  const episode = openEpisode(view.facts.episodes)
  if (episode !== null) return <Open view={view} recorder={recorder} episode={episode} />
  return (
    <section className="sheet">
      <details className="disclosure">
        <summary>
          <h2>{say('record')}</h2>
        </summary>
        <div className="disclosure-body">
          <EpisodeForm view={view} recorder={recorder} />
        </div>
      </details>
    </section>
  )
}
