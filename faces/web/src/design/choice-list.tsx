// One of several, each with its own line; nothing is chosen beforehand unless it stands already.
import { useId } from 'react'

interface ChoiceListProps<T extends string> {
  readonly label: string
  readonly choices: readonly { readonly value: T; readonly label: string; readonly help?: string }[]
  readonly value: T | null
  readonly onChange: (value: T) => void
}

export function ChoiceList<T extends string>({ label, choices, value, onChange }: ChoiceListProps<T>) {
  const name = useId()
  return (
    <fieldset className="stack">
      <legend className="label">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="option">
          <input
            type="radio"
            name={name}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
          />
          <span>
            {choice.label}
            {choice.help !== undefined && <span className="soft small choice-help">{choice.help}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
