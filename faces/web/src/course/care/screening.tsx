// Screening: what is known of epiphyses, malignancy and hypersensitivity, and a new finding by whoever may record it.
import { useState } from 'react'
import type { BodyOf } from '../../data/course.js'
import { ChoiceList } from '../../design/choice-list.js'
import { useWhen } from '../../design/use-when.js'
import { WhenField } from '../../design/when-field.js'
import { useCourseWords } from '../course-words.js'
import type { CareProps } from './care-props.js'

const CHOICES = {
  epiphyses: ['open', 'closed', 'unknown'],
  malignancy: ['none', 'suspected', 'active', 'history', 'unknown'],
  hypersensitivity: ['none', 'known', 'unknown'],
} as const

type Draft = BodyOf<'screening-recorded'>

const isEmpty = (draft: Draft): boolean => Object.keys(draft).length === 0

interface ChoicesProps {
  readonly draft: Draft
  readonly setDraft: (draft: Draft) => void
}

function Choices({ draft, setDraft }: ChoicesProps) {
  const say = useCourseWords()
  return (
    <>
      <ChoiceList
        label={say('screening.epiphyses')}
        value={draft.epiphyses ?? null}
        onChange={(epiphyses) => setDraft({ ...draft, epiphyses })}
        choices={CHOICES.epiphyses.map((value) => ({ value, label: say(`epiphyses.${value}`) }))}
      />
      <ChoiceList
        label={say('screening.malignancy')}
        value={draft.malignancy ?? null}
        onChange={(malignancy) => setDraft({ ...draft, malignancy })}
        choices={CHOICES.malignancy.map((value) => ({ value, label: say(`malignancy.${value}`) }))}
      />
      <ChoiceList
        label={say('screening.hypersensitivity')}
        value={draft.hypersensitivity ?? null}
        onChange={(hypersensitivity) => setDraft({ ...draft, hypersensitivity })}
        choices={CHOICES.hypersensitivity.map((value) => ({
          value,
          label: say(`hypersensitivity.${value}`),
        }))}
      />
    </>
  )
}

function ScreeningForm({
  view,
  recorder,
  onDone,
}: Pick<CareProps, 'view' | 'recorder'> & { readonly onDone: () => void }) {
  const say = useCourseWords()
  const [draft, setDraft] = useState<Draft>({})
  const when = useWhen(view, 'time')
  const events = when.events(isEmpty(draft) ? null : [{ kind: 'screening-recorded', body: draft }])
  return (
    <form
      className="stack stack-wide"
      onSubmit={(event) => {
        event.preventDefault()
        if (events === null) return
        recorder.save(events, say('screening.saved'))
        onDone()
      }}
    >
      <p className="soft small">{say('screening.help')}</p>
      <Choices draft={draft} setDraft={setDraft} />
      <WhenField label={say('screening.when')} {...when.field} />
      <button type="submit" className="button button-main" disabled={events === null}>
        {say('screening.save')}
      </button>
      <button type="button" className="button button-quiet" onClick={onDone}>
        {say('form.cancel')}
      </button>
    </form>
  )
}

export function Screening({ view, recorder, mayEdit }: CareProps & { readonly mayEdit: boolean }) {
  const say = useCourseWords()
  const [editing, setEditing] = useState(false)
  const { epiphyses, malignancy, hypersensitivity } = view.facts.screening
  const lines = [
    [say('screening.epiphyses'), say(`epiphyses.${epiphyses}`)],
    [say('screening.malignancy'), say(`malignancy.${malignancy}`)],
    [say('screening.hypersensitivity'), say(`hypersensitivity.${hypersensitivity}`)],
  ] as const
  return (
    <section className="sheet" aria-labelledby="course-screening">
      <h3 id="course-screening">{say('screening.title')}</h3>
      <dl className="facts">
        {lines.map(([name, text]) => (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {editing ? <ScreeningForm view={view} recorder={recorder} onDone={() => setEditing(false)} /> : null}
      {mayEdit && !editing ? (
        <button type="button" className="button" onClick={() => setEditing(true)}>
          {say('screening.record')}
        </button>
      ) : null}
    </section>
  )
}
