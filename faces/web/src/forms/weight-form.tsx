// A weight measured now: what it would change stands beside it before it is recorded, and one that looks like a slip is named.
import { parseWeight, type Grams } from '@stature/label'
import { useState } from 'react'
import type { CourseView, NewEvent } from '../data/course.js'
import { Icon } from '../design/icon.js'
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

/** What this weight makes of the present dose, and whether it is held back. */
function Means({ view, weight }: { readonly view: CourseView; readonly weight: Grams }) {
  const say = useFormWords()
  const speaker = useClinicalSpeaker()
  const tried = useTryOut(view, eventsOf(weight))
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
  return (
    <ActFrame
      view={view}
      kind="weight-measured"
      cites={['dose.individualize', 'gap.weight-age', 'gap.weight-change']}
      about={say('weight.about')}
      button={say('weight.button')}
      done={say('weight.done')}
      missing={weight === null ? [say('weight.label')] : []}
      events={eventsOf(weight)}
    >
      <TypedField
        label={say('weight.label')}
        typed={typed}
        units={UNITS}
        reading={reading}
        said={weight === null ? null : `= ${weightText(speaker, weight)}`}
        onChange={setTyped}
      />
      {weight === null ? null : <Means view={view} weight={weight} />}
    </ActFrame>
  )
}
