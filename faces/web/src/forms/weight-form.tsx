// A weight: what it would change stands beside it before it is recorded, and one that looks like a slip is named.
import { parseWeight, type Grams } from '@stature/label'
import { useState } from 'react'
import type { CourseView, NewEvent } from '../data/course.js'
import { Icon } from '../design/icon.js'
import { useWhen } from '../design/use-when.js'
import { WhenField } from '../design/when-field.js'
import { ActFrame } from './act-frame.js'
import { useClinicalSpeaker } from './clinical.js'
import { useFormWords } from './form-words.js'
import type { FormProps } from './treatment-forms.js'
import { TypedField } from './typed-field.js'
import { readTyped, type Typed } from './typed.js'
import { useTryOut } from './use-try-out.js'
import { drawnLevelText, weightText } from './weigh.js'

const UNITS = [
  { value: 'kg', label: 'kg' },
  { value: 'lb', label: 'lb' },
] as const
type WeightUnit = (typeof UNITS)[number]['value']

const eventsOf = (weight: Grams | null): readonly NewEvent[] | null =>
  weight === null ? null : [{ kind: 'weight-measured', body: { weightGrams: weight } }]

interface MeansProps {
  readonly view: CourseView
  readonly weight: Grams
  /** Null while it is not said when. */
  readonly events: readonly NewEvent[] | null
}

/** What this weight makes of the present dose, and whether it is held back. */
function Means({ view, weight, events }: MeansProps) {
  const say = useFormWords()
  const speaker = useClinicalSpeaker()
  const tried = useTryOut(view, events)
  const doubted = tried?.facts.weight.doubted ?? null
  const present = view.facts.prescriptions.at(-1)
  return (
    <>
      {doubted === null ? null : (
        <p className="note typed-trouble" role="status">
          <Icon name="alert" />
          <span>{say(`doubt.${doubted.doubt}`)}</span>
        </p>
      )}
      {present === undefined ? null : (
        <p>{say('weight.level', { level: drawnLevelText(speaker, present, weight) })}</p>
      )}
    </>
  )
}

export function WeightForm({ view }: FormProps) {
  const say = useFormWords()
  const speaker = useClinicalSpeaker()
  const [typed, setTyped] = useState<Typed<WeightUnit>>({ text: '', unit: null })
  const reading = readTyped(typed, speaker.catalogue.language.decimalSeparator, parseWeight)
  const weight = reading.kind === 'read' ? reading.value : null
  const when = useWhen(view, 'time')
  const events = when.events(eventsOf(weight))
  return (
    <ActFrame
      view={view}
      kind="weight-measured"
      cites={['dose.individualize', 'gap.weight-age', 'gap.weight-change']}
      about={say('weight.about')}
      button={say('weight.button')}
      done={say('weight.done')}
      missing={[...(weight === null ? [say('weight.label')] : []), ...when.missing]}
      events={events}
    >
      <TypedField
        label={say('weight.label')}
        typed={typed}
        units={UNITS}
        reading={reading}
        said={weight === null ? null : `= ${weightText(speaker, weight)}`}
        onChange={setTyped}
      />
      <WhenField label={say('when')} {...when.field} />
      {weight === null ? null : <Means {...{ view, weight, events }} />}
    </ActFrame>
  )
}
