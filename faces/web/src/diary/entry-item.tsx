// One entry of a day: when, what, by whom; its trail and what may be done about it are one tap away.
import type { DiaryEntry } from '@stature/record'
import { useKindWords } from '../app/kind-words.js'
import { Changing } from './changing.js'
import { useDiaryWords, type SayDiary } from './diary-words.js'
import { linesOf } from './lines.js'
import type { DiaryTools } from './tools.js'
import { Trail } from './trail.js'

interface Props {
  readonly entry: DiaryEntry
  readonly tools: DiaryTools
}

/** What sets an entry apart, in a word each. */
function marksOf({ standing, recorded, changes }: DiaryEntry, isWaiting: boolean, say: SayDiary) {
  const has = (what: 'applied' | 'requested'): boolean => changes.some((change) => change.what === what)
  return [
    ...(standing === null ? [say('was-taken-back')] : []),
    ...(standing !== null && standing !== recorded && has('applied') ? [say('was-corrected')] : []),
    ...(has('requested') ? [say('was-requested')] : []),
    ...(isWaiting ? [say('waiting')] : []),
  ]
}

export function EntryItem({ entry, tools }: Props) {
  const say = useDiaryWords()
  const kinds = useKindWords()
  const { recorded, standing, at, suspect, changes } = entry
  const { event } = standing ?? recorded
  const { unsent } = tools.view
  const ids = [recorded.event.id, ...changes.map(({ statement }) => statement.event.id)]
  const marks = marksOf(
    entry,
    ids.some((id) => unsent.has(id)),
    say,
  )
  const kind = kinds(event.kind)
  const what = `${kind}, ${tools.clock(at)}`
  return (
    <li className={standing === null ? 'diary-entry diary-entry-over' : 'diary-entry'}>
      <p className="diary-time number">{tools.clock(at)}</p>
      <div className="diary-said">
        <p className="diary-kind">{kind}</p>
        {linesOf(event, tools.tell).map(({ text, language }) => (
          <p key={text} className="number" lang={language ?? undefined}>
            {text}
          </p>
        ))}
        <p className="soft small">
          {[say('by', { name: tools.nameOf(recorded.event) }), ...marks].join(' · ')}
        </p>
        {suspect ? <p>{say('suspect')}</p> : null}
        <details className="disclosure">
          <summary aria-label={say('details-of', { what })}>{say('details')}</summary>
          <div className="disclosure-body">
            <Trail entry={entry} tools={tools} />
            <Changing entry={entry} tools={tools} what={what} />
          </div>
        </details>
      </div>
    </li>
  )
}
