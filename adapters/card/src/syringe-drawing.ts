// The syringe with its printed scale and the plunger at the mark of this dose; enlarged, and said to be so.
import { decimalText } from '@stature/label'
import type { CardContent } from './content.js'
import { scaleLook, type ScaleLook } from './scale-lengths.js'
import { line, rect, type Block, type Shape } from './shape.js'
import { look, type Sheet } from './sheet.js'
import { centered } from './text.js'

const POINTS_PER_MILLIMETER = 72 / 25.4

/** Enlargements tried, largest first. */
const ENLARGEMENTS = [3, 2.5, 2, 1.5, 1] as const

/** The largest enlargement whose scale leaves room for needle and rod. */
export const enlargement = (scale: ScaleLook, width: number): number =>
  ENLARGEMENTS.find((each) => scale.scaleMillimeters * POINTS_PER_MILLIMETER * each <= width * 0.66) ?? 1

interface Barrel {
  readonly zero: number
  readonly top: number
  readonly height: number
  /** Points per half mark. */
  readonly step: number
}

const at = (barrel: Barrel, halfMarks: number): number => barrel.zero + barrel.step * halfMarks

/** A graduation: longest where a number stands, shortest on half marks. */
function graduation(sheet: Sheet, barrel: Barrel, halfMarks: number, every: number): readonly Shape[] {
  const x = at(barrel, halfMarks)
  const numbered = halfMarks % (every * 2) === 0
  const share = numbered ? 0.52 : halfMarks % 2 === 0 ? 0.34 : 0.2
  const tick = line(x, barrel.top, x, barrel.top + barrel.height * share, numbered ? 1.1 : 0.6, 'black')
  if (!numbered) return [tick]
  const name = String(halfMarks / 2)
  return [
    tick,
    centered(
      sheet.measure,
      name,
      x,
      barrel.top + barrel.height + 11 * sheet.scale,
      look(sheet, 9.5, 'regular', 'black'),
    ),
  ]
}

function scaleOf(sheet: Sheet, content: CardContent, barrel: Barrel, every: number): readonly Shape[] {
  const { capacity, graduation: step } = content.syringe
  const count = capacity / step + 1
  return Array.from({ length: count }, (_, index) => graduation(sheet, barrel, index * step, every)).flat()
}

/** Needle and hub before the scale, flange and thumb rest behind it. */
function body(barrel: Barrel, end: number, right: number, plunger: number): readonly Shape[] {
  const middle = barrel.top + barrel.height / 2
  const { top, height, zero } = barrel
  return [
    line(zero - 62, middle, zero - 20, middle, 1.2, 'dark'),
    rect(zero - 22, middle - 4, 14, 8, { fill: 'light', stroke: 'black', lineWidth: 0.8, radius: 1 }),
    rect(plunger + 9, middle - 3, right - plunger - 9, 6, { fill: 'light', stroke: 'black', lineWidth: 0.8 }),
    rect(zero - 8, top, end - zero + 20, height, { stroke: 'black', lineWidth: 1.4, radius: 2 }),
    rect(end + 12, top - 7, 5, height + 14, { fill: 'light', stroke: 'black', lineWidth: 1, radius: 2 }),
    rect(right - 4, middle - 14, 5, 28, { fill: 'light', stroke: 'black', lineWidth: 1, radius: 2 }),
  ]
}

/** A flag above the mark to draw to, with a point that touches the plunger's edge. */
function pointer(sheet: Sheet, content: CardContent, x: number, top: number): readonly Shape[] {
  const { scale, measure, words } = sheet
  const text = words('card.draw-to', { marks: content.amount.marks })
  const style = look(sheet, 13, 'bold', 'white')
  const half = measure(text, style.size, style.weight) / 2 + 9
  const middle = Math.max(sheet.left + half, Math.min(x, sheet.left + sheet.width - half))
  const below = top + 21 * scale
  return [
    rect(middle - half, top, half * 2, 21 * scale, { fill: 'black', radius: 4 }),
    {
      kind: 'path',
      path: `M ${String(x - 6)} ${String(below - 0.5)} L ${String(x + 6)} ${String(below - 0.5)} L ${String(x)} ${String(below + 9 * scale)} Z`,
      fill: 'black',
      stroke: null,
      lineWidth: 0,
    },
    centered(measure, text, middle, top + 15.2 * scale, style),
  ]
}

/** The catalogue's own name of the syringe, with what it holds and how it is graduated. */
const syringeName = (sheet: Sheet, content: CardContent): string =>
  sheet.words(`syringe.${content.syringe.id}`, {
    ml: decimalText(content.syringe.capacity * 5, 3),
    graduation: decimalText(content.syringe.graduation * 5, 1),
  })

/** Draws the syringe. Throws RangeError for a syringe without a look; the content was checked before. */
export function syringeDrawing(sheet: Sheet, content: CardContent, top: number): Block {
  const { scale, left, width, words, measure } = sheet
  const drawn = scaleLook(content.syringe.id)
  if (drawn === null) throw new RangeError(`no drawing of syringe ${content.syringe.id}`)
  const times = enlargement(drawn, width)
  const length = drawn.scaleMillimeters * POINTS_PER_MILLIMETER * times
  const height = drawn.barrelMillimeters * POINTS_PER_MILLIMETER * times * scale
  const barrel = { zero: left + 66, top: top + 31 * scale, height, step: length / content.syringe.capacity }
  const plunger = at(barrel, content.amount.halfMarks)
  const end = at(barrel, content.syringe.capacity)
  const right = Math.min(left + width - 2, plunger + length * 0.5 + 40 + (end - plunger) * 0.35)
  const bottom = barrel.top + height
  const caption = words('card.syringe-caption', {
    syringe: syringeName(sheet, content),
    times: String(times),
    length: String(drawn.scaleMillimeters),
  })
  return {
    shapes: [
      rect(barrel.zero - 7, barrel.top + 1, plunger - barrel.zero + 7, height - 2, { fill: 'light' }),
      ...body(barrel, end, Math.max(right, end + 34), plunger),
      rect(plunger, barrel.top + 1.2, 9, height - 2.4, { fill: 'dark' }),
      ...scaleOf(sheet, content, barrel, drawn.numberedEvery),
      ...pointer(sheet, content, plunger, top),
      centered(measure, caption, left + width / 2, bottom + 26 * scale, look(sheet, 8.5, 'regular', 'dark')),
    ],
    bottom: bottom + 30 * scale,
  }
}
