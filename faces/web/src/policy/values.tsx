// A whole policy to read, gap by gap; and what two of them say otherwise.
import { policyDifferences, valueAt, type Json } from '@stature/protocol'
import { fieldsOf, STEPS } from './draft.js'
import { sayAny, usePolicyWords, useValueText } from './policy-words.js'
import { StepTitle } from './step.js'

interface ValuesProps {
  readonly policy: Json
  /** Paths taken from the example. */
  readonly taken?: readonly string[]
  /** Where a field is written. */
  readonly addressOf?: (step: string) => string
}

export function Values({ policy, taken = [], addressOf }: ValuesProps) {
  const say = usePolicyWords()
  const text = useValueText()
  return (
    <dl className="policy-values">
      {STEPS.map((step) => (
        <div key={step} className="sheet policy-value">
          <dt>
            {addressOf === undefined ? (
              <StepTitle step={step} />
            ) : (
              <a href={addressOf(step)}>
                <StepTitle step={step} />
              </a>
            )}
          </dt>
          {fieldsOf(step).map(({ path }) => (
            <dd key={path}>
              <span className="soft small">{sayAny(say, `field.${path}`)}</span>
              <br />
              <span className="policy-said">{text(path, valueAt(policy, path))}</span>
              {taken.includes(path) ? <span className="mark-taken"> {say('taken')}</span> : null}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

export function Differences({ before, after }: { readonly before: Json; readonly after: Json }) {
  const say = usePolicyWords()
  const text = useValueText()
  const found = policyDifferences(before, after)
  if (found.length === 0) return <p className="soft">{say('differences-none')}</p>
  return (
    <ul className="policy-differences">
      {found.map((each) => (
        <li key={each.path} className="clause">
          <p className="soft small">{sayAny(say, `field.${each.path}`)}</p>
          <p>
            {say('difference', { before: text(each.path, each.before), after: text(each.path, each.after) })}
          </p>
        </li>
      ))}
    </ul>
  )
}
