// How a field is filled in, by what the schema lets it hold; it starts empty and nothing is chosen for anybody.
import { isList, isRecord, type Json } from '@stature/protocol'
import { useId } from 'react'
import { ChoiceList } from '../design/choice-list.js'
import { TextField } from '../design/text-field.js'
import { kindOf } from './draft.js'
import { usePolicyWords, wordText } from './policy-words.js'

export interface InputProps {
  readonly path: string
  readonly label: string
  readonly value: Json | undefined
  readonly onChange: (value: Json | undefined) => void
}

const WHOLE = /^\d{1,6}$/u

/** A whole number as one; anything else stays as it was typed, and the reader says what is wrong with it. */
const numberIn = (text: string): Json | undefined =>
  text === '' ? undefined : WHOLE.test(text) ? Number(text) : text

const textOf = (value: Json | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

function Whole({ label, value, onChange, help }: InputProps & { readonly help: string }) {
  return (
    <TextField
      label={label}
      value={textOf(value)}
      onChange={(text) => onChange(numberIn(text.trim()))}
      inputMode="numeric"
      help={help}
      optional
    />
  )
}

/** A number, or the one thing that stands in its place. */
function WholeOrNull(props: InputProps & { readonly help: string }) {
  const { path, label, value, onChange } = props
  const say = usePolicyWords()
  const name = useId()
  return (
    <fieldset className="stack">
      <legend className="label">{label}</legend>
      <label className="option">
        <input type="radio" name={name} checked={value === null} onChange={() => onChange(null)} />
        <span>{say(path === 'riseAfterReductionDays' ? 'null.riseAfterReductionDays' : 'set-none')}</span>
      </label>
      <Whole {...props} label={say('whole-days')} value={value ?? undefined} />
    </fieldset>
  )
}

function SetOf({ path, label, value, onChange, words }: InputProps & { readonly words: readonly string[] }) {
  const say = usePolicyWords()
  const now = value !== undefined && value !== null && isList(value) ? value : null
  const toggle = (word: string): void => {
    const held = now ?? []
    const next = words.filter((each) => (each === word ? !held.includes(word) : held.includes(each)))
    // An empty list is an answer where a field may hold none; it is given by its own button.
    onChange(next.length === 0 ? undefined : next)
  }
  return (
    <fieldset className="stack">
      <legend className="label">{label}</legend>
      {words.map((word) => (
        <label key={word} className="option">
          <input type="checkbox" checked={now?.includes(word) ?? false} onChange={() => toggle(word)} />
          <span>{wordText(say, path, word)}</span>
        </label>
      ))}
      {path.startsWith('intracranialSigns.') ? (
        <label className="option">
          <input
            type="checkbox"
            checked={now?.length === 0}
            onChange={() => onChange(now?.length === 0 ? undefined : [])}
          />
          <span>{say('no-sign')}</span>
        </label>
      ) : null}
    </fieldset>
  )
}

function Times({ label, value, onChange }: InputProps) {
  const say = usePolicyWords()
  const [opens, closes] = value !== undefined && value !== null && isList(value) ? value : []
  const set = (first: string, second: string): void =>
    onChange(first === '' && second === '' ? undefined : [first, second])
  return (
    <fieldset className="stack">
      <legend className="label">{label}</legend>
      <div className="policy-pair">
        <TextField
          label={say('opens')}
          value={textOf(opens)}
          onChange={(text) => set(text, textOf(closes))}
          help="05:00"
          optional
        />
        <TextField
          label={say('closes')}
          value={textOf(closes)}
          onChange={(text) => set(textOf(opens), text)}
          help="12:00"
          optional
        />
      </div>
    </fieldset>
  )
}

const GLUCOSE_UNITS = ['mg/dL', 'mmol/L'] as const

function Glucose({ label, value, onChange }: InputProps) {
  const say = usePolicyWords()
  const held = value !== undefined && isRecord(value) ? value : {}
  const name = useId()
  const set = (more: { readonly value?: string; readonly unit?: string }): void => {
    const next = { ...held, ...more }
    onChange(textOf(next['value']) === '' && next['unit'] === undefined ? undefined : next)
  }
  return (
    <fieldset className="stack">
      <legend className="label">{label}</legend>
      <label className="option">
        <input type="radio" name={name} checked={value === null} onChange={() => onChange(null)} />
        <span>{say('null.withholdBelowGlucose')}</span>
      </label>
      <TextField
        label={say('a-value')}
        value={textOf(held['value'])}
        onChange={(text) => set({ value: text.trim() })}
        optional
      />
      <ChoiceList
        label={say('unit')}
        choices={GLUCOSE_UNITS.map((unit) => ({ value: unit, label: unit }))}
        value={GLUCOSE_UNITS.find((unit) => unit === held['unit']) ?? null}
        onChange={(unit) => set({ unit })}
      />
    </fieldset>
  )
}

interface BandProps {
  readonly band: Json
  readonly set: (name: string, text: string) => void
  readonly remove: () => void
}

function Band({ band, set, remove }: BandProps) {
  const say = usePolicyWords()
  const part = (name: string): string => textOf(isRecord(band) ? band[name] : undefined)
  return (
    <div className="policy-band">
      <TextField
        label={say('band-under')}
        value={part('underYears')}
        onChange={(text) => set('underYears', text)}
        inputMode="numeric"
        optional
      />
      <TextField
        label={say('band-days')}
        value={part('days')}
        onChange={(text) => set('days', text)}
        inputMode="numeric"
        optional
      />
      <button type="button" className="button button-quiet" onClick={remove}>
        {say('band-remove')}
      </button>
    </div>
  )
}

function withPart(band: Json, name: string, text: string): Json {
  const { [name]: _before, ...rest } = isRecord(band) ? band : {}
  const number = numberIn(text.trim())
  return number === undefined ? rest : { ...rest, [name]: number }
}

function Bands({ label, value, onChange }: InputProps) {
  const say = usePolicyWords()
  const bands = value !== undefined && value !== null && isList(value) ? value : []
  const put = (next: readonly Json[]): void => onChange(next.length === 0 ? undefined : next)
  return (
    <fieldset className="stack">
      <legend className="label">{label}</legend>
      {bands.map((band, index) => (
        <Band
          key={index}
          band={band}
          set={(name, text) =>
            put(bands.map((each, at) => (at === index ? withPart(each, name, text) : each)))
          }
          remove={() => put(bands.filter((_, at) => at !== index))}
        />
      ))}
      <button type="button" className="button" onClick={() => put([...bands, {}])}>
        {say('band-add')}
      </button>
    </fieldset>
  )
}

export function FieldInput(props: InputProps) {
  const { path, label, value, onChange } = props
  const say = usePolicyWords()
  const kind = kindOf(path)
  switch (kind.kind) {
    case 'choice':
    case 'yes-no': {
      const words = kind.kind === 'choice' ? kind.words : ['true', 'false']
      const choices = words.map((word) => ({ value: word, label: wordText(say, path, word) }))
      const held = typeof value === 'boolean' ? String(value) : typeof value === 'string' ? value : null
      const set = (word: string): void => onChange(kind.kind === 'choice' ? word : word === 'true')
      return <ChoiceList label={label} choices={choices} value={held} onChange={set} />
    }
    case 'whole': {
      const help = `${String(kind.least)}–${String(kind.most)}`
      return kind.orNull ? <WholeOrNull {...props} help={help} /> : <Whole {...props} help={help} />
    }
    case 'set':
      return <SetOf {...props} words={kind.words} />
    case 'times':
      return <Times {...props} />
    case 'glucose':
      return <Glucose {...props} />
    case 'bands':
      return <Bands {...props} />
    case 'text':
      return (
        <TextField
          label={label}
          value={textOf(value)}
          onChange={(text) => onChange(text === '' ? undefined : text)}
          optional
        />
      )
  }
}
