// Everything that was recorded about an entry: who, when, what it said, and why it was changed.
import { instant, type Instant } from '@stature/label'
import type { DiaryChange, DiaryEntry, StatureEvent } from '@stature/record'
import { useKindWords } from '../app/kind-words.js'
import type { DiaryTools } from './tools.js'
import { useDiaryWords } from './diary-words.js'
import { linesOf, type Told } from './lines.js'

interface Props {
  readonly entry: DiaryEntry
  readonly tools: DiaryTools
}

/** What a version said. */
function Version({
  told,
  at,
  tools,
}: {
  readonly told: Told
  readonly at: Instant
  readonly tools: DiaryTools
}) {
  const say = useDiaryWords()
  const kinds = useKindWords()
  return (
    <div className="trail-said">
      <p>{kinds(told.kind)}</p>
      {linesOf(told, tools.tell).map(({ text, language }) => (
        <p key={text} lang={language ?? undefined}>
          {text}
        </p>
      ))}
      <p className="number">{say('trail-at', { time: tools.moment(at) })}</p>
    </div>
  )
}

const WORDS = {
  'entry-corrected': { applied: 'trail-corrected', requested: 'trail-asked-correction' },
  'entry-voided': { applied: 'trail-voided', requested: 'trail-asked-void' },
} as const

function Change({ change, entry, tools }: Props & { readonly change: DiaryChange }) {
  const say = useDiaryWords()
  const { statement, what } = change
  const { event, knownAt } = statement
  const who = { name: tools.nameOf(event), time: tools.moment(knownAt) }
  const ofChange = event.kind === 'entry-voided' && event.voids !== entry.recorded.event.id
  const words = ofChange && what !== 'requested' ? 'trail-undone' : null
  return (
    <li className="clause">
      <p>{say(words ?? WORDS[event.kind][what === 'requested' ? 'requested' : 'applied'], who)}</p>
      {event.kind === 'entry-corrected' ? (
        <Version told={event.replacement} at={statement.replacement?.at ?? entry.recorded.at} tools={tools} />
      ) : null}
      <p>{say('trail-reason', { reason: event.reason })}</p>
      {what === 'taken-back' ? <p className="soft">{say('trail-over')}</p> : null}
    </li>
  )
}

export function Trail({ entry, tools }: Props) {
  const say = useDiaryWords()
  const { recorded, changes } = entry
  const first: StatureEvent = recorded.event
  const who = { name: tools.nameOf(first), time: tools.moment(instant(recorded.knownAt)) }
  return (
    <div className="stack">
      <h4>{say('trail')}</h4>
      <ol className="stack">
        <li className="clause">
          <p>{say('trail-recorded', who)}</p>
          <Version told={first} at={recorded.at} tools={tools} />
        </li>
        {changes.map((change) => (
          <Change key={change.statement.event.id} {...{ change, entry, tools }} />
        ))}
      </ol>
      {changes.length === 0 ? null : <p className="soft small">{say('trail-both')}</p>}
    </div>
  )
}
