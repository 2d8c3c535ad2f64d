// Top of the card: what it is, whose course, from when and until when, and that it replaces every earlier card.
import type { CardContent } from './content.js'
import { line, type Block } from './shape.js'
import { look, type Sheet } from './sheet.js'
import { label, rightTo } from './text.js'

export function heading(sheet: Sheet, content: CardContent, top: number): Block {
  const { measure, words, left, width, scale } = sheet
  const right = left + width
  const first = top + 20 * scale
  const second = top + 37 * scale
  const dates = words('card.valid', {
    from: sheet.date(content.prescribedOn),
    through: sheet.date(content.validThrough),
  })
  return {
    shapes: [
      label(words('card.title'), left, first, look(sheet, 25, 'bold', 'black')),
      rightTo(measure, content.course, right, first - 5 * scale, look(sheet, 13, 'bold', 'black')),
      label(dates, left, second + 3 * scale, look(sheet, 11.5, 'bold', 'black')),
      rightTo(measure, words('card.replaces'), right, first + 9 * scale, look(sheet, 10, 'regular', 'black')),
      line(left, second + 11 * scale, right, second + 11 * scale, 1.6, 'black'),
    ],
    bottom: second + 12 * scale,
  }
}
