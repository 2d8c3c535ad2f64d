// `stature plan`: the example course against a count by hand, and the bars of the vials.
import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { civilDate, nanograms, type CivilDate } from '@stature/label'
import { forecastVials } from '@stature/protocol'
import { daysPerColumn, timeline } from '../../src/plan/timeline.js'
import { ran } from '../fake-io.js'

const COURSE = readFileSync(new URL('../../../../examples/course.ndjson', import.meta.url), 'utf8')

const plan = (...flags: readonly string[]) =>
  ran(['plan', 'c.ndjson', '--at', '2026-03-12T08:00-04:00', '--policy', 'cautious', ...flags], {
    files: { 'c.ndjson': COURSE },
  })

describe('the plan of the example course', () => {
  it('counts the vial in use by what was drawn from it: 21 of 66 doses of 0.6 mg', async () => {
    const done = await plan('--days', '60', '--json')
    expect(done.exit).toBe(0)
    // 12 March to 31 March are 20 days, 40 doses, 24 mg; 40 - 12.6 - 24 leaves 3.4 mg.
    const first = { doses: 40, discardOn: '2026-03-31', waste: { massMg: '3.4', percent: '8.5' } }
    const second = { openedOn: '2026-04-01', doses: 60, discardOn: '2026-04-30', waste: { massMg: '4' } }
    const third = { openedOn: '2026-05-01', doses: 20, discardOn: null, end: 'still-in-use' }
    expect(JSON.parse(done.out)).toMatchObject({
      vialInUse: { openedOn: '2026-03-02', goodThrough: '2026-03-31' },
      vials: { newVials: 2, vials: [first, second, third] },
      rise: { blockedBy: null },
    })
    expect(done.out).not.toContain('vial-rest-unknown')
  })

  it('says the same in words, in no more than 80 columns', async () => {
    const done = await plan('--days', '365', '--propose', '0.08mg/kg')
    expect(done.exit).toBe(0)
    for (const says of [
      'Prescription in force: the 6 mark = 0.06 mL = 0.6 mg, 2 times a day',
      '2026-03-09 08:15, 7 × 24 h after the first injection at this level',
      '2026-03-31  last day of the vial in use',
      'dose.increase, gap.week',
      'one column is 6 days',
      'Vials at the dose asked about',
      'no increase is presumed',
      'the label states no loss, so none is counted',
      'site policy, not label',
    ]) {
      expect(done.out).toContain(says)
    }
    for (const line of done.out.split('\n')) expect(Array.from(line).length).toBeLessThanOrEqual(80)
  })

  it('compares no dose above the maximum, and says so with exit 1', async () => {
    const over = await plan('--propose', '0.121mg/kg', '--json')
    expect(over.exit).toBe(1)
    expect(over.err).toContain('above the maximum of the label (dose.increase)')
    expect(JSON.parse(over.out)).toMatchObject({ whatIf: null })
    const most = await plan('--propose', '0.12mg/kg', '--json')
    expect(most.exit).toBe(0)
    // 15.4 kg × 0.12 mg/kg is 1.848 mg; rounded down to half a mark, 1.8 mg.
    expect(JSON.parse(most.out)).toMatchObject({ whatIf: { drawnNanograms: 1_800_000 } })
  })

  it('without a prescription forecasts no vial and says so', async () => {
    const without = COURSE.split('\n').filter((line) => !/"dose-prescribed"|"injection-given"/.test(line))
    const argv = ['plan', 'c.ndjson', '--at', '2026-03-12T08:00-04:00', '--policy', 'cautious']
    const done = await ran(argv, { files: { 'c.ndjson': without.join('\n') } })
    expect(done.exit).toBe(0)
    expect(done.out).toContain('No active prescription')
    expect(done.out).toContain('none: no prescription is in force')
    expect(done.out).not.toContain('Vials')
  })

  test.each(['0', '-1', '3661', '1.5', 'many'])('--days %s is bad usage', async (days) => {
    const done = await plan('--days', days)
    expect(done.exit).toBe(2)
    expect(done.err).toContain('--days')
  })
})

describe('the bars', () => {
  const day = (text: string): CivilDate => {
    const date = civilDate(text)
    if (date === null) throw new Error(text)
    return date
  }
  const from = day('2026-03-01')
  const vials = (days: number) =>
    forecastVials({
      from,
      days,
      drawnNanograms: nanograms(2_400_000),
      timesPerDay: 2,
      inUseDays: 30,
      started: null,
    })?.vials ?? []

  it('are as long as the vials: 8 days each, the last to the end', () => {
    expect(timeline(vials(20), from, 20)).toEqual([
      '   1  ████████',
      '   2          ████████',
      '   3                  ████',
    ])
  })

  test.each([
    [72, 1],
    [73, 2],
    [144, 2],
    [145, 3],
  ])('%i days take %i a column', (days, per) => {
    expect(daysPerColumn(days)).toBe(per)
    for (const line of timeline(vials(days), from, days)) expect(line.length).toBeLessThanOrEqual(78)
  })
})
