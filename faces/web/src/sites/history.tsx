// Every place at a glance, where injections went, newest first, and the marks that have healed.
import { useState } from 'react'
import { Icon } from '../design/icon.js'
import { STATE_ICON } from '../design/places.js'
import type { Sites } from './place-history.js'
import { PlaceLines } from './place-lines.js'
import { useSitesWords } from './sites-words.js'
import type { SitesTools } from './tools.js'

interface Props {
  readonly sites: Sites
  readonly tools: SitesTools
}

export function AllPlaces({ sites, tools }: Props) {
  const say = useSitesWords()
  return (
    <section className="sheet">
      <h2>{say('all')}</h2>
      <ul className="facts">
        {sites.places.map((place) => (
          <li key={place.id} className="fact">
            <div className="note">
              <Icon name={STATE_ICON[place.state]} />
              <div>
                <h3>{tools.siteName({ region: place.region, side: place.side })}</h3>
                <PlaceLines place={place} tools={tools} />
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const AT_ONCE = 14

export function Uses({ sites, tools }: Props) {
  const say = useSitesWords()
  const [count, setCount] = useState(AT_ONCE)
  const { uses } = sites
  return (
    <section className="sheet">
      <h2>{say('history')}</h2>
      {sites.lastIsUnknown ? <p>{say('unknown-last')}</p> : null}
      {uses.length === 0 ? <p>{say('history-none')}</p> : null}
      <ol className="facts">
        {uses.slice(0, count).map(({ entry, site, certain }) => (
          <li key={entry.event.id} className="fact number">
            <span>
              {tools.siteName(site)}
              {certain ? '' : ` (${say('not-sure')})`}
            </span>
            <span className="soft small">
              {tools.moment(entry.at)} · {tools.who(entry.event)}
            </span>
          </li>
        ))}
      </ol>
      {uses.length > count ? (
        <button type="button" className="button" onClick={() => setCount(count + AT_ONCE)}>
          {say('earlier')}
        </button>
      ) : null}
    </section>
  )
}

export function Healed({ sites, tools }: Props) {
  const say = useSitesWords()
  const lines = sites.marks.flatMap(({ entry, site, reason, healed }) =>
    healed === null
      ? []
      : [
          {
            id: entry.event.id,
            place: tools.siteName(site),
            reason,
            from: tools.moment(entry.at),
            to: tools.moment(healed.at),
          },
        ],
  )
  if (lines.length === 0) return null
  return (
    <section className="sheet">
      <h2>{say('healed-title')}</h2>
      <ul className="stack">
        {lines.map(({ id, ...line }) => (
          <li key={id} className="number">
            {say('healed-line', line)}
          </li>
        ))}
      </ul>
    </section>
  )
}
