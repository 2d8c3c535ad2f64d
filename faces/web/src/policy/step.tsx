// One gap of a draft: what the label leaves open, the choices, what each does, and what is still wrong.
import { valueAt, type Json, type PolicyField } from '@stature/protocol'
import { useHomeState } from '../data/use-home.js'
import { ToldWords } from '../design/told.js'
import { Spoken } from '../design/spoken.js'
import { useLabelWords } from '../words/label-words.js'
import { fieldsOf, isSaid, issuesOf, kindOf, said, STEPS, taken, type Draft, type StepId } from './draft.js'
import { EffectList } from './effect-list.js'
import { EXAMPLE } from './effects.js'
import { FieldInput } from './field-inputs.js'
import { sayAny, usePolicyWords, useValueText } from './policy-words.js'
import { inForceWritten } from './versions.js'

interface Props {
  readonly draft: Draft
  readonly change: (draft: Draft) => void
}

/** All choices of a field; of a number or a list the value in force beside the one that was said. */
export function comparedOf(
  path: string,
  value: Json | undefined,
  inForce: Json | undefined,
): readonly Json[] {
  const kind = kindOf(path)
  if (kind.kind === 'choice') return kind.words
  if (kind.kind === 'yes-no') return [true, false]
  return [inForce, value].flatMap((each) => (each === undefined ? [] : [each]))
}

/** What is wrong with what was said, and that it came from the example. */
function Marks({ path, draft }: { readonly path: string; readonly draft: Draft }) {
  const say = usePolicyWords()
  const wrong = isSaid(draft, path) ? issuesOf(draft).filter((each) => each.path === path) : []
  return (
    <>
      {wrong.map(({ issue }) => (
        <p key={`${issue.path} ${issue.code}`} className="field-trouble" role="alert">
          <code>{issue.path}</code> <ToldWords told={{ ...issue, fix: null }} />
        </p>
      ))}
      {draft.taken.includes(path) ? <p className="mark-taken">{say('taken')}</p> : null}
    </>
  )
}

/** To take the example's value, which is said before it is taken, and to empty the field. */
function Acts({ path, draft, change }: Props & { readonly path: string }) {
  const say = usePolicyWords()
  const text = useValueText()
  const example = path === 'id' || path === 'version' ? undefined : valueAt(EXAMPLE, path)
  return (
    <div className="policy-acts">
      {example === undefined ? null : (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => change(taken(draft, path, EXAMPLE))}
        >
          {say('take', { value: text(path, example) })}
        </button>
      )}
      {isSaid(draft, path) ? (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => change(said(draft, path, undefined))}
        >
          {say('clear')}
        </button>
      ) : null}
    </div>
  )
}

function Field({ field, draft, change }: Props & { readonly field: PolicyField }) {
  const { path } = field
  const say = usePolicyWords()
  const text = useValueText()
  const { policy } = useHomeState()
  const inForce = policy === null ? undefined : valueAt(inForceWritten(policy), path)
  const value = draft.values[path]
  const label = sayAny(say, `field.${path}`)
  return (
    <div className="sheet policy-field">
      <FieldInput {...{ path, label, value }} onChange={(next) => change(said(draft, path, next))} />
      <Marks {...{ path, draft }} />
      {inForce === undefined ? null : (
        <p className="soft small">{say('in-force-value', { value: text(path, inForce) })}</p>
      )}
      <Acts {...{ path, draft, change }} />
      {field.gaps.length === 0 ? null : <EffectList path={path} values={comparedOf(path, value, inForce)} />}
    </div>
  )
}

/** How it is settled, in our words. */
function Open({ step }: { readonly step: StepId }) {
  const say = usePolicyWords()
  const label = useLabelWords()
  if (step === 'names') return null
  return (
    <p className="soft small">
      {say('our-reading')}: <Spoken words={label.gapReading(step)} />{' '}
      <a href={`#/clauses/${encodeURIComponent(step)}`}>{say('clause-link')}</a>
    </p>
  )
}

/** The question as a heading, and under it how the gap is settled. */
export function StepHead({ step }: { readonly step: StepId }) {
  const say = usePolicyWords()
  return (
    <>
      {step === 'names' ? null : <p className="soft small">{say('open-question')}</p>}
      <h1 className="policy-question">
        <StepTitle step={step} />
      </h1>
      <Open step={step} />
    </>
  )
}

export function StepTitle({ step }: { readonly step: StepId }) {
  const say = usePolicyWords()
  const label = useLabelWords()
  return step === 'names' ? say('step.names') : <Spoken words={label.gapQuestion(step)} />
}

export const adoptAddress = (step: string): string => `#/policy/adopt/${encodeURIComponent(step)}`

export function Step({ step, draft, change }: Props & { readonly step: StepId }) {
  const say = usePolicyWords()
  const index = STEPS.indexOf(step)
  const [previous, next] = [STEPS[index - 1], STEPS[index + 1]]
  return (
    <div className="screen policy" key={step}>
      <p>
        <a href="#/policy/adopt">{say('to-steps')}</a>
      </p>
      <StepHead step={step} />
      {fieldsOf(step).map((field) => (
        <Field key={field.path} {...{ field, draft, change }} />
      ))}
      <nav className="policy-acts" aria-label={say('steps')}>
        {previous === undefined ? null : (
          <a className="button" href={adoptAddress(previous)}>
            {say('previous')}
          </a>
        )}
        <a className="button" href={next === undefined ? '#/policy/review' : adoptAddress(next)}>
          {next === undefined ? say('review') : say('next')}
        </a>
      </nav>
    </div>
  )
}
