// One child in one look: the answer for now, when something is next, and the way to its own screen.
import { addressOf } from '../app/route.js'
import { useFamily, type FamilyCourse } from '../data/family.js'
import { useGlance, type Glance } from '../data/use-glance.js'
import { partsOf, type AnswerKind } from '../design/answer.js'
import { momentText } from '../design/clock.js'
import { Icon, type IconName } from '../design/icon.js'
import { useLocale } from '../design/use-locale.js'
import { answerKind, nowShape, type NowShape } from '../now/shape.js'
import { ChildName } from './child-name.js'
import { useChildrenWords } from './children-words.js'
import { whenNext } from './when-next.js'

const ICONS = {
  give: 'syringe',
  wait: 'wait',
  skip: 'skip',
  ask: 'ask',
  stop: 'stop',
  done: 'done',
} as const satisfies Readonly<Record<AnswerKind, IconName>>

type Seen = Extract<Glance, { readonly why: null }>

/** The words of the decision, and the screen's own only where the dose of the half-day is done or in doubt. */
function useWords(shape: NowShape, glance: Seen): { readonly text: string; readonly language?: string } {
  const say = useChildrenWords()
  if (shape === 'given' || shape === 'skipped' || shape === 'unsure') return { text: say(shape) }
  const { text, language } = glance.explanation('caregiver').headline
  return { text, language }
}

function When({ glance, shape }: { readonly glance: Seen; readonly shape: NowShape }) {
  const say = useChildrenWords()
  const locale = useLocale()
  const next = whenNext(shape, glance.injection)
  if (next.kind === 'unknown') return null
  const time = momentText(next.at, glance.now, glance.zone, locale)
  return <span className="child-when number">{say(next.kind, { time })}</span>
}

function Answered({ child, glance }: { readonly child: FamilyCourse; readonly glance: Seen }) {
  const say = useChildrenWords()
  const shape = nowShape(glance.injection)
  const kind = answerKind(shape)
  const { text, language } = useWords(shape, glance)
  const { words, aside } = partsOf(text)
  const { injectedWithoutFood } = glance.injection.states.afterInjection
  return (
    <a className={`child-answer child-${kind}`} href={addressOf('now', child.id)}>
      <span className="child-name">{child.name}</span>
      <span className="child-words">
        <Icon name={ICONS[kind]} />
        <span lang={language}>
          {words}
          {aside === null ? null : <span className="child-aside"> ({aside})</span>}
        </span>
      </span>
      <When glance={glance} shape={shape} />
      {injectedWithoutFood ? (
        <span className="child-alarm">
          <Icon name="alert" />
          {say('no-food')}
        </span>
      ) : null}
    </a>
  )
}

export function ChildRow({ child, tick }: { readonly child: FamilyCourse; readonly tick: number }) {
  const say = useChildrenWords()
  const glance = useGlance(child.id, tick)
  const { online } = useFamily()
  return (
    <li className="sheet child-row">
      {glance.why === null ? (
        <Answered child={child} glance={glance} />
      ) : (
        <>
          <h2>{child.name}</h2>
          <p>{say(glance.why === 'not-here' && online ? 'coming' : glance.why)}</p>
        </>
      )}
      <ChildName child={child} />
    </li>
  )
}
