// What growth says of a record: scores or why not, velocity by its rule, body mass index, the lines of a chart.
import { grams, instant, millimeters } from '@stature/label'
import { describe, expect, it } from 'vitest'
import {
  ageInMonths,
  ageOf,
  curvesOf,
  growthOf,
  heightScore,
  lmsAt,
  missingForScores,
  sdsOf,
  sdsText,
  valueAt,
  velocityTo,
  weightScore,
  type Child,
} from '@stature/record/growth'
import { day, on } from '../make.js'

const GIRL: Child = { birthDate: day('2020-05-04'), sex: 'female' }

describe('a score', () => {
  it.each([
    ['no birth date', { ...GIRL, birthDate: 'unknown' }, '2026-03-02', 'birth-date-unknown'],
    ['no sex', { ...GIRL, sex: 'unknown' }, '2026-03-02', 'sex-unknown'],
    ['a day before two years', GIRL, '2022-05-03', 'under-24-months'],
    ['past twenty years', GIRL, '2040-05-20', 'over-240-months'],
  ] as const)('is not told: %s', (_name, child, on, why) => {
    expect(heightScore(millimeters(1_000), child, day(on))).toEqual({ kind: 'none', why })
    expect(weightScore(grams(15_000), child, day(on))).toEqual({ kind: 'none', why })
  })

  it('is told on the second and on the twentieth birthday', () => {
    expect(ageInMonths(day('2020-05-04'), day('2022-05-04'))).toBe(24)
    expect(ageInMonths(day('2021-05-04'), day('2041-05-04'))).toBe(240)
    expect(heightScore(millimeters(850), GIRL, day('2022-05-04')).kind).toBe('score')
  })

  it('names everything that is missing at once', () => {
    expect(missingForScores({ birthDate: 'unknown', sex: 'unknown' })).toEqual([
      'birth-date-unknown',
      'sex-unknown',
    ])
    expect(missingForScores(GIRL)).toEqual([])
  })

  it.each([
    [-0.004, '0.00'],
    [-0.005, '-0.01'],
    [2.005, '2.01'],
    [-4.3149, '-4.31'],
    [12, '12.00'],
  ])('%d is shown as %s', (sds, text) => expect(sdsText(sds)).toBe(text))

  it('a power of zero is the logarithm, and no value lies beyond where the curve ends', () => {
    const log = { l: 0, m: 100, s: 0.1 }
    expect(sdsOf(100 * Math.exp(0.1), log)).toBeCloseTo(1, 12)
    expect(valueAt(1, log)).toBeCloseTo(100 * Math.exp(0.1), 9)
    expect(valueAt(2, log)).toBeCloseTo(100 * Math.exp(0.2), 9)
    expect(valueAt(-30, { l: 1, m: 100, s: 0.1 })).toBeNull()
    // 1 + l·s·z is 0: no value at all, and not 0 or the infinite.
    expect(valueAt(-10, { l: 1, m: 100, s: 0.1 })).toBeNull()
    expect(valueAt(10, { l: -1, m: 100, s: 0.1 })).toBeNull()
  })

  it('is that of L, M and S of the day, in centimeters and in kilograms', () => {
    const boy: Child = { birthDate: day('2020-05-04'), sex: 'male' }
    const sds = (score: ReturnType<typeof heightScore>) => (score.kind === 'score' ? score.sds : Number.NaN)
    // The row of 24 months: ((79.9 / 86.45220101) ^ 0.941523967 − 1) / (0.941523967 × 0.040321528)
    expect(sds(heightScore(millimeters(799), boy, day('2022-05-04')))).toBeCloseTo(-1.88392, 5)
    // ((10.4 / 12.6707633) ^ −0.20615245 − 1) / (−0.20615245 × 0.108125811)
    expect(sds(weightScore(grams(10_400), boy, day('2022-05-04')))).toBeCloseTo(-1.86419, 5)
  })

  it('lies on a straight line between two rows', () => {
    // A quarter of a month is half of the way from the row of 24 to that of 24.5 months.
    expect(lmsAt('stature', 'male', 24.25)).toEqual({
      l: expect.closeTo((0.941523967 + 1.00720807) / 2, 12),
      m: expect.closeTo((86.45220101 + 86.86160934) / 2, 12),
      s: expect.closeTo((0.040321528 + 0.040395626) / 2, 12),
    })
    expect(lmsAt('stature', 'male', 24.5)).toEqual({
      l: expect.closeTo(1.00720807, 12),
      m: expect.closeTo(86.86160934, 12),
      s: expect.closeTo(0.040395626, 12),
    })
  })

  it('the reference begins and ends where its tables do', () => {
    expect(lmsAt('stature', 'male', 23.99)).toBeNull()
    expect(lmsAt('stature', 'male', 240.01)).toBeNull()
    expect(lmsAt('stature', 'male', Number.NaN)).toBeNull()
    expect(lmsAt('stature', 'male', 240)).toEqual({
      l: expect.any(Number),
      m: expect.closeTo(176.8492322, 6),
      s: expect.any(Number),
    })
  })
})

describe('age', () => {
  it.each([
    ['2026-05-03', 5, 11],
    ['2026-05-04', 6, 0],
    ['2019-01-01', 0, 0],
  ])('on %s', (on, years, months) => expect(ageOf(day('2020-05-04'), day(on))).toEqual({ years, months }))
})

