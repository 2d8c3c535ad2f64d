// The advice of the decision, what could still change it, and what is to be said of the words themselves.
import type { AdviceId, Explanation } from '@stature/protocol'
import { useNowWords } from './now-words.js'

/** Shown by parts of their own. */
const ELSEWHERE: ReadonlySet<AdviceId> = new Set<AdviceId>([
  'injected-without-food',
  'meal-due',
  'activity-caution',
  'double-injection',
  'more-than-prescribed',
  'never-make-up',
])

export function GoodToKnow({
  explanation,
  example,
}: {
  readonly explanation: Explanation
  readonly example: boolean
}) {
  const say = useNowWords()
  const advice = explanation.advice.filter(({ advice: id }) => id !== undefined && !ELSEWHERE.has(id))
  const exact = explanation.details.filter(({ sentence }) => sentence === 'detail.exact')
  const lines = [...exact, ...advice, ...explanation.open]
  return (
    <footer className="stack">
      {lines.length === 0 ? null : (
        <section className="stack">
          <h2>{say('also')}</h2>
          <ul className="stack">
            {lines.map(({ text, sentence, fact, language }) => (
              <li key={`${sentence}${fact ?? ''}`} lang={language}>
                {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      <ul className="soft small">
        {explanation.marks.map(({ text, sentence, language }) => (
          <li key={sentence} lang={language}>
            {text}
          </li>
        ))}
        {example ? <li>{say('example-policy')}</li> : null}
      </ul>
    </footer>
  )
}
