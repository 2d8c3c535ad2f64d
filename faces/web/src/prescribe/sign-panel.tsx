// The end of the second look: what the clinic says, and the one button that signs. Nothing is signed without an answer.
import type { Decision, DoseOutcome } from '@stature/protocol'
import type { CourseView } from '../data/course.js'
import { useFamily } from '../data/family.js'
import { Icon } from '../design/icon.js'
import { ToldWords } from '../design/told.js'
import { useClinicalExplain } from '../forms/clinical.js'
import { Reasons } from '../forms/reasons.js'
import { usePrescribeWords } from './prescribe-words.js'
import { hasMoved, type Looked, type Signing, type SignState } from './use-sign.js'

interface Props {
  readonly view: CourseView
  readonly looked: Looked
  readonly signing: Signing
  readonly back: () => void
}

function DecisionOf({
  title,
  decision,
  zone,
}: {
  readonly title: string
  readonly decision: Decision<DoseOutcome>
  readonly zone: string
}) {
  const explanation = useClinicalExplain(zone)(decision)
  return (
    <div>
      <h3>{title}</h3>
      <p>
        <strong lang={explanation.headline.language}>{explanation.headline.text}</strong>
      </p>
      <Reasons lines={explanation.reasons} />
    </div>
  )
}

/** Both decisions, so that the prescriber sees what came in between. */
function Changed({ view, looked, back }: Omit<Props, 'signing'>) {
  const say = usePrescribeWords()
  return (
    <section className="sheet sheet-alarm" role="alert">
      <h2>{say('changed')}</h2>
      <p>{say('changed.text')}</p>
      <DecisionOf title={say('changed.read')} decision={looked.dose} zone={view.zone} />
      <DecisionOf title={say('changed.now')} decision={view.dose} zone={view.zone} />
      <button type="button" className="button button-wide" onClick={back}>
        {say('changed.back')}
      </button>
    </section>
  )
}

function GroundSaid({
  ground,
  ask,
}: {
  readonly ground: Extract<SignState, { kind: 'ground' }>['ground']
  readonly ask: () => void
}) {
  const say = usePrescribeWords()
  if (ground === 'same')
    return (
      <p className="note" role="status">
        <Icon name="done" />
        <span>{say('ground.same')}</span>
      </p>
    )
  return (
    <div className="stack" role="alert">
      <p className="typed-trouble">{say(`ground.${ground}`)}</p>
      <button type="button" className="button" onClick={ground === 'differs' ? () => location.reload() : ask}>
        {say(ground === 'differs' ? 'ground.reload' : 'ground.again')}
      </button>
    </div>
  )
}

function Refused({ issues }: Extract<SignState, { kind: 'refused' }>) {
  const say = usePrescribeWords()
  return (
    <div role="alert">
      <p className="typed-trouble">{say('sign.refused')}</p>
      <ul className="reasons">
        {issues.map((issue) => (
          <li key={issue.code}>
            <ToldWords told={issue} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Said({ signing }: Pick<Props, 'signing'>) {
  const say = usePrescribeWords()
  const { state, ask } = signing
  switch (state.kind) {
    case 'ground':
      return <GroundSaid ground={state.ground} ask={ask} />
    case 'refused':
      return <Refused {...state} />
    case 'asking':
    case 'sending':
      return <p role="status">{say(`sign.${state.kind}`)}</p>
    case 'signed-out':
    case 'not-now':
    case 'unknown':
      return (
        <p className="typed-trouble" role="alert">
          {say(`sign.${state.kind}`)}
        </p>
      )
    case 'signed':
    case 'changed':
      return null
  }
}

export function SignPanel(props: Props) {
  const say = usePrescribeWords()
  const { account } = useFamily()
  const { view, looked, signing, back } = props
  const { state, may, sign } = signing
  if (
    state.kind === 'changed' ||
    (hasMoved(looked, view) && state.kind !== 'sending' && state.kind !== 'unknown')
  )
    return <Changed {...props} />
  return (
    <section className="sheet sheet-asks">
      <p>{say('sign.as', { name: account?.name ?? '' })}</p>
      <Said signing={signing} />
      <button type="button" className="button button-main" disabled={!may} onClick={sign}>
        {say(state.kind === 'unknown' ? 'sign.again' : 'sign')}
      </button>
      <button type="button" className="button button-wide" onClick={back} disabled={state.kind === 'sending'}>
        {say('sign.back')}
      </button>
      <p className="soft small">{say('sign.network')}</p>
    </section>
  )
}
