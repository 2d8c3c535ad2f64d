// Fields of the forms of measurements: a decimal number, a line of words, a day that is not to come.
import { useId } from 'react'
import { useCourseWords } from '../course-words.js'

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

interface DayProps extends FieldProps {
  /** The last day that may be named. */
  readonly most: string
  readonly bad: boolean
}

export function DayField({ label, value, most, bad, onChange }: DayProps) {
  const say = useCourseWords()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        type="date"
        max={most}
        value={value}
        aria-invalid={bad}
        aria-describedby={`${id}-help`}
        onChange={({ target }) => onChange(target.value)}
      />
      <p id={`${id}-help`} className={bad ? 'field-trouble' : 'soft small'}>
        {say(bad ? 'measure.future' : 'measure.day-help')}
      </p>
    </div>
  )
}
