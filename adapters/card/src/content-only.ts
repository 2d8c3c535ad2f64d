// The door for faces that print nothing: what a card would say, without fonts, files or a PDF.
export type { CardContent } from './content.js'
export { cardContent, type NoCard } from './from-decision.js'
