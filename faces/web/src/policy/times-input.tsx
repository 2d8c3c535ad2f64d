// A field that holds when something opens and closes.
import { isList } from '@stature/protocol'
import { TextField } from '../design/text-field.js'
import { textOf, type InputProps } from './input-value.js'
import { usePolicyWords } from './policy-words.js'

export function Times({ label, value, onChange }: InputProps) {
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
