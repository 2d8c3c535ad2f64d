// The dose in marks, mL and mg together, large enough to read at arm's length (`syringe.units`).
import { VIAL } from '@stature/label'
import type { CardContent } from './content.js'
import { line, rect, type Block, type Shape } from './shape.js'
import { look, type Sheet } from './sheet.js'
import { centered, label, paragraph, rightTo } from './text.js'

const PAD = 14

/** One amount with its name below, in the middle of a column. */
function amount(
  sheet: Sheet,
  value: string,
  name: string,
  middle: number,
  top: number,
  size: number,
): readonly Shape[] {
  const { measure, scale } = sheet
  return [
    centered(measure, value, middle, top + 50 * scale, look(sheet, size, 'bold', 'black')),
    centered(measure, name, middle, top + 69 * scale, look(sheet, 11, 'regular', 'black')),
  ]
}

/** Prescription and draw differ by what the graduation cannot show; both are said. */
function exactLine(sheet: Sheet, content: CardContent): string {
  const { exact, massMg, errorPercent } = content.amount
  return exact.massMg === massMg
    ? sheet.words('card.exact-same', { exact: exact.massMg })
    : sheet.words('card.exact-differs', { exact: exact.massMg, drawn: massMg, percent: errorPercent })
}

/** How often and where, and what the medicine is. */
function title(sheet: Sheet, content: CardContent, y: number): readonly Shape[] {
  const { left, width, words, measure } = sheet
  const times = content.timesPerDay
  const each = times === 1 ? words('card.each-once') : words('card.each', { times: String(times) })
  const product = words('card.product', { concentration: String(VIAL.massMg / VIAL.volumeMl) })
  return [
    label(each, left + PAD, y, look(sheet, 13, 'bold', 'black')),
    rightTo(measure, product, left + width - PAD, y, look(sheet, 9.5, 'regular', 'dark')),
  ]
}

/** The mark in half of the width, volume and mass in a quarter each. */
function amounts(sheet: Sheet, content: CardContent, top: number): readonly Shape[] {
  const { left, width, scale, words } = sheet
  const { marks, volumeMl, massMg } = content.amount
  const column = width * 0.5
  const small = (width - column) / 2
  const divider = (x: number): Shape => line(x, top + 12 * scale, x, top + 70 * scale, 0.8, 'middle')
  const mark = words('card.marks', { marks })
  return [
    ...amount(sheet, mark, words('card.marks-printed'), left + column / 2, top, 37),
    divider(left + column),
    ...amount(sheet, `${volumeMl} mL`, words('card.volume'), left + column + small / 2, top, 25),
    divider(left + column + small),
    ...amount(sheet, `${massMg} mg`, words('card.mass'), left + column + small * 1.5, top, 25),
  ]
}

export function doseBox(sheet: Sheet, content: CardContent, top: number): Block {
  const { left, width, scale, measure } = sheet
  const height = 118 * scale
  const style = look(sheet, 9.5, 'regular', 'dark')
  const exact = exactLine(sheet, content)
  return {
    shapes: [
      rect(left, top, width, height, { radius: 7, stroke: 'black', lineWidth: 2.4 }),
      ...title(sheet, content, top + 20 * scale),
      ...amounts(sheet, content, top + 22 * scale),
      ...paragraph(measure, exact, left + PAD, top + 100 * scale, width - PAD * 2, style).shapes,
    ],
    bottom: top + height,
  }
}
