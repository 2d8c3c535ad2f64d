// A glucose value typed once and shown in both units; a value no meter shows is put in question before it counts.
import type { GlucoseUnit } from '@stature/label'
import { GLUCOSE_UNITS } from '@stature/label'
import { useId } from 'react'
import type { TypedGlucose } from './glucose-text.js'
import { Icon } from './icon.js'
import { useDesignWords } from './words.js'

export interface GlucoseDraft {
  readonly text: string
  readonly unit: GlucoseUnit | null
  /** An unusual value confirmed: the text it was confirmed for. */
  readonly confirmed: string | null
}

/** The unit of the last reading is offered again; without one, none is chosen. */
export const emptyDraft = (unit: GlucoseUnit | null): GlucoseDraft => ({ text: '', unit, confirmed: null })

interface Props {
  readonly draft: GlucoseDraft
  readonly typed: TypedGlucose
  readonly separator: string
  readonly label: string
  /** For eyes a heading above says it. */
  readonly hidden?: boolean
  readonly onChange: (draft: GlucoseDraft) => void
}

function Units({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  const say = useDesignWords()
  const name = useId()
  return (
    <fieldset className="row">
      <legend className="unseen">{say('glucose.unit')}</legend>
      {GLUCOSE_UNITS.map((unit) => (
        <label key={unit} className="option">
          <input
            type="radio"
            name={name}
            checked={draft.unit === unit}
            onChange={() => onChange({ ...draft, unit, confirmed: null })}
          />
          {unit}
        </label>
      ))}
    </fieldset>
  )
}

function WasOther({
  draft,
  unit,
  onChange,
}: Pick<Props, 'draft' | 'onChange'> & { readonly unit: GlucoseUnit }) {
  const say = useDesignWords()
  return (
    <button type="button" className="button" onClick={() => onChange({ ...draft, unit, confirmed: null })}>
      {say('glucose.was-other', { value: draft.text, unit })}
    </button>
  )
}

function Question({ draft, typed, onChange }: Pick<Props, 'draft' | 'typed' | 'onChange'>) {
  const say = useDesignWords()
  if (typed.kind !== 'read' && typed.kind !== 'unreadable') return null
  if (typed.kind === 'read' && (!typed.odd || draft.confirmed === draft.text)) return null
  return (
    <div className="stack">
      {typed.kind === 'read' ? (
        <p className="note">
          <Icon name="ask" />
          <span>{say('glucose.odd', { value: draft.text, unit: typed.reading.unit })}</span>
        </p>
      ) : null}
      <div className="choices">
        {typed.fitsOther ? <WasOther draft={draft} unit={typed.otherUnit} onChange={onChange} /> : null}
        {typed.kind === 'read' ? (
          <button
            type="button"
            className="button"
            onClick={() => onChange({ ...draft, confirmed: draft.text })}
          >
            {say('glucose.is-right')}
          </button>
        ) : null}
      </div>
    </div>
  )
}

function Said({ typed, separator }: Pick<Props, 'typed' | 'separator'>) {
  const say = useDesignWords()
  switch (typed.kind) {
    case 'empty':
      return null
    case 'no-unit':
      return <>{say('glucose.which-unit')}</>
    case 'unreadable':
      return <>{say('glucose.unreadable')}</>
    case 'read':
      return <>{`= ${typed.other.replace('.', separator)} ${typed.otherUnit}`}</>
  }
}

export function GlucoseField({ draft, typed, separator, label, hidden = false, onChange }: Props) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id} className={hidden ? 'unseen' : 'label'}>
        {label}
      </label>
      <div className="row">
        <input
          id={id}
          className="input input-number"
          inputMode="decimal"
          autoComplete="off"
          maxLength={8}
          value={draft.text}
          aria-describedby={`${id}-said`}
          aria-invalid={typed.kind === 'unreadable'}
          onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
        />
        <Units draft={draft} onChange={onChange} />
      </div>
      <p id={`${id}-said`} className="soft number" aria-live="polite">
        <Said typed={typed} separator={separator} />
      </p>
      <Question draft={draft} typed={typed} onChange={onChange} />
    </div>
  )
}

/** The reading may be used: read, and confirmed where it is unusual. */
export const isSettled = (draft: GlucoseDraft, typed: TypedGlucose): boolean =>
  typed.kind === 'read' && (!typed.odd || draft.confirmed === draft.text)
