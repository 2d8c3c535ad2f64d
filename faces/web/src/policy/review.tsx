// The review of a whole draft: what is wrong with it, what it changes, and all it says.
import { useHomeState } from '../data/use-home.js'
import { ToldWords } from '../design/told.js'
import type { DraftProps } from './draft-props.js'
import { fieldsOf, issuesOf, STEPS, written, type Draft } from './draft.js'
import { sayAny, usePolicyWords } from './policy-words.js'
import { Propose } from './propose.js'
import { adoptAddress } from './step.js'
import { Differences, Values } from './values.js'
import { inForceWritten } from './versions.js'

function Wrong({ draft }: { readonly draft: Draft }) {
  const say = usePolicyWords()
  const issues = issuesOf(draft)
  const paths = [...new Set(issues.map(({ path }) => path))]
  if (paths.length === 0) return <p role="status">{say('all-right')}</p>
  return (
    <section className="sheet sheet-asks" aria-labelledby="policy-wrong">
      <h2 id="policy-wrong">{say('wrong')}</h2>
      <p role="status">
        {paths.length === 1 ? say('wrong-one') : say('wrong-count', { count: paths.length })}
      </p>
      <ul className="stack">
        {paths.map((path) => {
          const step = STEPS.find((each) => fieldsOf(each).some((field) => field.path === path)) ?? 'names'
          return (
            <li key={path}>
              <a href={adoptAddress(step)}>{sayAny(say, `field.${path}`)}</a>
              {issues
                .filter((each) => each.path === path)
                .map(({ issue }) => (
                  <p key={`${issue.path}${issue.code}`} className="soft small">
                    <code>{issue.path}</code> <ToldWords told={{ ...issue, fix: null }} />
                  </p>
                ))}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

export function Review({ draft, change }: DraftProps) {
  const say = usePolicyWords()
  const { policy } = useHomeState()
  const isRight = issuesOf(draft).length === 0
  return (
    <div className="screen policy">
      <p>
        <a href="#/policy/adopt">{say('to-steps')}</a>
      </p>
      <h1>{say('review-title')}</h1>
      <Wrong draft={draft} />
      {draft.taken.length === 0 ? null : (
        <p className="mark-taken">{say('taken-count', { count: draft.taken.length })}</p>
      )}
      {policy === null ? null : (
        <section className="stack" aria-labelledby="policy-differs">
          <h2 id="policy-differs">{say('differences')}</h2>
          <Differences before={inForceWritten(policy)} after={written(draft)} />
        </section>
      )}
      <Values policy={written(draft)} taken={draft.taken} addressOf={adoptAddress} />
      {isRight ? <Propose {...{ draft, change }} /> : null}
    </div>
  )
}
