// A few sentences in somebody's own words.
import { useId } from 'react'

/** As long as a record takes. */
const MOST = 2_000

interface Props {
  readonly label: string
  readonly help?: string
  readonly value: string
  readonly onChange: (value: string) => void
}

export function NoteField({ label, help, value, onChange }: Props) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {help === undefined ? null : (
        <p id={`${id}-help`} className="soft small">
          {help}
        </p>
      )}
      <textarea
        id={id}
        className="input note-field"
        rows={3}
        maxLength={MOST}
        value={value}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  )
}
