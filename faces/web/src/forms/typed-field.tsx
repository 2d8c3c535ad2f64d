// A number to type and its unit to choose, side by side, with what was read of it below.
import { useId } from 'react'
import { useFormWords } from './form-words.js'
import { unreadOf, type Reading, type Typed } from './typed.js'

interface Props<U extends string> {
  readonly label: string
  readonly help?: string
  readonly typed: Typed<U>
  readonly units: readonly { readonly value: U; readonly label: string }[]
  readonly reading: Reading<unknown>
  /** What was read, in the words of the screen. */
  readonly said: string | null
  readonly onChange: (typed: Typed<U>) => void
}

function Units<U extends string>({ typed, units, onChange }: Pick<Props<U>, 'typed' | 'units' | 'onChange'>) {
  const say = useFormWords()
  const name = useId()
  return (
    <fieldset className="typed-units">
      <legend className="unseen">{say('unit')}</legend>
      {units.map(({ value, label }) => (
        <label key={value} className="option">
          <input
            type="radio"
            name={name}
            checked={typed.unit === value}
            onChange={() => onChange({ ...typed, unit: value })}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

function Said({ reading, said }: Pick<Props<string>, 'reading' | 'said'>) {
  const say = useFormWords()
  switch (reading.kind) {
    case 'empty':
      return null
    case 'no-unit':
      return <>{say('unread.unit')}</>
    case 'unreadable':
      return <>{say(unreadOf(reading.code))}</>
    case 'read':
      return <>{said ?? ''}</>
  }
}

export function TypedField<U extends string>(props: Props<U>) {
  const { label, help, typed, units, reading, said, onChange } = props
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {help === undefined ? null : (
        <p id={`${id}-help`} className="soft small">
          {help}
        </p>
      )}
      <div className="typed">
        <input
          id={id}
          className="input input-number"
          inputMode="decimal"
          autoComplete="off"
          maxLength={24}
          value={typed.text}
          aria-describedby={`${help === undefined ? '' : `${id}-help `}${id}-said`}
          aria-invalid={reading.kind === 'unreadable' ? true : undefined}
          onChange={({ target }) => onChange({ ...typed, text: target.value })}
        />
        <Units {...{ typed, units, onChange }} />
      </div>
      <p id={`${id}-said`} className={reading.kind === 'unreadable' ? 'typed-trouble' : 'soft number'}>
        <Said reading={reading} said={said} />
      </p>
    </div>
  )
}
