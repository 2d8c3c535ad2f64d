// One open vial: until when it may be used and why, lot and expiry, and how it was thrown away.
import { vialDaysLeft, vialEndsOn, type VialEndsOn } from '@stature/protocol'
import type { DiscardReason, OpenVial } from '@stature/record'
import type { CourseView } from '../data/course.js'
import { ClauseNote } from '../design/clause-note.js'
import { dayText } from '../design/day-text.js'
import { Icon } from '../design/icon.js'
import { useLocale } from '../design/use-locale.js'
import type { Recorder } from '../design/use-recorder.js'
import { LotForm } from './lot-form.js'
import { vialName } from './vial-name.js'
import { useVialWords } from './vial-words.js'

interface Props {
  readonly view: CourseView
  readonly recorder: Recorder
  readonly vial: OpenVial
}

const REASONS = [
  'empty',
  'days-over',
  'not-clear',
  'frozen',
  'too-warm',
  'broken',
  'expired',
  'other',
] as const satisfies readonly DiscardReason[]

function Discard({ recorder, vial, name }: Pick<Props, 'recorder' | 'vial'> & { readonly name: string }) {
  const say = useVialWords()
  return (
    <details className="disclosure">
      <summary>{say('discard')}</summary>
      <div className="disclosure-body" role="group" aria-label={say('discard-why', { name })}>
        <p>{say('discard-why', { name })}</p>
        <div className="choices">
          {REASONS.map((reason) => (
            <button
              key={reason}
              type="button"
              className="button"
              onClick={() =>
                recorder.save(
                  [{ kind: 'vial-discarded', body: { vial: vial.id, reason } }],
                  say('recorded-discarded'),
                )
              }
            >
              {say(`reason-${reason}`)}
            </button>
          ))}
        </div>
      </div>
    </details>
  )
}

/** How long it is good, and the day at whose end it is thrown away. */
function Ends({ view, ends }: { readonly view: CourseView; readonly ends: VialEndsOn }) {
  const say = useVialWords()
  const locale = useLocale()
  const { today } = view.facts
  const left = vialDaysLeft(ends, today)
  if (ends.goodThrough === null || left === null) return <p>{say('ends-unknown')}</p>
  const day = dayText(ends.goodThrough, today, locale)
  const why = ends.goodThroughBy === 'expiry' ? say('by-expiry') : say('by-days')
  if (left < 0)
    return (
      <p className="note vial-over">
        <Icon name="alert" />
        <span>{say('over', { day })}</span>
      </p>
    )
  const words = left === 0 ? say('left-today') : left === 1 ? say('left-one') : say('left', { days: left })
  return (
    <>
      <p className="vial-left number">{words}</p>
      <p>{say('use-through', { day })}</p>
      <p className="soft">{why}</p>
    </>
  )
}

const isOver = (ends: VialEndsOn, view: CourseView): boolean =>
  (vialDaysLeft(ends, view.facts.today) ?? 0) < 0

export function VialSheet({ view, recorder, vial }: Props) {
  const say = useVialWords()
  const locale = useLocale()
  const { today, edition } = view.facts
  const name = vialName(vial, view.vials, say, today, locale)
  const ends = vialEndsOn(vial, edition)
  const used = view.facts.vial?.id === vial.id
  const bad = isOver(ends, view) || vial.appearance === 'not-clear'
  return (
    <li className={bad ? 'sheet sheet-alarm' : 'sheet'}>
      <h2 className="sheet-head">
        <Icon name="vial" />
        <span>{name}</span>
      </h2>
      {vial.appearance === 'not-clear' ? <p className="label">{say('not-clear')}</p> : null}
      <Ends view={view} ends={ends} />
      {vial.expires === null ? null : <p className="soft number">{say('printed', { on: vial.expires })}</p>}
      {view.vials.length < 2 ? null : used ? (
        <p className="note">
          <Icon name="check" />
          <span>{say('used')}</span>
        </p>
      ) : (
        <button type="button" className="button" onClick={() => void view.takeVial(vial.id)}>
          {say('use')}
        </button>
      )}
      <LotForm recorder={recorder} vial={vial} />
      <Discard recorder={recorder} vial={vial} name={name} />
      {ends.goodThroughBy === 'unknown' ? null : (
        <ClauseNote
          edition={edition}
          clause={ends.goodThroughBy === 'expiry' ? 'vial.expiry' : 'vial.in-use'}
          gap={ends.goodThroughBy === 'expiry' ? null : 'gap.in-use-day'}
        />
      )}
    </li>
  )
}
