// A line to type a text into, with its name above it and what helps or hinders below.
import { useId } from 'react'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'password' | 'email' | 'search' | 'datetime-local'
  readonly autoComplete?: string
  readonly inputMode?: 'numeric' | 'text'
  readonly help?: string
  readonly trouble?: string | null
  readonly optional?: boolean
  readonly lang?: string
}

/** Texts of people are never corrected by the phone. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, type = 'text', help, trouble, optional = false, ...rest } = props
  const id = useId()
  const isTroubled = trouble !== undefined && trouble !== null
  const told = [help === undefined ? [] : `${id}-help`, isTroubled ? `${id}-trouble` : []].flat().join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        {...{ type, value, ...rest }}
        autoCapitalize="none"
        spellCheck={false}
        required={!optional}
        aria-invalid={isTroubled ? true : undefined}
        aria-describedby={told === '' ? undefined : told}
        onChange={({ target }) => onChange(target.value)}
      />
      {help !== undefined && (
        <p id={`${id}-help`} className="soft small">
          {help}
        </p>
      )}
      {isTroubled && (
        <p id={`${id}-trouble`} className="field-trouble" role="alert">
          {trouble}
        </p>
      )}
    </div>
  )
}
