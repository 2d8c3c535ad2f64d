// A field that holds a glucose value with its unit, or that there is none.
import { isRecord } from '@stature/protocol'
import { useId } from 'react'
import { ChoiceList } from '../design/choice-list.js'
import { TextField } from '../design/text-field.js'
import { textOf, type InputProps } from './input-value.js'
import { usePolicyWords } from './policy-words.js'

const GLUCOSE_UNITS = ['mg/dL', 'mmol/L'] as const

export function Glucose({ label, value, onChange }: InputProps) {
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
