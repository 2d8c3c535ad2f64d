// A place in words: how it is now, until when it rests, when it was used last, and each part of the belly.
import { useDesignWords } from '../design/words.js'
import type { PlaceHistory } from './place-history.js'
import { useSitesWords } from './sites-words.js'
import type { SitesTools } from './tools.js'

interface Props {
  readonly place: PlaceHistory
  readonly tools: SitesTools
}

function Parts({ place, tools }: Props) {
  const say = useSitesWords()
  const sayDesign = useDesignWords()
  if (place.parts.every(({ last }) => last === null)) return null
  return place.parts.map(({ part, last }) => {
    const name = sayDesign(`place.part-${part}`)
    return (
      <p key={part} className="soft small number">
        {last === null
          ? say('part-never', { part: name })
          : say('part-used', { part: name, time: tools.moment(last.entry.at) })}
      </p>
    )
  })
}

export function PlaceLines({ place, tools }: Props) {
  const say = useSitesWords()
  const { state, restsUntil, last } = place
  const isNear = state === 'resting' && restsUntil === null
  return (
    <>
      <p>{say(`state-${state}`)}</p>
      {restsUntil === null ? null : (
        <p className="number">{say('rests-until', { time: tools.moment(restsUntil) })}</p>
      )}
      {isNear ? <p>{say('near-last')}</p> : null}
      <p className="soft small number">
        {last === null
          ? say('never-used')
          : say('last-used', { time: tools.moment(last.entry.at), who: tools.who(last.entry.event) })}
      </p>
      <Parts place={place} tools={tools} />
    </>
  )
}
