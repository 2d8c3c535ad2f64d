// Writing a dose: an amount in the unit that is chosen, how often, and with which syringe.
import { numbersOf, type Order } from '@stature/label'
import { saySyringe, type Speaker } from '@stature/protocol'
import { useId } from 'react'
import type { CourseView } from '../data/course.js'
import { ChoiceList } from '../design/choice-list.js'
import { TypedField } from '../forms/typed-field.js'
import type { Reading } from '../forms/typed.js'
import { DOSE_UNITS, type Draft } from './draft.js'
import { usePrescribeWords } from './prescribe-words.js'

interface Props {
  readonly view: CourseView
  readonly draft: Draft
  readonly reading: Reading<Order>
  readonly speaker: Speaker
  readonly onChange: (draft: Draft) => void
}

function Syringes({ view, draft, speaker, onChange }: Omit<Props, 'reading'>) {
  const say = usePrescribeWords()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{say('syringe')}</label>
      <select
        id={id}
        className="input"
        value={draft.syringe ?? ''}
        onChange={({ target }) => onChange({ ...draft, syringe: target.value === '' ? null : target.value })}
      >
        <option value="">{say('syringe.smallest')}</option>
        {view.policy.syringes.map((each) => {
          const words = saySyringe(speaker, each)
          return (
            <option key={each} value={each}>
              {typeof words === 'string' ? words : words.text}
            </option>
          )
        })}
      </select>
    </div>
  )
}

function Times({ view, draft, onChange }: Pick<Props, 'view' | 'draft' | 'onChange'>) {
  const say = usePrescribeWords()
  const { timesPerDay } = numbersOf(view.facts.edition)
  const counts = Array.from({ length: timesPerDay }, (_, index) => String(timesPerDay - index))
  return (
    <ChoiceList
      label={say('times.label')}
      choices={counts.map((value) => ({ value, label: say('times', { count: value }) }))}
      value={draft.timesPerDay === null ? null : String(draft.timesPerDay)}
      onChange={(value) => onChange({ ...draft, timesPerDay: Number(value) })}
    />
  )
}

export function DoseForm(props: Props) {
  const say = usePrescribeWords()
  const { draft, reading, onChange } = props
  return (
    <div className="stack">
      <TypedField
        label={say('dose')}
        help={say('dose.help')}
        typed={draft.dose}
        units={DOSE_UNITS.map((value) => ({ value, label: say(`unit.${value}`) }))}
        reading={reading}
        said={null}
        onChange={(dose) => onChange({ ...draft, dose })}
      />
      <Times {...props} />
      <Syringes {...props} />
      <p className="soft small">{say('route')}</p>
    </div>
  )
}
