// Puts the sections on one page; where long words of a care plan need room, everything becomes a little smaller.
import { bodyFigure } from './body-figure.js'
import type { CardContent } from './content.js'
import { doseBox } from './dose-box.js'
import { footing } from './footing.js'
import { heading } from './heading.js'
import { lowSugar } from './low-sugar.js'
import { rules } from './rules.js'
import { PAPERS, type Block, type Page, type Paper, type Shape } from './shape.js'
import type { Sheet } from './sheet.js'
import { syringeDrawing } from './syringe-drawing.js'

const MARGIN = 40
const TOP = 34

/** Sizes tried, largest first; smaller than the last one nobody reads at arm's length. */
const SCALES = [1.06, 1, 0.95, 0.9, 0.86] as const

function sections(sheet: Sheet, content: CardContent, gap: number): Block {
  const shapes: Shape[] = []
  const add = (block: Block): number => {
    shapes.push(...block.shapes)
    return block.bottom
  }
  const { left, width } = sheet
  const top = add(heading(sheet, content, TOP)) + gap
  const dose = add(doseBox(sheet, content, top)) + gap
  const syringe = add(syringeDrawing(sheet, content, dose)) + gap
  const column = width * 0.55
  const between = 26
  const ruled = add(rules(sheet, content, left, syringe, column))
  const figure = add(bodyFigure(sheet, left + column + between, syringe, width - column - between))
  const low = add(lowSugar(sheet, content, Math.max(ruled, figure) + gap)) + gap
  return { shapes, bottom: add(footing(sheet, content, low)) }
}

/** The page, or null where the words do not fit on one page at any readable size. */
export function layout(
  sheet: Omit<Sheet, 'left' | 'width' | 'scale'>,
  content: CardContent,
  paper: Paper,
  language: string,
): Page | null {
  const { width, height } = PAPERS[paper]
  for (const scale of SCALES) {
    const own = { ...sheet, left: MARGIN, width: width - MARGIN * 2, scale }
    const tight = sections(own, content, 6)
    const free = height - TOP - tight.bottom
    if (free < 0) continue
    const gap = 6 + Math.min(10, free / 5)
    const { marks, volumeMl, massMg } = content.amount
    return {
      paper,
      language,
      title: `${sheet.words('card.title')} ${content.course}`,
      description: sheet.words('card.description', {
        marks,
        volume: volumeMl,
        mass: massMg,
        through: sheet.date(content.validThrough),
      }),
      shapes: sections(own, content, gap).shapes,
    }
  }
  return null
}
