// A question with yes and no; nothing is chosen beforehand.
import { ChoiceList } from '../design/choice-list.js'
import { useFormWords } from './form-words.js'

interface Props {
  readonly label: string
  readonly value: boolean | null
  readonly onChange: (value: boolean) => void
}

export function YesNo({ label, value, onChange }: Props) {
  const say = useFormWords()
  return (
    <ChoiceList
      label={label}
      choices={[
        { value: 'yes', label: say('yes') },
        { value: 'no', label: say('no') },
      ]}
      value={value === null ? null : value ? 'yes' : 'no'}
      onChange={(answer) => onChange(answer === 'yes')}
    />
  )
}