const height = (on: string, mm: number) => ({ on: day(on), height: millimeters(mm) })

describe('height velocity', () => {
  const to = height('2026-03-02', 1_050)

  it.each([
    ['half a year less a day is too short', '2025-09-02', null],
    ['half a year', '2025-09-01', 182],
    ['a year and two weeks', '2025-02-15', 380],
    ['a day more is too long', '2025-02-14', null],
  ])('%s', (_name, from, days) => {
    expect(velocityTo([height(from, 1_000), to], to)?.days ?? null).toBe(days)
  })

  it('takes the longest interval that the rule allows', () => {
    const all = [height('2024-12-01', 900), height('2025-03-02', 1_000), height('2025-08-01', 1_020), to]
    expect(velocityTo(all, to)).toEqual({
      from: '2025-03-02',
      to: '2026-03-02',
      days: 365,
      millimetersPerYear: 50,
    })
  })

  it('takes it whatever their order, and of one day the first', () => {
    const all = [height('2025-08-01', 1_020), height('2025-03-02', 1_000), height('2025-03-02', 1_010), to]
    expect(velocityTo(all, to)?.millimetersPerYear).toBe(50)
  })

  it('is by the year, to the nearest millimeter, and says so where a child was measured shorter', () => {
    // 33 mm in 200 days: 33 × 365.25 / 200 = 60.27
    expect(velocityTo([height('2025-08-14', 1_017)], to)?.millimetersPerYear).toBe(60)
    expect(velocityTo([height('2025-03-02', 1_060)], to)?.millimetersPerYear).toBe(-10)
  })
})

describe('growth of a record', () => {
  const entries = [
    on('2025-03-02T08:00:00Z', 'nurse', 'height-measured', { heightMillimeters: 1_000 }),
    on('03-02 08:00', 'nurse', 'weight-measured', { weightGrams: 16_000 }),
    on('03-02 08:05', 'nurse', 'weight-measured', { weightGrams: 15_435 }),
    on('03-02 08:10', 'nurse', 'height-measured', { heightMillimeters: 1_050 }),
    on('03-02 08:20', 'nurse', 'laboratory-measured', { test: 'igf-1', sds: '-3.1' }),
  ]

  it('joins the last weight of the day to a height', () => {
    const { heights, weights } = growthOf(entries, GIRL)
    expect(weights.map(({ weight }) => weight)).toEqual([16_000, 15_435])
    // 15.435 kg / 1.05² m² = 14.00
    expect(heights.map(({ bodyMassIndex100 }) => bodyMassIndex100)).toEqual([null, 1_400])
    expect(heights.map(({ velocity }) => velocity?.millimetersPerYear ?? null)).toEqual([null, 50])
    expect(heights.every(({ score }) => score.kind === 'score')).toBe(true)
  })

  it.each([
    ['one', [15_435], 1_400],
    ['three', [16_000, 15_800, 15_435], 1_400],
  ])('takes the last weight of the day: %s', (_name, weights, index) => {
    const weighed = weights.map((weightGrams, minute) =>
      on(`03-02 08:0${String(minute)}`, 'nurse', 'weight-measured', { weightGrams }),
    )
    const measured = on('03-02 08:10', 'nurse', 'height-measured', { heightMillimeters: 1_050 })
    expect(growthOf([...weighed, measured], GIRL).heights[0]?.bodyMassIndex100).toBe(index)
  })

  it('keeps the measurements of a child about whom too little is known', () => {
    const { heights } = growthOf(entries, { birthDate: 'unknown', sex: 'unknown' })
    expect(heights.map(({ score }) => score.kind)).toEqual(['none', 'none'])
    expect(heights[1]?.at).toBe(instant(Date.parse('2026-03-02T08:10:00Z')))
  })
})

describe('the lines of a chart', () => {
  it('stay within the reference, in order, each from the first age to the last', () => {
    const agesOf = (from: number, to: number) =>
      curvesOf('stature', 'male', from, to).map(({ points }) => points.map(({ months }) => months))
    expect(new Set(agesOf(24, 30).map(String))).toEqual(new Set(['24,27,30']))
    expect(new Set(agesOf(24, 31).map(String))).toEqual(new Set(['24,27,30,31']))
    expect(new Set(agesOf(36, 36).map(String))).toEqual(new Set(['36']))
    const curves = curvesOf('stature', 'female', 0, 60)
    expect(curves.map(({ name }) => name)).toEqual(['-3 SDS', '3', '10', '25', '50', '75', '90', '97'])
    for (const { points } of curves) {
      expect(points[0]?.months).toBe(24)
      expect(points.at(-1)?.months).toBe(60)
    }
    const atFive = curves.map(({ points }) => points.at(-1)?.value ?? 0)
    expect([...atFive].sort((one, other) => one - other)).toEqual(atFive)
    // Published for boys of 24 months: the third centile and the median, cm.
    const [, third, , , median] = curvesOf('stature', 'male', 24, 24).map(({ points }) => points[0]?.value)
    expect([third, median]).toEqual([expect.closeTo(79.91084447, 5), expect.closeTo(86.45220101, 8)])
    expect(curvesOf('stature', 'male', 250, 300).every(({ points }) => points.length === 0)).toBe(true)
  })
})
