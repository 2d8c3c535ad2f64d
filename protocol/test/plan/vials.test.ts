// Vials of a period against rows worked out by hand: 40 mg a vial, one mark 0.1 mg, opening is day 1 of 30.
import { nanograms } from '@stature/label'
import { describe, expect, it, test } from 'vitest'
import { forecastVials, vialGoodThrough, type StartedVial, type VialDemand } from '../../src/plan/vials.js'
import { wasteOf } from '../../src/plan/vial-contents.js'
import { day } from './fixtures.js'

const mg = (amount: number) => nanograms(Math.round(amount * 1_000_000))

const demand = (changes: Partial<VialDemand>): VialDemand => ({
  from: day('2026-03-01'),
  days: 30,
  drawnNanograms: mg(2.4),
  timesPerDay: 2,
  inUseDays: 30,
  started: null,
  ...changes,
})

/** One line a vial: opened, last dose, discarded, doses, end, waste. */
const rows = (changes: Partial<VialDemand>) =>
  forecastVials(demand(changes))?.vials.map((vial) =>
    [
      vial.number,
      vial.openedOn.slice(5),
      vial.goodThrough.slice(5),
      vial.lastDoseOn?.slice(5) ?? '-',
      vial.discardOn?.slice(5) ?? '-',
      vial.doses,
      vial.end,
      vial.waste === null ? '-' : `${vial.waste.massMg} mg ${vial.waste.volumeMl} mL ${vial.waste.percent} %`,
    ].join(' '),
  )

describe('vials of a period', () => {
  it('2.4 mg twice a day: 16 doses a vial, 1.6 mg left, 60 doses in 4 vials', () => {
    expect(rows({})).toEqual([
      '1 03-01 03-30 03-08 03-08 16 rest-too-small 1.6 mg 0.16 mL 4 %',
      '2 03-09 04-07 03-16 03-16 16 rest-too-small 1.6 mg 0.16 mL 4 %',
      '3 03-17 04-15 03-24 03-24 16 rest-too-small 1.6 mg 0.16 mL 4 %',
      '4 03-25 04-23 03-30 - 12 still-in-use -',
    ])
    expect(forecastVials(demand({}))).toMatchObject({
      newVials: 4,
      doses: 60,
      waste: { massMg: '4.8', volumeMl: '0.48', percent: '4' },
    })
  })

  it('0.2 mg twice a day: the 30th day ends the vial with 28 mg in it', () => {
    expect(rows({ drawnNanograms: mg(0.2), days: 31 })).toEqual([
      '1 03-01 03-30 03-30 03-30 60 days-in-use 28 mg 2.8 mL 70 %',
      '2 03-31 04-29 03-31 - 2 still-in-use -',
    ])
  })

  it('one dose left when the days are over: the days end the vial, and that dose is the waste', () => {
    const started: StartedVial = {
      ...{ openedOn: day('2026-02-01'), goodThrough: day('2026-03-01'), goodThroughBy: 'days-in-use' },
      drawnNanograms: mg(35.2),
    }
    expect(rows({ started, timesPerDay: 1, days: 2 })).toEqual([
      '1 02-01 03-01 03-01 03-01 1 days-in-use 2.4 mg 0.24 mL 6 %',
      '2 03-02 03-31 03-02 - 1 still-in-use -',
    ])
  })

  it('one nanogram is a dose, none is not', () => {
    const least = { days: 1, drawnNanograms: nanograms(1) }
    expect(forecastVials(demand(least))).toMatchObject({ newVials: 1, doses: 2, waste: null })
    expect(forecastVials(demand({ ...least, drawnNanograms: nanograms(0) }))).toBeNull()
  })

  it('a period of exactly 30 days ends with its vial, one of 29 days keeps it', () => {
    expect(rows({ drawnNanograms: mg(0.2), days: 30 })).toEqual([
      '1 03-01 03-30 03-30 03-30 60 days-in-use 28 mg 2.8 mL 70 %',
    ])
    expect(rows({ drawnNanograms: mg(0.2), days: 29 })).toEqual(['1 03-01 03-30 03-29 - 58 still-in-use -'])
    expect(forecastVials(demand({ drawnNanograms: mg(0.2), days: 29 }))?.waste).toBeNull()
  })

  it('a dose that divides the vial leaves nothing, in the middle of a day too', () => {
    expect(rows({ drawnNanograms: mg(8), days: 4 })).toEqual([
      '1 03-01 03-30 03-03 03-03 5 rest-too-small 0 mg 0 mL 0 %',
      '2 03-03 04-01 03-04 - 3 still-in-use -',
    ])
  })

  it('a rest of exactly one dose is still drawn when the period ends there', () => {
    expect(rows({ drawnNanograms: mg(20), days: 1, timesPerDay: 1 })).toEqual([
      '1 03-01 03-30 03-01 - 1 still-in-use -',
    ])
    expect(rows({ drawnNanograms: mg(20.1), days: 1, timesPerDay: 1 })).toEqual([
      '1 03-01 03-30 03-01 03-01 1 rest-too-small 19.9 mg 1.99 mL 49.75 %',
    ])
  })

  it('one injection a day takes half as much', () => {
    expect(forecastVials(demand({ timesPerDay: 1 }))).toMatchObject({ newVials: 2, doses: 30 })
  })

  test.each([
    ['a whole vial at once', 40, 30],
    ['more than a vial holds', 40.1, null],
    ['nothing drawn', 0, null],
  ])('%s', (_, amount, expected) => {
    const made = forecastVials(demand({ drawnNanograms: mg(amount), timesPerDay: 1 }))
    expect(made === null ? null : made.newVials).toBe(expected)
  })
})

