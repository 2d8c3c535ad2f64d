// The label's numbers are read from room `label`; nobody writes them a second time.
import { numbersOf } from '@stature/label'
import { describe, expect, it } from 'vitest'
import { PACKAGES, sourcesOf } from './guards/sources.js'
import { staleProblems, strayProblems, type Allowed } from './guards/strays.js'

/** Where one of these numbers means something else. Say what. */
const ALLOWED: readonly Allowed[] = [
  { path: 'faces/cli/src/course/json.ts', value: 40, reason: 'characters of a key shown in a message' },
  { path: 'protocol/src/policy/policy-shape.ts', value: 40, reason: 'most characters of a version' },
  { path: 'protocol/src/shape/nearest.ts', value: 40, reason: 'characters of foreign text in a message' },
  { path: 'protocol/src/shape/object.ts', value: 40, reason: 'characters of a field name in a message' },
  {
    path: 'protocol/src/explain/read-catalogue.ts',
    value: 40,
    reason: 'characters of foreign text in a message',
  },
  { path: 'adapters/card/src/layout.ts', value: 40, reason: 'points on the page' },
  { path: 'adapters/card/src/syringe-drawing.ts', value: 40, reason: 'points on the page' },
  { path: 'faces/web/src/course/timeline/layout.ts', value: 80, reason: 'height of a lane' },
  { path: 'faces/web/src/data/pocket.ts', value: 40, reason: 'most characters of a name' },
]

const { startFrom, startTo, maximum, toleratedMs, mealWindowMs } = numbersOf('us-2019-12')

const THOUSANDTHS = [startFrom, startTo, maximum].map((level) => level / 1000)
const NUMBERS: ReadonlySet<number> = new Set([
  startFrom,
  startTo,
  maximum,
  ...THOUSANDTHS,
  toleratedMs,
  mealWindowMs,
])

const SOURCES = sourcesOf(PACKAGES.filter((folder) => folder !== 'label'))

describe('numbers of the label', () => {
  it('are those that this guard looks for', () => {
    expect([...NUMBERS]).toEqual([40, 80, 120, 0.04, 0.08, 0.12, 604_800_000, 1_200_000])
  })

  it('stand in no other room', () => {
    expect(strayProblems(SOURCES, NUMBERS, ALLOWED)).toEqual([])
  })

  it('have no exception that nobody needs', () => {
    expect(staleProblems(SOURCES, ALLOWED)).toEqual([])
  })
})

describe('the guard of stray numbers goes red', () => {
  const path = 'protocol/src/a.ts'

  it.each([
    ['a bare number', 'const most = 120'],
    ['a number in a comparison', 'if (level > 80) stop()'],
    ['a number with a separator', 'const week = 604_800_000'],
    ['a decimal', 'const most = 0.12'],
    ['a decimal without its zero', 'const least = .04'],
    ['minutes as a product', 'const near = 20 * MINUTE'],
    ['minutes as a product of numbers', 'const near = 20 * 60 * 1000'],
    ['a week as a product', 'const week = 7 * 24 * HOUR'],
    ['a week of days', 'const week = 7 * DAY_MS'],
    ['a product in brackets', 'const week = 7 * (24 * 3600 * 1000)'],
  ])('on %s', (_, text) => {
    expect(strayProblems([{ path, text }], NUMBERS, [])).not.toEqual([])
  })

  it.each([
    ['a text', `const example = '0.12mg/kg'`],
    ['a comment', '// at most 120'],
    ['another number', 'const hours = 8 * HOUR'],
    ['a unit of time', 'const MINUTE = 60_000'],
  ])('but not on %s', (_, text) => {
    expect(strayProblems([{ path, text }], NUMBERS, [])).toEqual([])
  })

  it('but not on an exception, which holds for its own file only', () => {
    const sources = [
      { path, text: 'const width = 80' },
      { path: 'protocol/src/b.ts', text: 'const width = 80' },
    ]
    const allowed = [{ path, value: 80, reason: 'columns of a terminal' }]
    expect(strayProblems(sources, NUMBERS, allowed)).toEqual([
      'protocol/src/b.ts:1 writes 80, a number of the label',
    ])
  })

  it('on an exception that outlived its use', () => {
    const allowed = [{ path, value: 80, reason: 'columns of a terminal' }]
    expect(staleProblems([{ path, text: 'const width = 60' }], allowed)).toHaveLength(1)
    expect(staleProblems([{ path, text: 'const width = 80' }], allowed)).toEqual([])
  })
})
