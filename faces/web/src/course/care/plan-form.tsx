// The care plan to be written: words and telephone numbers, and every examination's interval in days.
import { useId, useState } from 'react'
import { useCourseWords } from '../course-words.js'
import { fieldWord, PLAN_FIELDS, type CareProps, type PlanField } from './care-props.js'
import { daysTyped, draftOf, planOf, type PlanDraft } from './plan-draft.js'

interface Fields {
  readonly draft: PlanDraft
  readonly onDraft: (draft: PlanDraft) => void
  readonly tried: boolean
}

const LONG: ReadonlySet<PlanField> = new Set(['sugar', 'glucagon'])

function WordsField({ field, draft, onDraft, tried }: Fields & { readonly field: PlanField }) {
  const say = useCourseWords()
  const id = useId()
  const missing = tried && draft[field].trim() === ''
  const shared = {
    id,
    className: 'input',
    value: draft[field],
    required: true,
    'aria-invalid': missing,
    'aria-describedby': missing ? `${id}-trouble` : undefined,
  }
  return (
    <div className="field">
      <label htmlFor={id}>{say(fieldWord(field))}</label>
      {LONG.has(field) ? (
        <textarea
          {...shared}
          rows={2}
          maxLength={2_000}
          onChange={({ target }) => onDraft({ ...draft, [field]: target.value })}
        />
      ) : (
        <input
          {...shared}
          type="tel"
          autoComplete="off"
          maxLength={200}
          onChange={({ target }) => onDraft({ ...draft, [field]: target.value })}
        />
      )}
      {missing ? (
        <p id={`${id}-trouble`} className="field-trouble">
          {say('form.missing')}
        </p>
      ) : null}
    </div>
  )
}

const NAMES = ['eyes', 'ears', 'hips', 'spine'] as const

function Interval({ name, draft, onDraft }: Fields & { readonly name: (typeof NAMES)[number] }) {
  const say = useCourseWords()
  const id = useId()
  const isBad = daysTyped(draft.everyDays[name]) === undefined
  return (
    <div className="field">
      <label htmlFor={id}>{say(`exam.${name}`)}</label>
      <input
        id={id}
        className="input input-number"
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        value={draft.everyDays[name]}
        aria-invalid={isBad}
        aria-describedby={`${id}-help`}
        onChange={({ target }) =>
          onDraft({ ...draft, everyDays: { ...draft.everyDays, [name]: target.value } })
        }
      />
      <p id={`${id}-help`} className={isBad ? 'field-trouble' : 'soft small'}>
        {say(isBad ? 'care.days-bad' : 'care.days-help')}
      </p>
    </div>
  )
}

function Intervals(fields: Fields) {
  const say = useCourseWords()
  return (
    <fieldset className="stack">
      <legend className="label">{say('care.intervals')}</legend>
      <p className="soft small">{say('care.intervals-why')}</p>
      <div className="course-pairs">
        {NAMES.map((name) => (
          <Interval key={name} name={name} {...fields} />
        ))}
      </div>
    </fieldset>
  )
}

export function PlanForm({
  view,
  recorder,
  examinations,
  onDone,
}: CareProps & { readonly onDone: () => void }) {
  const say = useCourseWords()
  const [draft, onDraft] = useState(() => draftOf(view.carePlan, examinations))
  const [tried, setTried] = useState(false)
  const save = (): void => {
    const body = planOf(draft)
    if (body === null) return setTried(true)
    recorder.save([{ kind: 'care-plan-set', body }], say('care.saved'))
    onDone()
  }
  const fields = { draft, onDraft, tried }
  return (
    <form
      className="sheet sheet-asks"
      aria-labelledby="course-plan-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h3 id="course-plan-form">{say('care.plan')}</h3>
      {PLAN_FIELDS.map((field) => (
        <WordsField key={field} field={field} {...fields} />
      ))}
      <Intervals {...fields} />
      <button type="submit" className="button button-main">
        {say('care.save')}
      </button>
      <button type="button" className="button button-quiet" onClick={onDone}>
        {say('form.cancel')}
      </button>
    </form>
  )
}
