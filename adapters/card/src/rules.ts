// What to do at every injection: look, eat, skip, never make up, change the place, be careful afterwards.
import type { CardContent } from './content.js'
import type { Block, Shape } from './shape.js'
import { look, type Sheet } from './sheet.js'
import { centered, label, paragraph } from './text.js'

/** Sentence ids in the order in which a carer meets them; `bold` ones can do harm when forgotten. */
const RULES = [
  { id: 'card.rule-vial', bold: false },
  { id: 'card.rule-meal', bold: true },
  { id: 'card.rule-skip', bold: true },
  { id: 'card.rule-never-make-up', bold: true },
  { id: 'card.rule-site', bold: false },
  { id: 'card.rule-caution', bold: false },
] as const

/** The numbered rules in a column. */
export function rules(sheet: Sheet, content: CardContent, left: number, top: number, width: number): Block {
  const { scale, measure, words } = sheet
  const values = {
    minutes: String(content.mealMinutes),
    fromHours: String(content.cautionHours.from),
    toHours: String(content.cautionHours.to),
  }
  const shapes: Shape[] = [
    label(words('card.rules'), left, top + 13 * scale, look(sheet, 14, 'bold', 'black')),
  ]
  let next = top + 22 * scale
  RULES.forEach((rule, index) => {
    const style = look(sheet, 11, rule.bold ? 'bold' : 'regular', 'black')
    const text = paragraph(measure, words(rule.id, values), left + 25, next, width - 25, style)
    const middle = next + 6.8 * scale
    shapes.push({
      kind: 'circle',
      x: left + 8.5,
      y: middle,
      radius: 8 * scale,
      fill: 'black',
      stroke: null,
      lineWidth: 0,
    })
    shapes.push(
      centered(
        measure,
        String(index + 1),
        left + 8.5,
        middle + 3.6 * scale,
        look(sheet, 10, 'bold', 'white'),
      ),
    )
    shapes.push(...text.shapes)
    next = text.bottom + 5.5 * scale
  })
  return { shapes, bottom: next }
}
