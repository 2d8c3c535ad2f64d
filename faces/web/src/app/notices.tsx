// What everybody must know before the screen below: the sign-in ended, entries at risk, a wrong clock, a newer app.
import { useEffect, useState, type ReactNode } from 'react'
import { now } from '../data/clock.js'
import type { HomeState } from '../data/home-state.js'
import { useHomeState } from '../data/use-home.js'
import { installWorker } from '../offline/worker-client.js'
import { goTo } from './route.js'
import { useAppWords } from './words.js'

function Notice({ children, alarm = false }: { readonly children: ReactNode; readonly alarm?: boolean }) {
  return <div className={alarm ? 'notice notice-alarm' : 'notice'}>{children}</div>
}

/** Offers a newer version when it is there. */
function Newer() {
  const say = useAppWords()
  const [take, setTake] = useState<(() => void) | null>(null)
  useEffect(() => installWorker((ready) => setTake(() => ready)), [])
  if (take === null) return null
  return (
    <Notice>
      <p>{say('notice.newer')}</p>
      <button type="button" className="button" onClick={take}>
        {say('notice.take')}
      </button>
    </Notice>
  )
}

function Ended() {
  const say = useAppWords()
  return (
    <Notice alarm>
      <p>{say('notice.ended')}</p>
      <button type="button" className="button" onClick={() => goTo('#/sign-in')}>
        {say('notice.sign-in')}
      </button>
    </Notice>
  )
}

/** Without it the clinic answers nothing else. */
function SecondFactor() {
  const say = useAppWords()
  return (
    <Notice alarm>
      <p>{say('notice.second-factor')}</p>
      <a className="button" href="#/settings">
        {say('notice.set-up')}
      </a>
    </Notice>
  )
}

/** Entries on this phone that no screen of a course speaks of. */
export function elsewhere({ outbox, session }: HomeState): {
  readonly foreign: number
  readonly stranded: number
} {
  const granted = new Set(session?.grants.map(({ course }) => course) ?? [])
  const unsent = outbox.filter(({ state }) => state !== 'sent')
  const foreign = unsent.filter(({ account }) => account !== session?.account.id)
  const stranded = unsent.filter(
    ({ account, event }) => account === session?.account.id && !granted.has(event.course),
  )
  return { foreign: foreign.length, stranded: stranded.length }
}

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** An answer by an older policy than the clinic's is said, and so is one that may be. */
function PolicyNotice({ state }: { readonly state: HomeState }) {
  const say = useAppWords()
  const { policy, policyUnread, reachable } = state
  if (policy === null) return null
  const { id: name, version } = policy.policy
  if (policyUnread) return <Notice alarm>{say('notice.policy-unread', { name, version })}</Notice>
  if (reachable || policy.heardAt === null || now() - policy.heardAt < DAY_MS) return null
  const days = Math.floor((now() - policy.heardAt) / DAY_MS)
  return <Notice>{say('notice.policy-old', { name, version, days })}</Notice>
}

export function Notices() {
  const say = useAppWords()
  const state = useHomeState()
  const { foreign, stranded } = elsewhere(state)
  const { lost, ended, clockAheadMs } = state
  const minutes = clockAheadMs === null ? 0 : Math.round(Math.abs(clockAheadMs) / MINUTE_MS)
  return (
    <div className="notices" role="status">
      {ended && <Ended />}
      {state.session?.secondFactorNeeded === true && !ended && <SecondFactor />}
      {lost > 0 && (
        <Notice alarm>{lost === 1 ? say('notice.lost-one') : say('notice.lost', { count: lost })}</Notice>
      )}
      {stranded > 0 && <Notice alarm>{say('notice.stranded', { count: stranded })}</Notice>}
      {foreign > 0 && <Notice>{say('notice.foreign', { count: foreign })}</Notice>}
      {minutes > 0 && <Notice alarm>{say('notice.clock', { minutes })}</Notice>}
      <PolicyNotice state={state} />
      <Newer />
    </div>
  )
}
