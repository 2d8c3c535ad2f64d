// The drawing: the plunger stands at its mark, every graduation is there, nothing leaves the page.
import { halfMarks, nanograms } from '@stature/label'
import { amountOf, syringeOf, SYRINGES } from '@stature/protocol'
import { describe, expect, it, test } from 'vitest'
import type { CardContent } from '../src/content.js'
import { readFonts } from '../src/fonts.js'
import { measureWith } from '../src/measure.js'
import { pageOf } from '../src/page-of.js'
import { PAPERS, type LineShape, type Page, type Shape } from '../src/shape.js'
import { unprintable } from '../src/printable.js'
import { wrap } from '../src/text.js'
import { CONTENT } from './content.js'

const measure = measureWith(readFonts())

function withDraw(id: string, draw: number): CardContent {
  const syringe = syringeOf(id)
  if (syringe === null) throw new Error(id)
  return { ...CONTENT, syringe, amount: amountOf(nanograms(draw * 50_000), halfMarks(draw), id) }
}

function pageFor(content: CardContent, language = 'en'): Page {
  const page = pageOf(content, language, 'letter', measure)
  if (page === null) throw new Error('does not fit')
  return page
}

const isLine = (shape: Shape): shape is LineShape => shape.kind === 'line'

/** Graduations are the upright lines that begin at one height, inside the barrel. */
function graduations(page: Page): readonly number[] {
  const upright = page.shapes.filter(isLine).filter((line) => line.x1 === line.x2 && line.lineWidth !== 0.8)
  return upright.map((line) => line.x1)
}

const plungerEdge = (page: Page): number | undefined =>
  page.shapes.find((shape) => shape.kind === 'rect' && shape.fill === 'dark' && shape.width === 9)?.kind ===
  'rect'
    ? page.shapes.flatMap((shape) =>
        shape.kind === 'rect' && shape.fill === 'dark' && shape.width === 9 ? [shape.x] : [],
      )[0]
    : undefined

describe('the syringe', () => {
  test.each(SYRINGES.map((syringe) => [syringe.id, syringe.capacity / syringe.graduation + 1] as const))(
    '%s has all its %i lines and the plunger on one of them',
    (id, count) => {
      const syringe = syringeOf(id)
      const draw = (syringe?.graduation ?? 1) * 9
      const page = pageFor(withDraw(id, draw))
      const lines = graduations(page)
      expect(lines).toHaveLength(count)
      expect(plungerEdge(page)).toBeCloseTo(lines[9] ?? 0, 6)
    },
  )

  it('keeps proportions: the 27th mark lies at 27 thirtieths of the scale', () => {
    const page = pageFor(CONTENT)
    const lines = graduations(page)
    const [zero = 0, full = 0] = [lines[0], lines.at(-1)]
    expect(((plungerEdge(page) ?? 0) - zero) / (full - zero)).toBeCloseTo(27 / 30, 9)
  })

  test.each([1, 60])('stands at %i half marks', (draw) => {
    const page = pageFor(withDraw('u100-0.3ml-half', draw))
    expect(plungerEdge(page)).toBeCloseTo(graduations(page)[draw] ?? 0, 6)
  })
})

describe('the page', () => {
  test.each(['en', 'es'])('in %s keeps every text between its margins and above its end', (language) => {
    for (const paper of ['a4', 'letter'] as const) {
      const page = pageOf(CONTENT, language, paper, measure)
      const { width, height } = PAPERS[paper]
      for (const shape of page?.shapes ?? []) {
        if (shape.kind !== 'text') continue
        expect(shape.x).toBeGreaterThanOrEqual(39)
        expect(shape.x + measure(shape.text, shape.size, shape.weight)).toBeLessThanOrEqual(width - 39)
        expect(shape.y).toBeLessThan(height - 30)
      }
      expect(page?.shapes.length).toBeGreaterThan(150)
    }
  })

  it('describes itself for a reader who does not see it', () => {
    expect(pageFor(CONTENT).description).toBe(
      'Draw to the 27 mark, which is 0.27 mL or 2.7 mg. Valid through June 29, 2026.',
    )
  })

  it('becomes smaller for long words, and none where they do not fit', () => {
    const long = (times: number) => ({
      ...CONTENT,
      carePlan: {
        clinicPhone: '1',
        emergencyPhone: '2',
        sugar: 'juice and bread '.repeat(times),
        glucagon: 'g',
      },
    })
    const title = (content: CardContent) => pageFor(content).shapes.find((shape) => shape.kind === 'text')
    const [usual, small] = [title(CONTENT), title(long(25))]
    expect(small?.kind === 'text' && usual?.kind === 'text' && small.size < usual.size).toBe(true)
    expect(pageOf(long(200), 'en', 'letter', measure)).toBeNull()
  })
})

describe('text', () => {
  const look = { size: 10, weight: 'regular', ink: 'black' } as const
  const tens = (text: string): number => text.length * 10

  test.each([
    ['nothing', '', []],
    ['one word', 'ab', ['ab']],
    ['just as wide', 'ab cd', ['ab cd']],
    ['a letter too wide', 'abc de', ['abc', 'de']],
    ['a word longer than a line', 'abcdefgh i', ['abcde', 'fgh i']],
    ['white space of any kind', ' a\n b\t', ['a b']],
  ])('%s', (_, text, lines) => {
    expect(wrap(tens, text, 50, look)).toEqual(lines)
  })

  test.each([
    ['English and Spanish', 'Ñandú × 2 — “½” ¿sí? €', null],
    ['white space', 'a\n\tb', null],
    ['Cyrillic', 'сок', 'с'],
    ['an emoji', 'ok 🍬', '🍬'],
    ['the last before Latin-1', 'a\u007fb', '\u007f'],
    ['the first after Latin-1', 'Ā', 'Ā'],
  ])('%s: can it be printed', (_, text, expected) => {
    expect(unprintable(text)).toBe(expected)
  })
})
