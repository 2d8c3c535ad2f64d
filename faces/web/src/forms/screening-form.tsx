// Screening: epiphyses, malignancy, hypersensitivity. What is not answered says nothing, and an unknown replaces nothing.
import { useState } from 'react'
import type { BodyOf, NewEvent } from '../data/course.js'
import { ChoiceList } from '../design/choice-list.js'
import { useWhen } from '../design/use-when.js'
import { WhenField } from '../design/when-field.js'
import { ActFrame } from './act-frame.js'
import { useFormWords } from './form-words.js'
import type { FormProps } from './treatment-forms.js'

type Body = BodyOf<'screening-recorded'>

const EPIPHYSES = ['open', 'closed'] as const
const MALIGNANCY = ['none', 'suspected', 'active', 'history'] as const
const HYPERSENSITIVITY = ['none', 'known'] as const

const isSaid = (body: Body): boolean => Object.keys(body).length > 0
const eventOf = (body: Body): NewEvent => ({ kind: 'screening-recorded', body })

function Questions({ body, setBody }: { readonly body: Body; readonly setBody: (body: Body) => void }) {
  const say = useFormWords()
  return (
    <>
      <ChoiceList
        label={say('screening.epiphyses')}
        choices={EPIPHYSES.map((value) => ({ value, label: say(`epiphyses.${value}`) }))}
        value={EPIPHYSES.find((each) => each === body.epiphyses) ?? null}
        onChange={(epiphyses) => setBody({ ...body, epiphyses })}
      />
      <ChoiceList
        label={say('screening.malignancy')}
        choices={MALIGNANCY.map((value) => ({ value, label: say(`malignancy.${value}`) }))}
        value={MALIGNANCY.find((each) => each === body.malignancy) ?? null}
        onChange={(malignancy) => setBody({ ...body, malignancy })}
      />
      <ChoiceList
        label={say('screening.hypersensitivity')}
        choices={HYPERSENSITIVITY.map((value) => ({ value, label: say(`hypersensitivity.${value}`) }))}
        value={HYPERSENSITIVITY.find((each) => each === body.hypersensitivity) ?? null}
        onChange={(hypersensitivity) => setBody({ ...body, hypersensitivity })}
      />
    </>
  )
}

export function ScreeningForm({ view }: FormProps) {
  const say = useFormWords()
  const [body, setBody] = useState<Body>({})
  const when = useWhen(view, 'time')
  const { epiphyses, malignancy, hypersensitivity } = view.facts.screening
  return (
    <ActFrame
      view={view}
      kind="screening-recorded"
      cites={['contraindication', 'gap.suspected']}
      about={say('screening.about')}
      button={say('screening.button')}
      done={say('screening.done')}
      missing={[...(isSaid(body) ? [] : [say('screening.one')]), ...when.missing]}
      events={when.events(isSaid(body) ? [eventOf(body)] : null)}
    >
      <p>
        {say('screening.now', {
          epiphyses: say(`epiphyses.${epiphyses}`),
          malignancy: say(`malignancy.${malignancy}`),
          hypersensitivity: say(`hypersensitivity.${hypersensitivity}`),
        })}
      </p>
      <Questions body={body} setBody={setBody} />
      <WhenField label={say('when.found')} {...when.field} />
    </ActFrame>
  )
}
