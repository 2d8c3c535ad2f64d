// How many vials to order until a day: the protocol's forecast over what this phone knows.
import { civilDate, type CivilDate } from '@stature/label'
import { decimal, forecast, type Plan } from '@stature/protocol'
import { drawnFromVial, standingEntries } from '@stature/record'
import { useId, useMemo, useState } from 'react'
import type { CourseView } from '../data/course.js'
import { momentText } from '../design/clock.js'
import { dayText } from '../design/day-text.js'
import { Icon } from '../design/icon.js'
import { useSpeaker } from '../design/speaker.js'
import { useLocale } from '../design/use-locale.js'
import { countIn, daysThrough, toOrder } from './order.js'
import { useVialWords } from './vial-words.js'

/** The forecast through a day; null where none is asked for. */
function usePlan(view: CourseView, until: CivilDate | null): Plan | null {
  const { facts, policy, dose, recorded, now } = view
  return useMemo(() => {
    const days = until === null ? null : daysThrough(facts.today, until)
    if (days === null) return null
    const { vial } = facts
    const standing = vial === null ? [] : standingEntries(recorded, now, null)
    const drawnFromVialInUse = vial === null ? null : drawnFromVial(standing, vial.id)
    const decided = dose.outcome.kind
    return forecast(facts, policy, { from: facts.today, days, decided, drawnFromVialInUse, whatIf: null })
  }, [facts, policy, dose, recorded, now, until])
}

/** What a count made on this phone cannot know. */
function Unknown({ view, plan }: { readonly view: CourseView; readonly plan: Plan }) {
  const say = useVialWords()
  const locale = useLocale()
  const heard = view.heardAt === null ? null : momentText(view.heardAt, view.now, view.zone, locale)
  const offline = view.sync === 'offline' || view.sync === 'signed-out'
  return (
    <ul className="soft small stack">
      <li>{say('assumes')}</li>
      {plan.assumptions.includes('vial-rest-unknown') ? <li>{say('rest-unknown')}</li> : null}
      {view.vials.length > 1 ? <li>{say('others-not-counted')}</li> : null}
      {offline ? (
        <li>{heard === null ? say('offline-never') : say('offline-since', { time: heard })}</li>
      ) : null}
    </ul>
  )
}

/** What to order beside what stands closed at home. */
function AtHome({ newVials }: { readonly newVials: number }) {
  const say = useVialWords()
  const id = useId()
  const [text, setText] = useState('')
  const atHome = countIn(text)
  const order = toOrder(newVials, atHome ?? 0)
  const words =
    order === 0 ? say('order-none') : order === 1 ? say('order-one') : say('order', { count: order })
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{say('at-home')}</label>
        <input
          id={id}
          className="input input-number"
          inputMode="numeric"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <p className="label number" role="status">
        {atHome === null ? '' : words}
      </p>
    </>
  )
}

function Count({ view, plan }: { readonly view: CourseView; readonly plan: Plan }) {
  const say = useVialWords()
  const speaker = useSpeaker()
  if (plan.vials === null) return <p>{say('no-dose')}</p>
  const { newVials, doses, waste } = plan.vials
  const words =
    newVials === 0 ? say('needs-none') : newVials === 1 ? say('needs-one') : say('needs', { count: newVials })
  return (
    <>
      <p className="vial-left number" role="status">
        {words}
      </p>
      <p className="soft number">
        {say('doses', { count: doses })}
        {waste === null ? '' : ` ${say('waste', { percent: decimal(speaker, waste.percent) })}`}
      </p>
      <AtHome newVials={newVials} />
      <Unknown view={view} plan={plan} />
    </>
  )
}

export function OrderSheet({ view }: { readonly view: CourseView }) {
  const say = useVialWords()
  const locale = useLocale()
  const id = useId()
  const [text, setText] = useState('')
  const until = civilDate(text)
  const plan = usePlan(view, until)
  const { today } = view.facts
  return (
    <section className="sheet">
      <h2 className="sheet-head">
        <Icon name="list" />
        <span>{say('order-title')}</span>
      </h2>
      <div className="field">
        <label htmlFor={id}>{say('until')}</label>
        <input
          id={id}
          className="input vial-date"
          type="date"
          min={today}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      {until !== null && plan === null ? <p role="alert">{say('until-wrong')}</p> : null}
      {until === null || plan === null ? null : (
        <>
          <h3>{say('until-day', { day: dayText(until, today, locale) })}</h3>
          <Count view={view} plan={plan} />
        </>
      )}
    </section>
  )
}
