// Text set into lines: wrapped at spaces to a width, aligned left, in the middle or right.
import type { Measure } from './measure.js'
import type { Block, Ink, TextShape, Weight } from './shape.js'

/** How a text looks. `leading` is the distance of baselines as a multiple of the size. */
export interface Look {
  readonly size: number
  readonly weight: Weight
  readonly ink: Ink
}

const LEADING = 1.28

/** One line with its baseline at `y`. */
export const label = (text: string, x: number, y: number, look: Look): TextShape => ({
  kind: 'text',
  x,
  y,
  text,
  ...look,
})

/** One line whose middle is at `x`. */
export const centered = (measure: Measure, text: string, x: number, y: number, look: Look): TextShape =>
  label(text, x - measure(text, look.size, look.weight) / 2, y, look)

/** One line that ends at `x`. */
export const rightTo = (measure: Measure, text: string, x: number, y: number, look: Look): TextShape =>
  label(text, x - measure(text, look.size, look.weight), y, look)

/**
 * The lines of a text no wider than `width`; a single longer word is broken where it must be. Words are measured one by
 * one and their widths added, because setting every beginning of every line takes far longer.
 */
export function wrap(measure: Measure, text: string, width: number, look: Look): readonly string[] {
  const widthOf = (piece: string): number => measure(piece, look.size, look.weight)
  const space = widthOf(' ')
  const lines: string[] = []
  let current = ''
  let used = 0
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const own = widthOf(word)
    if (current !== '' && used + space + own <= width) {
      current = `${current} ${word}`
      used += space + own
      continue
    }
    if (current !== '') lines.push(current)
    const pieces = own <= width ? [word] : brokenWord(word, (piece) => widthOf(piece) <= width)
    lines.push(...pieces.slice(0, -1))
    current = pieces[pieces.length - 1] ?? ''
    used = widthOf(current)
  }
  return current === '' ? lines : [...lines, current]
}

function brokenWord(word: string, fits: (candidate: string) => boolean): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && !fits(piece + character)) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}

/** A paragraph whose first line has its top at `top`; `bottom` is where the next may begin. */
export function paragraph(
  measure: Measure,
  text: string,
  x: number,
  top: number,
  width: number,
  look: Look,
): Block {
  const lines = wrap(measure, text, width, look)
  const step = look.size * LEADING
  return {
    shapes: lines.map((each, index) => label(each, x, top + look.size * 0.95 + index * step, look)),
    bottom: top + lines.length * step,
  }
}
