// The form of an entry that happened earlier: when, then what its kind asks; with a reason where it corrects another.
import { wallTime } from '@stature/civil-time'
import type { StatureEvent } from '@stature/record'
import { useEffect, useRef, useState } from 'react'
import { useDiaryWords } from './diary-words.js'
import type { Draft } from './draft.js'
import { DateField, Needs, TextField } from './fields.js'
import { GlucosePart, LowSugarPart, MealPart, NumberPart, ReactionPart } from './form-parts.js'
import type { PartProps } from './half-field.js'
import { InjectionPart } from './injection-part.js'
import type { DiaryTools } from './tools.js'
import { writtenOf, type Written } from './write.js'

const PARTS = {
  injection: InjectionPart,
  glucose: GlucosePart,
  meal: MealPart,
  'low-sugar': LowSugarPart,
  reaction: ReactionPart,
  weight: NumberPart,
  height: NumberPart,
} as const

interface Props {
  readonly tools: DiaryTools
  readonly first: Draft
  /** The entry it corrects; null for a new one. */
  readonly was: StatureEvent | null
  readonly title: string
  readonly label: string
  readonly onSave: (written: Extract<Written, { readonly ok: true }>, reason: string) => void
  readonly onLeave: () => void
}

function When({ draft, onDraft, tools }: PartProps) {
  const say = useDiaryWords()
  const { day } = wallTime(tools.view.now, tools.view.zone)
  return (
    <div className="row">
      <DateField
        label={say('day')}
        type="date"
        max={day}
        value={draft.day}
        // The half-day goes with the day it is moved to.
        onChange={(moved) => onDraft({ day: moved, slotDay: null })}
      />
      <DateField label={say('time')} type="time" value={draft.time} onChange={(time) => onDraft({ time })} />
    </div>
  )
}

/** The heading takes the focus when the form opens. */
function useTaken() {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return heading
}

function useDraft({ first, was, tools }: Pick<Props, 'first' | 'was' | 'tools'>) {
  const say = useDiaryWords()
  const [draft, setDraft] = useState(first)
  const [reason, setReason] = useState('')
  const onDraft = (change: Partial<Draft>): void => setDraft((before) => ({ ...before, ...change }))
  const written = writtenOf(draft, was, tools.view)
  const needs = [
    ...(written.ok ? [] : written.needs.map((need) => say(`need-${need}`))),
    ...(was !== null && reason.trim() === '' ? [say('need-reason')] : []),
  ]
  return { part: { draft, onDraft, tools }, reason, setReason, written, needs }
}

export function EntryForm({ onSave, onLeave, ...props }: Props) {
  const say = useDiaryWords()
  const heading = useTaken()
  const { part, reason, setReason, written, needs } = useDraft(props)
  const Part = PARTS[part.draft.what]
  return (
    <form
      className="stack stack-wide diary-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (written.ok && needs.length === 0) onSave(written, reason.trim())
      }}
    >
      <h4 ref={heading} tabIndex={-1}>
        {props.title}
      </h4>
      <When {...part} />
      <Part {...part} />
      {props.was === null ? null : (
        <TextField label={say('why-change')} decimal={false} value={reason} onChange={setReason} />
      )}
      <Needs needs={needs} />
      <div className="choices">
        <button type="submit" className="button button-main" disabled={needs.length > 0}>
          {props.label}
        </button>
        <button type="button" className="button button-quiet" onClick={onLeave}>
          {say('cancel')}
        </button>
      </div>
    </form>
  )
}
