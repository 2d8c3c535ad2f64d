// Adding what already happened: first what it is about, then its form, on the day that is shown.
import { useState } from 'react'
import { useKindWords } from '../app/kind-words.js'
import type { Day } from './days.js'
import { useDiaryWords } from './diary-words.js'
import { blank, WHATS, type What } from './draft.js'
import { EntryForm } from './entry-form.js'
import { Radios } from './fields.js'
import type { DiaryTools } from './tools.js'

interface Props {
  readonly tools: DiaryTools
  readonly day: Day
  readonly onDone: (day: Day | null) => void
}

export function AddEntry({ tools, day, onDone }: Props) {
  const say = useDiaryWords()
  const kinds = useKindWords()
  const [what, setWhat] = useState<What | null>(null)
  const { view, recorder } = tools
  return (
    <section className="sheet sheet-asks" aria-labelledby="add-entry">
      <h3 id="add-entry">{say('add-title')}</h3>
      <p className="soft">{say('add-note')}</p>
      <Radios
        legend={say('what')}
        options={WHATS}
        value={what}
        wordOf={(each) => say(`what-${each}`)}
        onChange={setWhat}
      />
      {what === null ? (
        <button type="button" className="button button-quiet" onClick={() => onDone(null)}>
          {say('cancel')}
        </button>
      ) : (
        <EntryForm
          key={what}
          tools={tools}
          first={blank(what, day, view.facts.glucose.at(-1)?.unit ?? null)}
          was={null}
          title={say(`what-${what}`)}
          label={say('save')}
          onLeave={() => onDone(null)}
          onSave={({ event, at }) => {
            const said = { kind: kinds(event.kind), time: tools.moment(at) }
            recorder.save([event], say('saved', said))
            onDone(day)
          }}
        />
      )}
    </section>
  )
}
