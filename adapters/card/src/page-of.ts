// A page from the card's content in a language: which words are used where, and which marks an unreviewed text carries.
import type { CardContent } from './content.js'
import { layout } from './layout.js'
import type { Measure } from './measure.js'
import type { Page, Paper } from './shape.js'
import { cardWords, type CardWords } from './words.js'

/** English low-sugar text is the one written with the label beside it; others are used once reviewed. */
const REFERENCE = 'en'

const longDay = (code: string): ((day: string) => string) => {
  const format = new Intl.DateTimeFormat(code, { dateStyle: 'long', timeZone: 'UTC' })
  return (day) => format.format(new Date(`${day}T00:00:00Z`))
}

/** The words of the low-sugar box: the card's language once reviewed, else English. */
const lowSugarWords = (words: CardWords): CardWords =>
  words.code === REFERENCE || words.lowSugarReviewed ? words : cardWords(REFERENCE)

/** The page, or null where the care plan's words do not fit on it. Throws a `CardError` for an unknown language. */
export function pageOf(content: CardContent, code: string, paper: Paper, measure: Measure): Page | null {
  const words = cardWords(code)
  const low = lowSugarWords(words)
  const sheet = {
    measure,
    words: words.fill,
    lowSugarWords: low.fill,
    inEnglish: low.code === words.code ? null : words.fill('mark.in-english', { language: words.name }),
    unreviewed: words.reviewed ? null : words.fill('mark.unreviewed', { language: words.name }),
    date: longDay(code),
  }
  return layout(sheet, content, paper, code)
}
