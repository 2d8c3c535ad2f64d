// A field that holds any of some words, and where it may, none of them.
import { isList } from '@stature/protocol'
import type { InputProps } from './input-value.js'
import { usePolicyWords, wordText } from './policy-words.js'

export function SetOf({
  path,
  label,
  value,
  onChange,
  words,
}: InputProps & { readonly words: readonly string[] }) {
  const say = usePolicyWords()
  const now = value !== undefined && value !== null && isList(value) ? value : null
  const toggle = (word: string): void => {
    const held = now ?? []
    const next = words.filter((each) => (each === word ? !held.includes(word) : held.includes(each)))
    // An empty list is an answer where a field may hold none; it is given by its own button.
    onChange(next.length === 0 ? undefined : next)
  }
  return (
    <fieldset className="stack">
      <legend className="label">{label}</legend>
      {words.map((word) => (
        <label key={word} className="option">
          <input type="checkbox" checked={now?.includes(word) ?? false} onChange={() => toggle(word)} />
          <span>{wordText(say, path, word)}</span>
        </label>
      ))}
      {path.startsWith('intracranialSigns.') ? (
        <label className="option">
          <input
            type="checkbox"
            checked={now?.length === 0}
            onChange={() => onChange(now?.length === 0 ? undefined : [])}
          />
          <span>{say('no-sign')}</span>
        </label>
      ) : null}
    </fieldset>
  )
}
