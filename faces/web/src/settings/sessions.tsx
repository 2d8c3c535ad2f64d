// Where one is signed in and which devices are known; ending and forgetting them, and what happened to the account.
import type { Json } from '@stature/protocol'
import { numberAt } from '../data/json.js'
import { useHome } from '../data/use-home.js'
import { useAnswer } from '../data/use-answer.js'
import { Answered } from '../design/answered.js'
import { useMoment } from '../design/moment.js'
import { call } from '../sync/http.js'
import { Told, useDoing, type Doing } from './doing.js'
import { devicesIn, eventsIn, livingIn, type Where } from './session-list.js'
import en from './words.en.json'
import { useSettingsWords } from './settings-words.js'

interface ListProps {
  readonly list: readonly Where[]
  readonly end: (where: Where) => void
}

function Sessions({ list, names, end }: ListProps & { readonly names: ReadonlyMap<string, string> }) {
  const say = useSettingsWords()
  const moment = useMoment()
  return (
    <ul className="listed">
      {list.map((where) => {
        const name = names.get(where.device) ?? '?'
        const times = { time: moment(where.seenAt), begun: moment(where.createdAt) }
        return (
          <li key={where.id}>
            <div className="listed-words">
              <p>
                <strong>{name}</strong>
                {where.current && <> ({say('session-here')})</>}
              </p>
              <p className="soft small">{say('session-seen', times)}</p>
            </div>
            {!where.current && (
              <button
                type="button"
                className="button"
                aria-label={say('session-end-of', { name })}
                onClick={() => end(where)}
              >
                {say('session-end')}
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Devices({ list, end }: ListProps) {
  const say = useSettingsWords()
  const moment = useMoment()
  return (
    <ul className="listed">
      {list.map((where) => {
        const { id, device: name, revokedAt, current, seenAt, createdAt } = where
        const times = { time: moment(seenAt), begun: moment(createdAt) }
        return (
          <li key={id}>
            <div className="listed-words">
              <p>
                <strong>{name}</strong>
                {current && <> ({say('device-here')})</>}
              </p>
              <p className="soft small">
                {revokedAt === null
                  ? say('session-seen', times)
                  : say('device-forgotten', { time: moment(revokedAt) })}
              </p>
            </div>
            {revokedAt === null && !current && (
              <button
                type="button"
                className="button"
                aria-label={say('device-forget-of', { name })}
                onClick={() => end(where)}
              >
                {say('device-forget')}
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

const isEvent = (word: string): word is Extract<keyof typeof en, `event.${string}`> =>
  word.startsWith('event.') && Object.hasOwn(en, word)

function Events({ json }: { readonly json: Json }) {
  const say = useSettingsWords()
  const moment = useMoment()
  const events = eventsIn(json)
  return (
    <details className="disclosure sheet">
      <summary>
        <h2>{say('events')}</h2>
      </summary>
      <div className="disclosure-body">
        {events.length === 0 && <p>{say('events-none')}</p>}
        <ol className="listed">
          {events.map(({ at, what }, place) => {
            const word = `event.${what}`
            return (
              <li key={`${String(at)} ${String(place)}`}>
                <p className="listed-words">{say(isEvent(word) ? word : 'event.other')}</p>
                <p className="soft small number">{moment(at)}</p>
              </li>
            )
          })}
        </ol>
      </div>
    </details>
  )
}

const endedBy = ({ answer }: Doing): number =>
  answer?.kind === 'ok' ? (numberAt(answer.json, 'ended') ?? 1) : 0

export function WhereIAm() {
  const say = useSettingsWords()
  const home = useHome()
  const [sessions, sessionsAgain] = useAnswer('/sessions')
  const [devices, devicesAgain] = useAnswer('/devices')
  const doing = useDoing()
  const end = async (path: string): Promise<void> => {
    const done = await doing.ask(() => call('DELETE', path))
    await Promise.all([sessionsAgain(), devicesAgain()])
    if (!done) await home.lookAgain()
  }
  const known = devices?.kind === 'ok' ? devicesIn(devices.json) : []
  const names = new Map(known.map(({ id, device }) => [id, device]))
  return (
    <>
      <section className="sheet" aria-labelledby="sessions-title">
        <h2 id="sessions-title">{say('sessions')}</h2>
        <Answered answer={sessions} again={sessionsAgain}>
          {(json) => {
            const list = livingIn(json)
            return (
              <>
                <Sessions
                  {...{ list, names }}
                  end={({ id }) => void end(`/sessions/${encodeURIComponent(id)}`)}
                />
                {list.length > 1 && (
                  <button type="button" className="button button-wide" onClick={() => void end('/sessions')}>
                    {say('session-others')}
                  </button>
                )}
              </>
            )
          }}
        </Answered>
        <Told doing={doing} done={say('session-ended', { count: endedBy(doing) })} />
      </section>
      <section className="sheet" aria-labelledby="devices-title">
        <h2 id="devices-title">{say('devices')}</h2>
        <p>{say('devices-text')}</p>
        <Answered answer={devices} again={devicesAgain}>
          {(json) => (
            <Devices
              list={devicesIn(json)}
              end={({ id }) => void end(`/devices/${encodeURIComponent(id)}`)}
            />
          )}
        </Answered>
      </section>
      {sessions?.kind === 'ok' && <Events json={sessions.json} />}
    </>
  )
}
