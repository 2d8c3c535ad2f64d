// The dosing card: of the prescription in force, until when it is valid, kept here for when there is no network.
import { cardContent, type CardContent, type NoCard } from '@stature/card/content'
import { standingEntries } from '@stature/record'
import { useEffect, useMemo, useState } from 'react'
import type { ScreenProps } from '../app/screen-props.js'
import { useCourse, type CourseView } from '../data/course.js'
import { useFamily } from '../data/family.js'
import { useLocale } from '../design/use-locale.js'
import { CardPaperSheet, CardTextSheet } from './card-sheet.js'
import { CardStatus } from './card-status.js'
import { useCardWords } from './card-words.js'
import { markOf, standingOf, type CardLanguage, type CardPaper } from './kept-card.js'
import { useKeptCard } from './use-kept-card.js'
import './card.css'

/** What a card would say now, from the record of this phone, or why there is none. */
function useContent({ dose, policy, course, recorded, now }: CourseView): CardContent | NoCard {
  return useMemo(
    () => cardContent(dose, policy, course, standingEntries(recorded, now, null)),
    [dose, policy, course, recorded, now],
  )
}

interface Form {
  readonly language: CardLanguage
  readonly paper: CardPaper
}

interface OptionsProps {
  readonly form: Form
  readonly onForm: (form: Form) => void
}

const LANGUAGES = [
  ['en', 'English'],
  ['es', 'español'],
] as const
const PAPERS = ['a4', 'letter'] as const

function Options({ form, onForm }: OptionsProps) {
  const say = useCardWords()
  return (
    <section className="sheet card-options">
      <fieldset className="stack">
        <legend className="label">{say('language')}</legend>
        <div className="choices">
          {LANGUAGES.map(([language, name]) => (
            <label key={language} className="option" lang={language}>
              <input
                type="radio"
                name="card-language"
                checked={form.language === language}
                onChange={() => onForm({ ...form, language })}
              />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className="stack">
        <legend className="label">{say('paper')}</legend>
        <div className="choices">
          {PAPERS.map((paper) => (
            <label key={paper} className="option">
              <input
                type="radio"
                name="card-paper"
                checked={form.paper === paper}
                onChange={() => onForm({ ...form, paper })}
              />
              {say(`paper-${paper}`)}
            </label>
          ))}
        </div>
      </fieldset>
    </section>
  )
}

/** Countries that print on letter paper; where the reader's is not known, A4. */
const LETTER = /-(?:US|CA|MX|PH|CL|CO|VE|PR)\b/u

export function CardScreen({ course }: ScreenProps) {
  const view = useCourse(course)
  const say = useCardWords()
  const { language } = useFamily()
  const locale = useLocale()
  const [form, setForm] = useState<Form>({ language, paper: LETTER.test(locale) ? 'letter' : 'a4' })
  const content = useContent(view)
  const keeping = useKeptCard(course)
  const { kept, isRead, trouble, bring } = keeping
  const able = 'refused' in content ? null : content
  const isIt =
    kept !== null &&
    able !== null &&
    kept.mark === markOf(able) &&
    kept.language === form.language &&
    kept.paper === form.paper
  // Only what the clinic has too: else its card would say something else than this phone believes.
  const mayBring = view.sync === 'sent' && view.heardAt !== null
  useEffect(() => {
    if (able !== null && isRead && !isIt && mayBring && trouble === null)
      void bring(able, form.language, form.paper)
  }, [able, isRead, isIt, mayBring, trouble, bring, form])
  const standing = kept === null ? null : standingOf(kept, content, view.facts.today)
  return (
    <div className="screen screen-wide card-screen">
      <h1>{say('title')}</h1>
      <div className="stack">
        <CardStatus view={view} keeping={keeping} standing={standing} content={content} />
        {kept !== null && standing === 'in-force' ? <CardPaperSheet kept={kept} /> : null}
      </div>
      {able === null ? null : (
        <div className="stack">
          <Options form={form} onForm={setForm} />
          <CardTextSheet content={able} />
        </div>
      )}
    </div>
  )
}
