// Correcting an entry, taking it back, putting it back; what a role may not is said, and becomes a request.
import { changeRight, type ChangeRight, type DiaryEntry } from '@stature/record'
import { useEffect, useId, useRef, useState } from 'react'
import { useKindWords } from '../app/kind-words.js'
import type { CourseView } from '../data/course.js'
import { corrected, takenBack } from './correct.js'
import { useDiaryWords } from './diary-words.js'
import { draftOf, whatOf } from './draft.js'
import { EntryForm } from './entry-form.js'
import type { DiaryTools } from './tools.js'

interface Props {
  readonly entry: DiaryEntry
  readonly tools: DiaryTools
  /** The entry in a few words. */
  readonly what: string
}

const READERS = ['auditor', 'administrator']

interface WhyProps {
  readonly title: string
  readonly label: string
  readonly onSave: (reason: string) => void
  readonly onLeave: () => void
}

/** A reason in a few words, and the button that records it. */
function Why({ title, label, onSave, onLeave }: WhyProps) {
  const say = useDiaryWords()
  const id = useId()
  const [reason, setReason] = useState('')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const said = reason.trim()
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (said !== '') onSave(said)
      }}
    >
      <h4>{title}</h4>
      <div className="field">
        <label htmlFor={id}>{say('why-change')}</label>
        <input
          id={id}
          ref={input}
          className="input"
          maxLength={2000}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      <div className="choices">
        <button type="submit" className="button" disabled={said === ''}>
          {label}
        </button>
        <button type="button" className="button button-quiet" onClick={onLeave}>
          {say('cancel')}
        </button>
      </div>
    </form>
  )
}

function Correcting({
  entry,
  tools,
  what,
  right,
  onDone,
}: Props & { readonly right: ChangeRight; readonly onDone: () => void }) {
  const say = useDiaryWords()
  const kinds = useKindWords()
  const standing = entry.standing ?? entry.recorded
  const { view, recorder, separator } = tools
  const [draft] = useState(() => draftOf({ event: standing.event, at: entry.at }, view.zone, separator))
  if (draft === null) return null
  const isOwn = right === 'may'
  return (
    <EntryForm
      tools={tools}
      first={draft}
      was={standing.event}
      title={say('correct-title', { what })}
      label={say(isOwn ? 'save-correction' : 'save-request')}
      onLeave={onDone}
      onSave={({ event, at }, reason) => {
        const correction = corrected({ entry, event, at, zone: view.zone, reason })
        if (correction === null) return
        const kind = kinds(event.kind)
        recorder.save([correction], say(isOwn ? 'saved-correction' : 'saved-request', { kind }))
        onDone()
      }}
    />
  )
}

type Open = 'correct' | 'back' | 'put-back'

const OWN = {
  correct: 'correct',
  back: 'take-back',
  'put-back': 'put-back',
} as const satisfies Readonly<Record<Open, string>>
const ASKED = {
  correct: 'ask-correct',
  back: 'ask-back',
  'put-back': 'put-back',
} as const satisfies Readonly<Record<Open, string>>

const RIGHTS = { 'needs-clinician': 'may-clinician', 'needs-prescriber': 'may-prescriber' } as const

interface Change {
  readonly right: ChangeRight
  /** What can be done about it. */
  readonly ways: readonly Open[]
  /** What a void would speak of: the entry, or the statement that took it back. */
  readonly voids: string
}

function changeOf(entry: DiaryEntry, { role, now }: CourseView): Change {
  const { recorded, standing, changes } = entry
  if (standing !== null) {
    const hasForm = whatOf(standing.event.kind) !== null
    const right = changeRight(entry, role, now)
    return { right, ways: hasForm ? ['correct', 'back'] : ['back'], voids: recorded.event.id }
  }
  const voiding = changes.findLast(({ what }) => what === 'applied')?.statement
  if (voiding === undefined) return { right: 'may', ways: [], voids: recorded.event.id }
  const right = changeRight({ ...entry, standing: voiding }, role, now)
  return { right, ways: ['put-back'], voids: voiding.event.id }
}

function Voiding({
  way,
  change,
  tools,
  what,
  kind,
  onDone,
}: Omit<Props, 'entry'> & {
  readonly way: 'back' | 'put-back'
  readonly change: Change
  readonly kind: string
  readonly onDone: () => void
}) {
  const say = useDiaryWords()
  const isOwn = change.right === 'may'
  const isBack = way === 'back'
  const saved = isBack ? 'saved-back' : 'saved-restored'
  const label = isBack ? 'back-do' : 'put-back-do'
  return (
    <Why
      title={say(isBack ? 'back-title' : 'put-back-title', { what })}
      label={say(isOwn ? label : 'back-ask')}
      onLeave={onDone}
      onSave={(reason) => {
        tools.recorder.save([takenBack(change.voids, reason)], say(isOwn ? saved : 'saved-request', { kind }))
        onDone()
      }}
    />
  )
}

function Ways({ change, onOpen }: { readonly change: Change; readonly onOpen: (way: Open) => void }) {
  const say = useDiaryWords()
  const { right, ways } = change
  return (
    <>
      {right === 'may' ? null : <p className="soft">{say(RIGHTS[right])}</p>}
      {ways.length === 1 && ways[0] === 'back' ? <p className="soft">{say('no-form')}</p> : null}
      <div className="choices">
        {ways.map((way) => (
          <button key={way} type="button" className="button" onClick={() => onOpen(way)}>
            {say((right === 'may' ? OWN : ASKED)[way])}
          </button>
        ))}
      </div>
    </>
  )
}

export function Changing({ entry, tools, what }: Props) {
  const say = useDiaryWords()
  const kinds = useKindWords()
  const box = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<Open | null>(null)
  const { view } = tools
  if (READERS.includes(view.role)) return <p className="soft">{say('may-read')}</p>
  const change = changeOf(entry, view)
  const kind = kinds((entry.standing ?? entry.recorded).event.kind)
  // What is left takes the focus with it, so it goes to what stands in its place.
  const done = (): void => {
    setOpen(null)
    box.current?.focus()
  }
  const parts = { tools, what, onDone: done }
  return (
    <div className="stack" ref={box} tabIndex={-1}>
      {open === null ? <Ways change={change} onOpen={setOpen} /> : null}
      {open === 'correct' ? <Correcting {...parts} entry={entry} right={change.right} /> : null}
      {open === 'back' || open === 'put-back' ? (
        <Voiding {...parts} way={open} change={change} kind={kind} />
      ) : null}
    </div>
  )
}
