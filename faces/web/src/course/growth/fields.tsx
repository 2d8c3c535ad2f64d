// Fields of the forms of measurements: a decimal number, a line of words.
import { useId } from 'react'

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

interface NumberProps extends FieldProps {
  readonly bad: boolean
  readonly trouble: string
}

export function NumberField({ label, value, bad, trouble, onChange }: NumberProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input input-number"
        inputMode="decimal"
        autoComplete="off"
        maxLength={12}
        value={value}
        aria-invalid={bad}
        aria-describedby={bad ? `${id}-trouble` : undefined}
        onChange={({ target }) => onChange(target.value)}
      />
      {bad ? (
        <p id={`${id}-trouble`} className="field-trouble">
          {trouble}
        </p>
      ) : null}
    </div>
  )
}

export function LineField({ label, value, onChange }: FieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        autoComplete="off"
        maxLength={200}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  )
}
