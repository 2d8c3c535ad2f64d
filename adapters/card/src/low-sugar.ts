// The box for low blood sugar: its signs, and the care plan's own words (`hypoglycemia.care`).
import { LOW_SUGAR_SIGNS, SEVERE_LOW_SUGAR_SIGNS } from '@stature/protocol'
import type { CarePlan, CardContent } from './content.js'
import { line, rect, type Block, type Shape } from './shape.js'
import { look, type Sheet } from './sheet.js'
import { label, paragraph, rightTo } from './text.js'

const PAD = 12

const listed = (sheet: Sheet, signs: readonly string[]): string =>
  signs.map((sign) => sheet.lowSugarWords(`sign.${sign}`)).join(', ')

/** Where a field stands and how wide it may be. */
interface Column {
  readonly left: number
  readonly width: number
}

/** A line to write on where the clinic recorded nothing. */
function blank(sheet: Sheet, column: Column, top: number): Block {
  const y = top + 19 * sheet.scale
  return {
    shapes: [line(column.left, y, column.left + column.width, y, 0.8, 'black')],
    bottom: y + 6 * sheet.scale,
  }
}

/** What to do, in the catalogue's words, and below it the clinic's own words or a line to write them on. */
function field(
  sheet: Sheet,
  lead: string,
  own: string | null,
  size: number,
  column: Column,
  top: number,
): Block {
  const { measure, scale } = sheet
  const { left, width } = column
  const heading = paragraph(measure, lead, left, top, width, look(sheet, 9.8, 'regular', 'black'))
  const words =
    own === null
      ? blank(sheet, column, heading.bottom)
      : paragraph(measure, own, left, heading.bottom, width, look(sheet, size, 'bold', 'black'))
  return { shapes: [...heading.shapes, ...words.shapes], bottom: words.bottom + 5 * scale }
}

/** Sugar and glucagon, each after the situation it is for. */
function care(sheet: Sheet, plan: CarePlan | null, column: Column, top: number): Block {
  const { lowSugarWords: words } = sheet
  const sugar = field(sheet, `${words('low-sugar.awake')}.`, plan?.sugar ?? null, 11.5, column, top)
  const glucagon = field(
    sheet,
    `${words('low-sugar.not-awake')}.`,
    plan?.glucagon ?? null,
    11.5,
    column,
    sugar.bottom,
  )
  return { shapes: [...sugar.shapes, ...glucagon.shapes], bottom: glucagon.bottom }
}

function phones(sheet: Sheet, plan: CarePlan | null, column: Column, top: number): Block {
  const { lowSugarWords: words } = sheet
  const emergency = field(
    sheet,
    words('card.low-sugar-emergency'),
    plan?.emergencyPhone ?? null,
    17,
    column,
    top,
  )
  const clinic = field(
    sheet,
    words('card.low-sugar-clinic'),
    plan?.clinicPhone ?? null,
    17,
    column,
    emergency.bottom,
  )
  return { shapes: [...emergency.shapes, ...clinic.shapes], bottom: clinic.bottom }
}

/** Signs first, then whatever stands in the way of using the box as it is. */
function introduction(sheet: Sheet, plan: CarePlan | null): string {
  const { lowSugarWords: words } = sheet
  return [
    `${words('low-sugar.signs', { signs: listed(sheet, LOW_SUGAR_SIGNS) })}.`,
    `${words('low-sugar.severe-signs', { signs: listed(sheet, SEVERE_LOW_SUGAR_SIGNS) })}.`,
    ...(plan === null ? [words('card.low-sugar-fill-in')] : []),
  ].join(' ')
}

/** The black bar with the title, and why it may not be in the card's language. */
function bar(sheet: Sheet, inner: Column, top: number): readonly Shape[] {
  const { left, width, scale, measure, inEnglish, lowSugarWords } = sheet
  const right = inner.left + inner.width
  const small = look(sheet, 7.6, 'regular', 'white')
  const title = lowSugarWords('low-sugar.title')
  return [
    rect(left, top, width, 26 * scale, { fill: 'black', radius: 5 }),
    rect(left, top + 13 * scale, width, 13 * scale, { fill: 'black' }),
    label(title, inner.left, top + 18.5 * scale, look(sheet, 15, 'bold', 'white')),
    ...(inEnglish === null ? [] : [rightTo(measure, inEnglish, right, top + 17 * scale, small)]),
  ]
}

export function lowSugar(sheet: Sheet, content: CardContent, top: number): Block {
  const { left, width, scale, measure } = sheet
  const inner: Column = { left: left + PAD, width: width - PAD * 2 }
  const plan = content.carePlan
  const small = look(sheet, 9.8, 'regular', 'black')
  const signs = paragraph(
    measure,
    introduction(sheet, plan),
    inner.left,
    top + 31 * scale,
    inner.width,
    small,
  )
  const begin = signs.bottom + 4 * scale
  const wide = inner.width * 0.68
  const cared = care(sheet, plan, { left: inner.left, width: wide - 18 }, begin)
  const called = phones(sheet, plan, { left: inner.left + wide, width: inner.width - wide }, begin)
  const bottom = Math.max(cared.bottom, called.bottom) + scale
  const between = inner.left + wide - 9
  return {
    shapes: [
      ...bar(sheet, inner, top),
      rect(left, top, width, bottom - top, { stroke: 'black', lineWidth: 2.4, radius: 5 }),
      line(between, begin + 2, between, bottom - 6 * scale, 0.8, 'middle'),
      ...signs.shapes,
      ...cared.shapes,
      ...called.shapes,
    ],
    bottom,
  }
}
