// What comes of a dose that is written: its judgement, what it would be called, the old beside the new, and what follows.
import type { Amount, PrescriptionReason, Speaker } from '@stature/protocol'
import type { BodyOf, CourseView } from '../data/course.js'
import { ChoiceList } from '../design/choice-list.js'
import { useTryOut } from '../forms/use-try-out.js'
import { Compare } from './compare.js'
import type { Draft } from './draft.js'
import { Follows } from './follows.js'
import { Judgement } from './judgement.js'
import { amountOf } from './prescription.js'
import { usePrescribeWords } from './prescribe-words.js'
import type { Writing } from './writing.js'

interface Props {
  readonly view: CourseView
  readonly draft: Draft
  readonly writing: Writing
  readonly chosen: PrescriptionReason | null
  readonly choose: (reason: PrescriptionReason) => void
  readonly speaker: Speaker
  readonly look: (body: BodyOf<'dose-prescribed'>, amount: Amount) => void
}

function Reason({ writing, chosen, choose }: Pick<Props, 'writing' | 'chosen' | 'choose'>) {
  const say = usePrescribeWords()
  const [only, ...more] = writing.found?.fitting ?? []
  if (only === undefined) return null
  if (more.length === 0) return <p>{say(`reason.${only}`)}</p>
  return (
    <ChoiceList
      label={say('reason')}
      choices={[only, ...more].map((value) => ({ value, label: say(`reason.${value}`) }))}
      value={chosen}
      onChange={choose}
    />
  )
}

interface NextProps extends Pick<Props, 'view' | 'speaker' | 'look'> {
  readonly next: BodyOf<'dose-prescribed'>
  readonly amount: Amount
}

/** Accepted and complete: what follows, and the way to the second look. */
function Next({ view, speaker, next, amount, look }: NextProps) {
  const say = usePrescribeWords()
  const tried = useTryOut(view, [{ kind: 'dose-prescribed', body: next }])
  if (view.role !== 'prescriber') return <p>{say('prescriber-signs')}</p>
  return (
    <>
      {tried === null ? null : <Follows {...{ view, tried, next, speaker }} />}
      <button type="button" className="button button-main" onClick={() => look(next, amount)}>
        {say('look')}
      </button>
    </>
  )
}

export function Result(props: Props) {
  const say = usePrescribeWords()
  const { view, draft, writing, speaker, look } = props
  const { found, next } = writing
  const present = view.facts.prescriptions.at(-1) ?? null
  const weight = view.facts.weight.confirmed?.grams ?? null
  const amount = found === null ? null : amountOf(found.judged)
  const isAccepted = found?.judged.outcome.kind === 'accept'
  return (
    <section className="sheet">
      <h2>{say('result')}</h2>
      {found === null ? (
        <p className="soft">{say('result.none')}</p>
      ) : (
        <Judgement {...found} {...{ view, speaker }} />
      )}
      <Reason {...props} />
      {isAccepted && draft.timesPerDay === null ? (
        <p className="typed-trouble">{say('times.missing')}</p>
      ) : null}
      <Compare {...{ present, next, weight, speaker }} />
      {next === null || amount === null ? null : <Next {...{ view, speaker, look, next, amount }} />}
    </section>
  )
}
