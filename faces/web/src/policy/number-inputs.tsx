// A field that holds a whole number, or the one thing that stands in its place.
import { useId } from 'react'
import { TextField } from '../design/text-field.js'
import { numberIn, textOf, type InputProps } from './input-value.js'
import { usePolicyWords } from './policy-words.js'

export function Whole({ label, value, onChange, help }: InputProps & { readonly help: string }) {
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
export function WholeOrNull(props: InputProps & { readonly help: string }) {
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
