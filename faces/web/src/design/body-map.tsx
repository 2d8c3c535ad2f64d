// The eight places, front and back: one group of radios over a drawing, or the same group as a list.
import { say as sayWords, type Speaker } from '@stature/protocol'
import { useId, useState, type ReactNode } from 'react'
import { Figure } from './figure.js'
import { Icon } from './icon.js'
import {
  isBehind,
  PLACE_STATES,
  STATE_ICON,
  type PlaceId,
  type PlaceState,
  type ShownPlace,
} from './places.js'
import { useDesignWords } from './words.js'

interface Props {
  readonly places: readonly ShownPlace[]
  readonly chosen: PlaceId | null
  readonly speaker: Speaker
  readonly onChoose: (id: PlaceId) => void
}

type GroupProps = Props & { readonly name: string }

export const placeName = (speaker: Speaker, id: PlaceId): string => sayWords(speaker, `place.${id}`, {}).text

function Dot({ state, checked }: { readonly state: PlaceState; readonly checked: boolean }) {
  return (
    <span className={`place-dot dot-${state}`}>
      <Icon name={checked ? 'check' : STATE_ICON[state]} />
    </span>
  )
}

function Spot({ place, chosen, speaker, name, onChoose }: GroupProps & { readonly place: ShownPlace }) {
  const say = useDesignWords()
  const { id, side, region, state } = place
  return (
    <label className={`place place-${side}-${region}`}>
      <input
        type="radio"
        name={name}
        checked={chosen === id}
        aria-label={`${placeName(speaker, id)}, ${say(`place.${state}`)}`}
        onChange={() => onChoose(id)}
      />
      <Dot state={state} checked={chosen === id} />
    </label>
  )
}

function Picture(props: GroupProps) {
  const say = useDesignWords()
  return (
    <div className="body-map">
      {(['front', 'back'] as const).map((side) => (
        <div key={side}>
          <p className="body-side-name" aria-hidden="true">
            {say(`place.${side}`)}
          </p>
          <div className="body-side">
            <Figure side={side} />
            {props.places
              .filter((place) => isBehind(place) === (side === 'back'))
              .map((place) => (
                <Spot key={place.id} {...props} place={place} />
              ))}
          </div>
        </div>
      ))}
    </div>
  )
}

function List({ places, chosen, speaker, name, onChoose }: GroupProps) {
  const say = useDesignWords()
  return (
    <div className="stack">
      {places.map(({ id, state }) => (
        <label key={id} className="option">
          <input type="radio" name={name} checked={chosen === id} onChange={() => onChoose(id)} />
          {placeName(speaker, id)}
          <span className="option-end">
            <Icon name={STATE_ICON[state]} />
            {say(`place.${state}`)}
          </span>
        </label>
      ))}
    </div>
  )
}

function Key({ places }: Pick<Props, 'places'>) {
  const say = useDesignWords()
  const present = PLACE_STATES.filter((state) => places.some((each) => each.state === state))
  return (
    <ul className="key" aria-hidden="true">
      {present.map((state) => (
        <li key={state}>
          <Dot state={state} checked={false} />
          {say(`place.${state}`)}
        </li>
      ))}
    </ul>
  )
}

/** What to be told of a place before it is used; null where nothing is. */
const cautionOf = (state: PlaceState): 'resting' | 'excluded' | 'offered' | null =>
  state === 'resting' || state === 'excluded' || state === 'offered' ? state : null

function Caution({ places, chosen }: Pick<Props, 'places' | 'chosen'>) {
  const say = useDesignWords()
  const place = places.find(({ id }) => id === chosen)
  const caution = place === undefined ? null : cautionOf(place.state)
  return (
    <p className="note" role="status">
      {caution === null ? null : (
        <>
          <Icon name="alert" />
          <span>{say(`place.caution-${caution}`)}</span>
        </>
      )}
    </p>
  )
}

interface MapProps extends Props {
  /** Only looked at: nobody is about to inject there. */
  readonly looked?: true
  /** Right below the picture: what is done with the place. */
  readonly children?: ReactNode
}

export function BodyMap(props: MapProps) {
  const say = useDesignWords()
  const name = useId()
  const [asList, setAsList] = useState(false)
  return (
    <fieldset className="stack">
      <legend className="unseen">{say('place.legend')}</legend>
      <div className="row row-ends">
        {props.looked ? <span /> : <h2 aria-hidden="true">{say('place.where')}</h2>}
        <button type="button" className="button button-quiet" onClick={() => setAsList(!asList)}>
          {say(asList ? 'place.picture' : 'place.list')}
        </button>
      </div>
      {asList ? <List {...props} name={name} /> : <Picture {...props} name={name} />}
      {props.looked ? null : <Caution places={props.places} chosen={props.chosen} />}
      {props.children}
      {asList ? null : <Key places={props.places} />}
      <p className="soft small">{say('place.sides')}</p>
    </fieldset>
  )
}
