// What follows from a dose: when the next step may be considered, the vials it takes, and between which weights it stays what it is.
import { forecast, weightBounds, type Plan, type Speaker } from '@stature/protocol'
import { drawnFromVial, standingEntries } from '@stature/record'
import { useMemo } from 'react'
import type { BodyOf, CourseView } from '../data/course.js'
import { dayText } from '../design/day-text.js'
import { momentText } from '../design/clock.js'
import { useLocale } from '../design/use-locale.js'
import { Cite } from '../forms/cite.js'
import type { Tried } from '../forms/try-out.js'
import { weightText } from '../forms/weigh.js'
import { usePrescribeWords } from './prescribe-words.js'

/** A month of vials, and the dates within it. */
const DAYS = 30

function planOf(view: CourseView, { facts, dose }: Pick<Tried, 'facts' | 'dose'>): Plan {
  const vial = facts.vial
  const standing = vial === null ? [] : standingEntries(view.recorded, view.now, null)
  return forecast(facts, view.policy, {
    from: facts.today,
    days: DAYS,
    decided: dose.outcome.kind,
    drawnFromVialInUse: vial === null ? null : drawnFromVial(standing, vial.id),
    whatIf: null,
  })
}

interface Props {
  readonly view: CourseView
  readonly tried: Tried
  readonly next: BodyOf<'dose-prescribed'>
  readonly speaker: Speaker
}

function Step({ view, plan }: Pick<Props, 'view'> & { readonly plan: Plan }) {
  const say = usePrescribeWords()
  const locale = useLocale()
  const { blockedBy, notBeforeAt, notBeforeOn, injectionsStillNeeded } = plan.rise
  const { today } = view.facts
  const at = notBeforeAt === null ? null : momentText(notBeforeAt, view.now, view.zone, locale)
  const on = notBeforeOn === null ? null : dayText(notBeforeOn, today, locale)
  return (
    <li>
      {blockedBy === null
        ? say('step.from', { when: [at, on].filter((each) => each !== null).join(', ') })
        : say(`step.${blockedBy}`)}{' '}
      {injectionsStillNeeded > 0 ? say('step.injections', { count: injectionsStillNeeded }) : ''}{' '}
      <Cite id="dose.increase" />
    </li>
  )
}

function Vials({ plan, before }: { readonly plan: Plan; readonly before: Plan }) {
  const say = usePrescribeWords()
  if (plan.vials === null) return null
  const now = before.vials === null ? '' : ` ${say('vials.before', { count: before.vials.newVials })}`
  return (
    <li>
      {say('vials', { count: plan.vials.newVials, days: plan.days })}
      {now} <Cite id="vial.in-use" />
    </li>
  )
}

function Weights({ view, next, speaker }: Omit<Props, 'tried'>) {
  const say = usePrescribeWords()
  const { edition } = view.facts
  const bounds = weightBounds(next, edition, view.policy)
  return (
    <>
      <li>
        {say('weights.maximum', {
          weight: weightText(speaker, bounds.withinMaximumFrom),
          blocked: weightText(speaker, bounds.givenFrom),
        })}{' '}
        <Cite id="gap.weight-change" />
      </li>
      {bounds.reviewAbove === null ? null : (
        <li>{say('weights.review', { weight: weightText(speaker, bounds.reviewAbove) })}</li>
      )}
    </>
  )
}

function WeightEnds({ view, plan }: Pick<Props, 'view'> & { readonly plan: Plan }) {
  const say = usePrescribeWords()
  const locale = useLocale()
  const ends = plan.dates.find(({ what }) => what === 'weight-ends')
  if (ends?.on === undefined || ends.on === null) return null
  return (
    <li>
      {say('weights.ends', { day: dayText(ends.on, view.facts.today, locale) })} <Cite id="gap.weight-age" />
    </li>
  )
}

export function Follows(props: Props) {
  const say = usePrescribeWords()
  const { view, tried } = props
  const plan = useMemo(() => planOf(view, tried), [view, tried])
  const before = useMemo(() => planOf(view, view), [view])
  const checks = tried.dose.states.monitoring.due && !view.dose.states.monitoring.due
  return (
    <section className="stack">
      <h3>{say('follows')}</h3>
      <ul className="reasons">
        <Step view={view} plan={plan} />
        <Vials plan={plan} before={before} />
        <Weights {...props} />
        <WeightEnds view={view} plan={plan} />
        {checks ? (
          <li>
            {say('follows.checks')} <Cite id="glucose.at-start" />
          </li>
        ) : null}
      </ul>
      <p className="soft small">{say('follows.assumes')}</p>
    </section>
  )
}
