// IGF-1 as the laboratory reported it, with its own SDS; shown beside the course and read by no rule.
import { parseDecimal } from '@stature/label'
import { useState } from 'react'
import type { BodyOf } from '../data/course.js'
import { TextField } from '../design/text-field.js'
import { useWhen } from '../design/use-when.js'
import { WhenField } from '../design/when-field.js'
import { ActFrame } from './act-frame.js'
import { useClinicalSpeaker } from './clinical.js'
import { useFormWords } from './form-words.js'
import type { FormProps } from './treatment-forms.js'

interface Said {
  readonly value: string
  readonly unit: string
  readonly sds: string
  readonly laboratory: string
}

/** The record takes four decimals. */
const DECIMALS = 4
const SIGN = /^[-−]/u

/** Decimal text with a point; null where it is none, and empty where nothing is written. */
function decimalIn(text: string, separator: string, signed: boolean): string | null {
  const trimmed = text.trim()
  if (trimmed === '') return ''
  const negative = signed && SIGN.test(trimmed)
  const digits = negative ? trimmed.slice(1) : trimmed
  const pointed = separator === ',' ? digits.replace(',', '.') : digits
  if (!parseDecimal(pointed, DECIMALS).ok) return null
  return negative ? `-${pointed}` : pointed
}

type Body = BodyOf<'laboratory-measured'>

/** A report may give a value with its unit, an SDS, or both. */
function bodyOf(said: Said, value: string | null, sds: string | null): Body | null {
  const unit = said.unit.trim()
  const laboratory = said.laboratory.trim()
  if (value === null || sds === null || (value === '' && sds === '')) return null
  if (value !== '' && unit === '') return null
  return {
    test: 'igf-1',
    ...(value === '' ? {} : { value, unit }),
    ...(sds === '' ? {} : { sds }),
    ...(laboratory === '' ? {} : { laboratory }),
  }
}

export function Igf1Form({ view }: FormProps) {
  const say = useFormWords()
  const { decimalSeparator } = useClinicalSpeaker().catalogue.language
  const [said, setSaid] = useState<Said>({ value: '', unit: '', sds: '', laboratory: '' })
  const value = decimalIn(said.value, decimalSeparator, false)
  const sds = decimalIn(said.sds, decimalSeparator, true)
  const body = bodyOf(said, value, sds)
  const when = useWhen(view, 'time')
  const field = (name: keyof Said, trouble: boolean) => (
    <TextField
      label={say(`igf1.${name}`)}
      value={said[name]}
      optional
      trouble={trouble ? say('unread.other') : null}
      onChange={(text) => setSaid({ ...said, [name]: text })}
    />
  )
  return (
    <ActFrame
      view={view}
      kind="laboratory-measured"
      cites={['dose.individualize']}
      about={say('igf1.about')}
      button={say('igf1.button')}
      done={say('igf1.done')}
      missing={[...(body === null ? [say('igf1.missing')] : []), ...when.missing]}
      events={when.events(body === null ? null : [{ kind: 'laboratory-measured', body }])}
    >
      {field('value', value === null)}
      {field('unit', false)}
      {field('sds', sds === null)}
      {field('laboratory', false)}
      <WhenField label={say('when.sample')} {...when.field} />
    </ActFrame>
  )
}
