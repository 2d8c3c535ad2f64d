// The door of the adapter to paper: a dose decision becomes the one-page dosing card, as SVG or PDF.
export type { CardContent, CardEnd, CarePlan } from './content.js'
export { cardContent, FOLLOW_DECISION, type NoCard } from './from-decision.js'
export { carePlanOf } from './from-record.js'
export {
  CARD_FORMATS,
  printCard,
  unprintableIn,
  type CardFormat,
  type PrintedCard,
  type PrintOptions,
} from './print.js'
export type { CardProblem } from './problem.js'
export { CARD_PAPERS, type Paper } from './shape.js'
export { cardLanguages } from './words.js'
