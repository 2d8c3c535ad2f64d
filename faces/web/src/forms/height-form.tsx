// A height measured now; no rule reads it, and the growth chart shows it.
import { measuredHeight, unparsed, type Millimeters, type Parsed } from '@stature/label'
import { useState } from 'react'
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

export function HeightForm({ view }: FormProps) {
  const say = useFormWords()
  const speaker = useClinicalSpeaker()
  const [typed, setTyped] = useState<Typed<HeightUnit>>({ text: '', unit: null })
  const reading = readTyped(typed, speaker.catalogue.language.decimalSeparator, parseHeight)
  const height = reading.kind === 'read' ? reading.value : null
  return (
    <ActFrame
      view={view}
      kind="height-measured"
      cites={['dose.individualize']}
      about={say('height.about')}
      button={say('height.button')}
      done={say('height.done')}
      missing={height === null ? [say('height.label')] : []}
      events={height === null ? null : [{ kind: 'height-measured', body: { heightMillimeters: height } }]}
    >
      <TypedField
        label={say('height.label')}
        typed={typed}
        units={UNITS}
        reading={reading}
        said={height === null ? null : `= ${heightText(speaker, height)}`}
        onChange={setTyped}
      />
    </ActFrame>
  )
}
