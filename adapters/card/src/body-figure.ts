// A plain figure from front and back with the eight places (`site.rotate`); left is always the child's left.
import { REGIONS } from '@stature/label'
import type { Block, Shape } from './shape.js'
import { look, type Sheet } from './sheet.js'
import { centered, label, paragraph } from './text.js'

/** Half of the outline in a box of 100 × 216, from neck to crotch; the other half is its mirror. */
const HALF = [
  [45, 30],
  [44, 36],
  [33, 39],
  [27, 46],
  [20, 76],
  [12, 106],
  [13, 113],
  [19, 113],
  [23, 107],
  [34, 68],
  [36, 92],
  [32, 114],
  [33, 160],
  [36, 210],
  [46, 210],
  [48, 160],
  [50, 126],
] as const

const HEIGHT = 216

interface Figure {
  readonly x: number
  readonly y: number
  readonly unit: number
}

/** A child is broader for its height than the box. */
const BREADTH = 1.28

const px = (figure: Figure, x: number): number => figure.x + (50 + (x - 50) * BREADTH) * figure.unit
const py = (figure: Figure, y: number): number => figure.y + y * figure.unit

function outline(figure: Figure): readonly Shape[] {
  const mirrored = [...HALF]
    .reverse()
    .slice(1)
    .map(([x, y]) => [100 - x, y] as const)
  const points = [...HALF, ...mirrored].map(
    ([x, y]) => `${px(figure, x).toFixed(2)} ${py(figure, y).toFixed(2)}`,
  )
  return [
    { kind: 'path', path: `M ${points.join(' L ')} Z`, fill: 'pale', stroke: 'middle', lineWidth: 1.4 },
    {
      kind: 'circle',
      x: px(figure, 50),
      y: py(figure, 15),
      radius: 16 * figure.unit,
      fill: 'pale',
      stroke: 'middle',
      lineWidth: 1.4,
    },
  ]
}

/** Where each region lies on the child's left half, seen from the front; and on which figure it is shown. */
const SPOTS = {
  'upper-arm': { view: 'back', x: 71.5, y: 62 },
  thigh: { view: 'front', x: 59.5, y: 146 },
  buttock: { view: 'back', x: 59.5, y: 114 },
  abdomen: { view: 'front', x: 59.5, y: 90 },
} as const

type View = 'front' | 'back'

/** The eight places numbered in the label's order, left before right. */
const PLACES = REGIONS.flatMap((region) => (['left', 'right'] as const).map((side) => ({ region, side })))

/** Seen from the front the child's left is on the right of the page; from the back it is on the left. */
function spotX(view: View, side: 'left' | 'right', x: number): number {
  return (view === 'front') === (side === 'left') ? x : 100 - x
}

function spots(sheet: Sheet, figure: Figure, view: View): readonly Shape[] {
  return PLACES.flatMap(({ region, side }, index): readonly Shape[] => {
    const spot = SPOTS[region]
    if (spot.view !== view) return []
    const x = px(figure, spotX(view, side, spot.x))
    const y = py(figure, spot.y)
    return [
      { kind: 'circle', x, y, radius: 7.6 * sheet.scale, fill: 'white', stroke: 'black', lineWidth: 1.4 },
      centered(
        sheet.measure,
        String(index + 1),
        x,
        y + 3.7 * sheet.scale,
        look(sheet, 10.5, 'bold', 'black'),
      ),
    ]
  })
}

function figureOf(sheet: Sheet, figure: Figure, view: View): readonly Shape[] {
  const { measure, words, scale } = sheet
  const side = (x: number, which: 'left' | 'right'): Shape =>
    centered(
      measure,
      words(`card.side-${which}`),
      px(figure, x),
      py(figure, 130),
      look(sheet, 9, 'bold', 'dark'),
    )
  return [
    ...outline(figure),
    ...spots(sheet, figure, view),
    side(spotX(view, 'left', 86), 'left'),
    side(spotX(view, 'right', 86), 'right'),
    centered(
      measure,
      words(`card.view-${view}`),
      px(figure, 50),
      py(figure, HEIGHT) + 9 * scale,
      look(sheet, 9.5, 'regular', 'dark'),
    ),
  ]
}

/** The names of the places in two columns, left before right. */
function placeList(sheet: Sheet, left: number, top: number, width: number): Block {
  const { measure, scale, words } = sheet
  const style = look(sheet, 9.6, 'regular', 'black')
  const shapes: Shape[] = []
  let next = top
  for (let index = 0; index < PLACES.length; index += 2) {
    const blocks = PLACES.slice(index, index + 2).map(({ region, side }, column) => {
      const x = left + column * (width / 2)
      shapes.push(
        label(String(index + column + 1), x, next + style.size * 0.95, { ...style, weight: 'bold' }),
      )
      return paragraph(
        measure,
        words(`place.${side}.${region}`),
        x + 12 * scale,
        next,
        width / 2 - 15 * scale,
        style,
      )
    })
    shapes.push(...blocks.flatMap((block) => block.shapes))
    next = Math.max(...blocks.map((block) => block.bottom)) + 1
  }
  return { shapes, bottom: next }
}

/** Both figures and the list of places below them. */
export function bodyFigure(sheet: Sheet, left: number, top: number, width: number): Block {
  const { scale, words } = sheet
  const unit = 0.7 * scale
  const figures = top + 22 * scale
  const front = { x: left + width * 0.25 - 50 * unit, y: figures, unit }
  const back = { x: left + width * 0.75 - 50 * unit, y: figures, unit }
  const list = figures + HEIGHT * unit + 16 * scale
  const rows = placeList(sheet, left, list, width)
  return {
    shapes: [
      label(words('card.places'), left, top + 13 * scale, look(sheet, 14, 'bold', 'black')),
      ...figureOf(sheet, front, 'front'),
      ...figureOf(sheet, back, 'back'),
      ...rows.shapes,
    ],
    bottom: rows.bottom,
  }
}
