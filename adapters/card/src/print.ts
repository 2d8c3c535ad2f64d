// One call from the card's content to the bytes of a file, or to the problem that stands in the way.
import type { CardContent } from './content.js'
import { readFonts } from './fonts.js'
import { pageOf } from './page-of.js'
import { unprintable } from './printable.js'
import { CardError, type CardProblem } from './problem.js'
import type { Paper } from './shape.js'
import { svgOf } from './svg.js'

export const CARD_FORMATS = ['svg', 'pdf'] as const
export type CardFormat = (typeof CARD_FORMATS)[number]

export interface PrintOptions {
  /** A language that has a catalogue of the card, such as `en`. */
  readonly language: string
  readonly paper: Paper
  readonly format: CardFormat
  /** The instant asked about, epoch milliseconds; the date inside a PDF. The same input gives the same bytes. */
  readonly at: number
}

/** The file: text of an SVG, bytes of a PDF. */
export interface PrintedCard {
  readonly file: string | Uint8Array
}

/** The first word of the care plan or the course's name that the font cannot show; null where all can. */
export function unprintableIn(content: CardContent): (CardProblem & { readonly code: 'unprintable' }) | null {
  for (const [field, text] of Object.entries({ ...content.carePlan, course: content.course })) {
    const character = unprintable(text)
    if (character !== null) return { code: 'unprintable', field, character }
  }
  return null
}

async function printed(content: CardContent, options: PrintOptions): Promise<PrintedCard | CardProblem> {
  const { language, paper, format, at } = options
  const fonts = readFonts()
  // Loaded with the first card: the PDF library is the largest dependency, and a server that only answers never needs it.
  const { measureWith } = await import('./measure.js')
  const page = pageOf(content, language, paper, measureWith(fonts))
  if (page === null) return { code: 'too-long' }
  if (format === 'svg') return { file: svgOf(page, fonts) }
  const { pdfOf } = await import('./pdf.js')
  return { file: await pdfOf(page, fonts, new Date(at)) }
}

/** Prints the card. */
export async function printCard(
  content: CardContent,
  options: PrintOptions,
): Promise<PrintedCard | CardProblem> {
  const hole = unprintableIn(content)
  if (hole !== null) return hole
  try {
    return await printed(content, options)
  } catch (error) {
    if (error instanceof CardError) return error.problem
    throw error
  }
}
