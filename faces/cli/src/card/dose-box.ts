// The dose in marks, mL and mg together, large enough to read at arm's length (`syringe.units`).
import { VIAL } from '@stature/label'
import type { CardContent } from './content.js'
import { line, rect, type Block, type Shape } from './shape.js'
import { look, type Sheet } from './sheet.js'
import { centered, label, paragraph, rightTo } from './text.js'

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

export function doseBox(sheet: Sheet, content: CardContent, top: number): Block {
  const { left, width, scale, words } = sheet
  const { marks, volumeMl, massMg } = content.amount
  const inner = top + 22 * scale
  const column = width * 0.5
  const small = (width - column) / 2
  const bottom = top + 118 * scale
  const divider = (x: number): Shape => line(x, inner + 12 * scale, x, inner + 70 * scale, 0.8, 'middle')
  const product = words('card.product', { concentration: String(VIAL.massMg / VIAL.volumeMl) })
  const exact = paragraph(
    sheet.measure,
    exactLine(sheet, content),
    left + 14,
    top + 100 * scale,
    width - 28,
    look(sheet, 9.5, 'regular', 'dark'),
  )
  return {
    shapes: [
      rect(left, top, width, bottom - top, { radius: 7, stroke: 'black', lineWidth: 2.4 }),
      label(
        content.timesPerDay === 1
          ? words('card.each-once')
          : words('card.each', { times: String(content.timesPerDay) }),
        left + 14,
        top + 20 * scale,
        look(sheet, 13, 'bold', 'black'),
      ),
      rightTo(
        sheet.measure,
        product,
        left + width - 14,
        top + 20 * scale,
        look(sheet, 9.5, 'regular', 'dark'),
      ),
      ...amount(
        sheet,
        words('card.marks', { marks }),
        words('card.marks-printed'),
        left + column / 2,
        inner,
        37,
      ),
      divider(left + column),
      ...amount(sheet, `${volumeMl} mL`, words('card.volume'), left + column + small / 2, inner, 25),
      divider(left + column + small),
      ...amount(sheet, `${massMg} mg`, words('card.mass'), left + column + small * 1.5, inner, 25),
      ...exact.shapes,
    ],
    bottom,
  }
}
