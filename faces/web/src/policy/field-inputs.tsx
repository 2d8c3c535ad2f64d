// How a field is filled in, by what the schema lets it hold; it starts empty and nothing is chosen for anybody.
import { ChoiceList } from '../design/choice-list.js'
import { TextField } from '../design/text-field.js'
import { Bands } from './bands-input.js'
import { kindOf } from './draft.js'
import { Glucose } from './glucose-input.js'
import { textOf, type InputProps } from './input-value.js'
import { Whole, WholeOrNull } from './number-inputs.js'
import { usePolicyWords, wordText } from './policy-words.js'
import { SetOf } from './set-input.js'
import { Times } from './times-input.js'

export function FieldInput(props: InputProps) {
  const { path, label, value, onChange } = props
  const say = usePolicyWords()
  const kind = kindOf(path)
  switch (kind.kind) {
    case 'choice':
    case 'yes-no': {
      const words = kind.kind === 'choice' ? kind.words : ['true', 'false']
      const choices = words.map((word) => ({ value: word, label: wordText(say, path, word) }))
      const held = typeof value === 'boolean' ? String(value) : typeof value === 'string' ? value : null
      const set = (word: string): void => onChange(kind.kind === 'choice' ? word : word === 'true')
      return <ChoiceList label={label} choices={choices} value={held} onChange={set} />
    }
    case 'whole': {
      const help = `${String(kind.least)}–${String(kind.most)}`
      return kind.orNull ? <WholeOrNull {...props} help={help} /> : <Whole {...props} help={help} />
    }
    case 'set':
      return <SetOf {...props} words={kind.words} />
    case 'times':
      return <Times {...props} />
    case 'glucose':
      return <Glucose {...props} />
    case 'bands':
      return <Bands {...props} />
    case 'text':
      return (
        <TextField
          label={label}
          value={textOf(value)}
          onChange={(text) => onChange(text === '' ? undefined : text)}
          optional
        />
      )
  }
}
