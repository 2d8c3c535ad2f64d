// The card a phone keeps: whether it still holds, and what its QR code is made of.
import type { CardContent, NoCard } from '@stature/card/content'
import { civilDate, grams, halfMarks, nanograms, type CivilDate } from '@stature/label'
import { syringeOf } from '@stature/protocol'
import { describe, expect, it } from 'vitest'
import { fromBase64, toBase64 } from '../../src/card/base64.js'
import { keptIn, markOf, standingOf, type CardStanding, type KeptCard } from '../../src/card/kept-card.js'
import { qrDrawing } from '../../src/card/qr.js'
import { jsonOf } from '../../src/data/json.js'

const day = (text: string): CivilDate => {
  const read = civilDate(text)
  if (read === null) throw new Error(text)
  return read
}

const syringe = syringeOf('u100-0.3ml-half')
if (syringe === null) throw new Error('the syringe is gone')

const CONTENT: CardContent = {
  course: 'c1',
  amount: {
    massNanograms: nanograms(600_000),
    halfMarks: halfMarks(12),
    massMg: '0.6',
    volumeMl: '0.06',
    marks: '6',
    syringe: syringe.id,
    exact: { massMg: '0.616', volumeMl: '0.0616', marks: '6.16' },
    errorPercent: '-2.60',
  },
  syringe,
  timesPerDay: 2,
  mealMinutes: 20,
  cautionHours: { from: 2, to: 3 },
  weight: { grams: grams(15_400), on: day('2026-03-01') },
  prescribedOn: day('2026-03-01'),
  printedOn: day('2026-03-02'),
  validThrough: day('2026-04-30'),
  endsBy: 'weight',
  edition: 'us-2019-12',
  policy: { id: 'cautious', version: '1' },
  carePlan: null,
}

const KEPT = {
  language: 'en',
  paper: 'a4',
  madeAt: 0,
  validThrough: '2026-04-30',
  mark: markOf(CONTENT),
  svg: 'PHN2Zy8+',
  pdf: 'JVBERg==',
} as const
const kept = (part: object = {}): KeptCard => {
  const read = keptIn(jsonOf(JSON.stringify({ ...KEPT, ...part })))
  if (read === null) throw new Error('it is not read')
  return read
}
const NONE: NoCard = { refused: 'the dose decision is reduce', because: 'hypoglycemia.reduce', fix: '' }

describe('a kept card', () => {
  it.each<readonly [string, CardContent | NoCard, string, CardStanding]>([
    ['holds on the day it was made', CONTENT, '2026-03-02', 'in-force'],
    ['holds on its last day', { ...CONTENT, printedOn: day('2026-04-30') }, '2026-04-30', 'in-force'],
    ['is over a day later', CONTENT, '2026-05-01', 'over'],
    [
      'is another with another policy',
      { ...CONTENT, policy: { id: 'cautious', version: '2' } },
      '2026-03-03',
      'changed',
    ],
    [
      'is another with another last day',
      { ...CONTENT, validThrough: day('2026-04-29') },
      '2026-03-03',
      'changed',
    ],
    [
      'is another with another plan for low sugar',
      { ...CONTENT, carePlan: { sugar: 'juice', glucagon: '-', clinicPhone: '1', emergencyPhone: '2' } },
      '2026-03-03',
      'changed',
    ],
    ['may not be used where none may be made', NONE, '2026-03-03', 'refused'],
  ])('%s', (_, now, today, standing) => expect(standingOf(kept(), now, day(today))).toBe(standing))

  it.each(['language', 'paper', 'madeAt', 'validThrough', 'mark', 'svg', 'pdf'])(
    'that has no %s is not read',
    (name) => expect(keptIn(jsonOf(JSON.stringify({ ...KEPT, [name]: null })))).toBeNull(),
  )
})

describe('bytes as text', () => {
  it('come back, however many', () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256)
    expect([...fromBase64(toBase64(bytes))]).toEqual([...bytes])
  })
  it('are as RFC 4648 writes them', () => expect(toBase64(new TextEncoder().encode('foob'))).toBe('Zm9vYg=='))
})

describe('a QR code', () => {
  it('has its quiet rim and its three corners', () => {
    const { size, path } = qrDrawing('Válida')
    // The smallest code has 21 squares a side, and a rim of 4 on each.
    expect(size).toBe(29)
    for (const [column, row] of [
      [4, 4],
      [24, 4],
      [4, 24],
    ] as const)
      expect(path).toContain(`M${String(column)} ${String(row)}h1`)
    expect(path).not.toContain('M3 ')
  })
  it('grows with its text', () => expect(qrDrawing('x'.repeat(250)).size).toBeGreaterThan(60))
})
