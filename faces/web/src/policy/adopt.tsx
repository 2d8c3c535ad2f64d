// A draft step by step: its gaps with what is answered, and where to go on.
import { POLICY_FIELDS } from '@stature/protocol'
import { Discard, Files } from './draft-files.js'
import type { DraftProps } from './draft-props.js'
import { fieldsOf, isSaid, issuesOf, STEPS } from './draft.js'
import { usePolicyWords } from './policy-words.js'
import { adoptAddress, StepTitle } from './step.js'

export function Steps({ draft, change }: DraftProps) {
  const say = usePolicyWords()
  const done = POLICY_FIELDS.filter(({ path }) => isSaid(draft, path)).length
  const wrong = new Set(issuesOf(draft).map(({ path }) => path))
  const stateOf = (paths: readonly string[]): string => {
    const open = paths.filter((path) => wrong.has(path) || !isSaid(draft, path)).length
    if (open > 0) return say('step-open', { count: open })
    return say(paths.some((path) => draft.taken.includes(path)) ? 'step-taken' : 'step-done')
  }
  return (
    <div className="screen policy">
      <p>
        <a href="#/policy">{say('to-policy')}</a>
      </p>
      <h1>{say('adopt')}</h1>
      <p>{say('adopt-what')}</p>
      <p role="status">{say('progress', { done, all: POLICY_FIELDS.length })}</p>
      <ol className="policy-steps">
        {STEPS.map((step) => (
          <li key={step}>
            <a href={adoptAddress(step)}>
              <StepTitle step={step} />
            </a>
            <span className="soft small">{stateOf(fieldsOf(step).map(({ path }) => path))}</span>
          </li>
        ))}
      </ol>
      <a className="button button-main" href="#/policy/review">
        {say('review')}
      </a>
      {done === 0 ? <Files change={change} /> : <Discard change={change} />}
    </div>
  )
}
