// The advice of the decision, what could still change it, and what is to be said of the words themselves.
import { say as sayWords, type AdviceId, type Explanation, type Line, type Speaker } from '@stature/protocol'
import { useFamily } from '../data/family.js'
import { isSigned } from '../design/review.js'
import { FAMILY_FACTS } from './asked.js'
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

type Mark = Pick<Line, 'sentence' | 'text' | 'language'>

/** Marks of the decision's words, and the same mark for the screens' own while nobody signed them. */
function useMarks({ marks }: Explanation, speaker: Speaker): readonly Mark[] {
  const { language } = useFamily()
  const sentence = 'mark.unreviewed'
  if (isSigned(language) || marks.some((each) => each.sentence === sentence)) return marks
  const { text, language: spoken } = sayWords(speaker, sentence, {})
  return [...marks, { sentence, text, language: spoken }]
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const say = useNowWords()
  if (lines.length === 0) return null
  return (
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
  )
}

interface Props {
  readonly explanation: Explanation
  readonly example: boolean
  readonly speaker: Speaker
}

export function GoodToKnow({ explanation, example, speaker }: Props) {
  const say = useNowWords()
  const marks = useMarks(explanation, speaker)
  const advice = explanation.advice.filter(({ advice: id }) => id !== undefined && !ELSEWHERE.has(id))
  const exact = explanation.details.filter(({ sentence }) => sentence === 'detail.exact')
  // What the family itself is asked for is asked when it is time; only the clinic's open questions stand here.
  const open = explanation.open.filter(({ fact }) => fact !== undefined && !FAMILY_FACTS.has(fact))
  return (
    <footer className="stack">
      <Lines lines={[...exact, ...advice, ...open]} />
      <ul className="soft small">
        {marks.map(({ text, sentence, language }) => (
          <li key={sentence} lang={language}>
            {text}
          </li>
        ))}
        {example ? <li>{say('example-policy')}</li> : null}
      </ul>
    </footer>
  )
}
