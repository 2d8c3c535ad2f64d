// What a child is called on this phone. It is kept here only and never sent.
import { useId, useState } from 'react'
import { useFamily, type FamilyCourse } from '../data/family.js'
import { useChildrenWords } from './children-words.js'

interface FieldProps {
  readonly value: string
  readonly onValue: (value: string) => void
}

function NameField({ value, onValue }: FieldProps) {
  const say = useChildrenWords()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{say('name')}</label>
      <input
        id={id}
        className="input"
        autoComplete="off"
        maxLength={40}
        aria-describedby={`${id}-how`}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
      />
      <p id={`${id}-how`} className="soft small">
        {say('name-how')}
      </p>
    </div>
  )
}

export function ChildName({ child }: { readonly child: FamilyCourse }) {
  const say = useChildrenWords()
  const { callChild } = useFamily()
  const [text, setText] = useState(child.nickname ?? '')
  const [said, setSaid] = useState<'name-kept' | 'name-failed' | null>(null)
  const save = (): void => {
    callChild(child.id, text).then(
      () => setSaid('name-kept'),
      () => setSaid('name-failed'),
    )
  }
  return (
    <details className="disclosure">
      <summary>
        {say('name')}
        <span className="unseen">: {child.name}</span>
      </summary>
      <form
        className="disclosure-body"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <NameField
          value={text}
          onValue={(typed) => {
            setText(typed)
            setSaid(null)
          }}
        />
        <button type="submit" className="button" disabled={text.trim() === (child.nickname ?? '')}>
          {say('save-name')}
        </button>
        <p role="status">{said === null ? '' : say(said)}</p>
      </form>
    </details>
  )
}