describe('a vial already in use', () => {
  const started = (changes: Partial<StartedVial>): StartedVial => ({
    openedOn: day('2026-02-20'),
    goodThrough: day('2026-03-21'),
    goodThroughBy: 'days-in-use',
    drawnNanograms: mg(30.4),
    ...changes,
  })

  it('its rest of 9.6 mg gives 4 doses of 2.4 mg, and it is no new vial', () => {
    expect(rows({ days: 3, started: started({}) })).toEqual([
      '1 02-20 03-21 03-02 03-02 4 rest-too-small 0 mg 0 mL 0 %',
      '2 03-03 04-01 03-03 - 2 still-in-use -',
    ])
    expect(forecastVials(demand({ days: 3, started: started({}) }))).toMatchObject({ newVials: 1, doses: 6 })
  })

  it('ends on its printed day', () => {
    const vial = started({ goodThrough: day('2026-03-01'), goodThroughBy: 'expiry', drawnNanograms: mg(0) })
    expect(rows({ days: 2, started: vial })).toEqual([
      '1 02-20 03-01 03-01 03-01 2 expiry 35.2 mg 3.52 mL 88 %',
      '2 03-02 03-31 03-02 - 2 still-in-use -',
    ])
  })

  it('past its days it gives no dose', () => {
    expect(rows({ days: 1, started: started({ goodThrough: day('2026-02-28') }) })).toEqual([
      '1 02-20 02-28 - 02-28 0 days-in-use 9.6 mg 0.96 mL 24 %',
      '2 03-01 03-30 03-01 - 2 still-in-use -',
    ])
  })

  it('with more drawn than it held it is empty and goes on the first day', () => {
    expect(rows({ days: 1, started: started({ drawnNanograms: mg(41) }) })).toEqual([
      '1 02-20 03-21 - 03-01 0 rest-too-small 0 mg 0 mL 0 %',
      '2 03-01 03-30 03-01 - 2 still-in-use -',
    ])
  })
})

describe('last good day', () => {
  test.each([
    ['no printed day', null, '2026-03-31', 'days-in-use'],
    ['printed later', '2026-04-01', '2026-03-31', 'days-in-use'],
    ['printed on the thirtieth day', '2026-03-31', '2026-03-31', 'days-in-use'],
    ['printed a day sooner', '2026-03-30', '2026-03-30', 'expiry'],
  ])('%s', (_, expires, through, by) => {
    expect(vialGoodThrough(day('2026-03-02'), expires === null ? null : day(expires), 30)).toEqual({
      goodThrough: through,
      goodThroughBy: by,
    })
  })
})

describe('waste', () => {
  test.each([
    ['an eighth', 5, 1, '12.5'],
    ['half a hundredth goes up', 0.002, 1, '0.01'],
    ['less than half a hundredth goes down', 0.0019, 1, '0'],
    ['of three vials', 1, 3, '0.83'],
  ])('%s', (_, mass, vials, percent) => {
    expect(wasteOf(mg(mass), vials).percent).toBe(percent)
  })

  it('is not stated of no vial', () => {
    expect(() => wasteOf(mg(1), 0)).toThrow(new RangeError('waste is stated of at least one vial'))
  })
})
