// The parts of an entry's form: choices of which none is made beforehand, numbers, the place, the signs.
import { useId, type ReactNode } from 'react'
import { useDiaryWords } from './diary-words.js'

interface RadiosProps<T extends string> {
  readonly legend: string
  readonly options: readonly T[]
  readonly value: T | null
  readonly wordOf: (option: T) => string
  readonly onChange: (option: T) => void
}

export function Radios<T extends string>({ legend, options, value, wordOf, onChange }: RadiosProps<T>) {
  const name = useId()
  return (
    <fieldset className="stack">
      <legend className="label">{legend}</legend>
      <div className="choices">
        {options.map((option) => (
          <label key={option} className="option">
            <input type="radio" name={name} checked={value === option} onChange={() => onChange(option)} />
            {wordOf(option)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface InputProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A number or a few words, as `className` and `inputMode` say. */
export function TextField({
  label,
  value,
  onChange,
  decimal,
  children,
}: InputProps & { readonly decimal: boolean; readonly children?: ReactNode }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="row">
        <input
          id={id}
          className={decimal ? 'input input-number' : 'input'}
          inputMode={decimal ? 'decimal' : 'text'}
          autoComplete="off"
          maxLength={decimal ? 8 : 2000}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        {children}
      </div>
    </div>
  )
}

export function DateField({
  label,
  value,
  onChange,
  type,
  max,
}: InputProps & { readonly type: 'date' | 'time'; readonly max?: string }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input input-when"
        type={type}
        max={max}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  )
}

interface SelectProps<T extends string> {
  readonly label: string
  readonly options: readonly T[]
  readonly value: T | null
  readonly wordOf: (option: T) => string
  /** The words of no choice. */
  readonly none: string
  readonly onChange: (option: T | null) => void
}

export function Select<T extends string>({ label, options, value, wordOf, none, onChange }: SelectProps<T>) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value ?? ''}
        onChange={(event) => {
          const text = event.currentTarget.value
          onChange(options.find((option) => option === text) ?? null)
        }}
      >
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {wordOf(option)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Still missing, for eyes and for a screen reader once it changes. */
export function Needs({ needs }: { readonly needs: readonly string[] }) {
  const say = useDiaryWords()
  return (
    <p className="soft" role="status">
      {needs.length === 0 ? '' : say('needs', { list: needs.join(', ') })}
    </p>
  )
}
