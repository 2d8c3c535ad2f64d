// A height; no rule reads it, and the growth chart shows it.
import { measuredHeight, unparsed, type Millimeters, type Parsed } from '@stature/label'
import { useState } from 'react'
import type { NewEvent } from '../data/course.js'
import { useWhen } from '../design/use-when.js'
import { WhenField } from '../design/when-field.js'
import { ActFrame } from './act-frame.js'
import { useClinicalSpeaker } from './clinical.js'
import { useFormWords } from './form-words.js'
import type { FormProps } from './treatment-forms.js'
import { TypedField } from './typed-field.js'
import { readTyped, type Typed } from './typed.js'
import { heightText } from './weigh.js'

const UNITS = [
  { value: 'cm', label: 'cm' },
  { value: 'in', label: 'in' },
] as const
type HeightUnit = (typeof UNITS)[number]['value']

const PARTS = /^([\d.,+-]*)(\D*)$/u

function parseHeight(text: string): Parsed<Millimeters> {
  const [, number = '', unit = ''] = PARTS.exec(text) ?? []
  return number === '' ? unparsed('not-a-number', 'write digits') : measuredHeight(number, unit)
}

const eventsOf = (height: Millimeters | null): readonly NewEvent[] | null =>
  height === null ? null : [{ kind: 'height-measured', body: { heightMillimeters: height } }]

export function HeightForm({ view }: FormProps) {
  const say = useFormWords()
  const speaker = useClinicalSpeaker()
  const [typed, setTyped] = useState<Typed<HeightUnit>>({ text: '', unit: null })
  const reading = readTyped(typed, speaker.catalogue.language.decimalSeparator, parseHeight)
  const height = reading.kind === 'read' ? reading.value : null
  const when = useWhen(view, 'day')
  return (
    <ActFrame
      view={view}
      kind="height-measured"
      cites={['dose.individualize']}
      about={say('height.about')}
      button={say('height.button')}
      done={say('height.done')}
      missing={[...(height === null ? [say('height.label')] : []), ...when.missing]}
      events={when.events(eventsOf(height))}
    >
      <TypedField
        label={say('height.label')}
        typed={typed}
        units={UNITS}
        reading={reading}
        said={height === null ? null : `= ${heightText(speaker, height)}`}
        onChange={setTyped}
      />
      <WhenField label={say('when')} {...when.field} />
    </ActFrame>
  )
}
