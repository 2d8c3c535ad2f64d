// The card this phone keeps, and whether it still is the card of what is prescribed now.
import type { CardContent, NoCard } from '@stature/card/content'
import { civilDate, instant, type CivilDate, type Instant } from '@stature/label'
import type { Json } from '@stature/protocol'
import { numberAt, textAt } from '../data/json.js'

export type CardLanguage = 'en' | 'es'
export type CardPaper = 'a4' | 'letter'

export interface KeptCard {
  readonly language: CardLanguage
  readonly paper: CardPaper
  readonly madeAt: Instant
  readonly validThrough: CivilDate
  /** Everything it says but for the day it was made: another mark is another card. */
  readonly mark: string
  /** Both as base64. */
  readonly svg: string
  readonly pdf: string
}

/** The fields stand in the order in which `cardContent` writes them, so the same content is the same text. */
export const markOf = ({ printedOn: _printedOn, ...content }: CardContent): string => JSON.stringify(content)

const languageIn = (text: string | null): CardLanguage | null =>
  text === 'en' || text === 'es' ? text : null
const paperIn = (text: string | null): CardPaper | null => (text === 'a4' || text === 'letter' ? text : null)

/** Null where none is kept, or it cannot be read. */
export function keptIn(json: Json): KeptCard | null {
  const language = languageIn(textAt(json, 'language'))
  const paper = paperIn(textAt(json, 'paper'))
  const validThrough = civilDate(textAt(json, 'validThrough') ?? '')
  const [madeAt, mark] = [numberAt(json, 'madeAt'), textAt(json, 'mark')]
  const [svg, pdf] = [textAt(json, 'svg'), textAt(json, 'pdf')]
  if (language === null || paper === null || validThrough === null || madeAt === null) return null
  if (mark === null || svg === null || pdf === null) return null
  return { language, paper, validThrough, madeAt: instant(madeAt), mark, svg, pdf }
}

/**
 * `in-force`: it says what holds now · `changed`: the prescription, the weight, the care plan or the policy is another ·
 * `over`: its last day has passed · `refused`: no card may be made now, so none may be used.
 */
export type CardStanding = 'in-force' | 'changed' | 'over' | 'refused'

export function standingOf(kept: KeptCard, now: CardContent | NoCard, today: CivilDate): CardStanding {
  if (today > kept.validThrough) return 'over'
  if ('refused' in now) return 'refused'
  return markOf(now) === kept.mark ? 'in-force' : 'changed'
}
