// The runner itself: it reads pages strictly, and every answer column can go red.
import { describe, expect, it } from 'vitest'
import { differences, type Bag } from './runner/answer.js'
import { ask } from './runner/ask.js'
import { eventsOf } from './runner/course.js'
import { halfMarksOf, scaled } from './runner/number.js'
import { readPage, type Row } from './runner/page.js'
import { policyOf } from './runner/policy.js'
import { stampOf, whenOf } from './runner/when.js'

const BASE: Row = new Map([
  ['question', 'injection'],
  ['zone', 'America/New_York'],
  ['born', '15 Jan 2020'],
  ['screening', '1 Mar all clear'],
  ['weight', '1 Mar 20 kg'],
  ['prescribed', '2 Mar 07:00 0.04 mg/kg for 20 kg'],
  ['now', '2 Mar 08:00'],
  ['meal', '2 Mar 08:10'],
  ['glucose', '90 mg/dL'],
  ['vial clear', 'yes'],
])
const withCells = (...cells: readonly (readonly [string, string])[]): Row => new Map([...BASE, ...cells])

describe('a page', () => {
  const page = (text: string) => readPage(text, 'page.md')
  const BASELINE = '| unless a row says otherwise | it is |\n|---|---|\n| zone | UTC |\n| now | 2 Mar |\n'

  it('fills a case from the baselines above it, and keeps a dash', () => {
    const text = `${BASELINE}\n| case | now | meal |\n|---|---|---|\n| first | | — |\n`
    expect([...(page(text).cases[0]?.row ?? [])]).toEqual([
      ['zone', 'UTC'],
      ['now', '2 Mar'],
      ['case', 'first'],
      ['meal', '—'],
    ])
  })

  it('does not reach back to cases above a baseline', () => {
    const cases = page(`| case | meal |\n|---|---|\n| early | — |\n\n${BASELINE}`).cases
    expect(cases[0]?.row.has('zone')).toBe(false)
  })

  it('refuses a row with a cell too many, and a table it does not know', () => {
    expect(() => page('| case | now |\n|---|---|\n| a | b | c |\n')).toThrow(
      'page.md:3: 3 cells under 2 columns',
    )
    expect(() => page('| cases | now |\n|---|---|\n| a | b |\n')).toThrow('may not begin with “cases”')
  })
})

describe('times and numbers', () => {
  it.each([
    ['before the clocks change', '8 Mar 01:59', '2026-03-08T01:59:00-05:00'],
    ['after the clocks changed', '8 Mar 03:00', '2026-03-08T03:00:00-04:00'],
    ['without an hour', '2 Mar', '2026-03-02T09:00:00-05:00'],
    ['with a year and seconds', '2 Mar 2025 08:00:01', '2025-03-02T08:00:01-05:00'],
  ])('%s', (_, text, iso) => {
    expect(whenOf(text, 'America/New_York').iso).toBe(iso)
  })

  it('names the local day of an instant', () => {
    expect(stampOf(Date.parse('2026-03-02T04:30:00Z'), 'America/New_York').day).toBe('2026-03-01')
    expect(stampOf(Date.parse('2026-03-02T04:30:00Z'), 'UTC').iso).toBe('2026-03-02T04:30:00+00:00')
  })

  it('takes no words for times and no digits beyond the unit', () => {
    expect(() => whenOf('tomorrow', 'UTC')).toThrow('no time at the start')
    expect(() => whenOf('2 Mar 08:00 sharp', 'UTC')).toThrow('left over')
    expect(scaled('0.04', 3)).toBe(40)
    expect(() => scaled('0.0404', 3)).toThrow('at most 3 decimals')
    expect(halfMarksOf('7.5 marks')).toBe(15)
    expect(() => halfMarksOf('7.4 marks')).toThrow('half marks')
  })
})

describe('a row becomes events', () => {
  it('expands a series at the same times of the clock, across the change of clocks', () => {
    const times = eventsOf(withCells(['given', '7 Mar 08:00 to 8 Mar 20:00 twice daily']))
      .filter(({ kind }) => kind === 'injection-given')
      .map(({ occurredAt }) => occurredAt)
    expect(times).toEqual([
      '2026-03-07T08:00:00-05:00',
      '2026-03-07T20:00:00-05:00',
      '2026-03-08T08:00:00-04:00',
      '2026-03-08T20:00:00-04:00',
    ])
  })

  it('draws what was prescribed, down to the half mark', () => {
    const events = eventsOf(
      withCells(['prescribed', '2 Mar 07:00 0.849 mg for 20 kg'], ['given', '2 Mar 08:00']),
    )
    expect(events.find(({ kind }) => kind === 'injection-given')).toMatchObject({
      halfMarks: 16,
      massNanograms: 800_000,
      slot: '2026-03-02/morning',
    })
  })

  it.each([
    ['weight', '1 Mar heavy', 'no time|decimal'],
    ['screening', '1 Mar fine', 'does not understand'],
    ['assessed', '1 Mar wonderful', 'does not understand'],
    ['corrections', '2 Mar voids x9', 'named #x9'],
  ])('says what it does not understand in %s', (column, cell, message) => {
    expect(() => eventsOf(withCells([column, cell]))).toThrow(new RegExp(message))
  })

  it('refuses a policy field that does not exist', () => {
    expect(() => policyOf('glucoseGates = advised')).toThrow('no field glucoseGates')
    expect(() => policyOf('glucoseGate = perhaps')).toThrow('glucoseGate')
  })
})

describe('every answer column can go red', () => {
  const wrong = (row: Row, column: string, cell: string): readonly string[] => {
    const decision: Bag = ask(row)
    return differences(new Map([...row, [column, cell]]), decision)
  }
  const DOSE = withCells(['question', 'dose'])
  const PANEL = withCells(['question', 'panel'], ['screening', '—'])
  const PROPOSAL = withCells(['question', 'proposal'], ['propose', '0.8 mg/kg'])

  it.each([
    ['another outcome', BASE, 'outcome', 'withhold'],
    ['another amount', BASE, 'outcome', 'give: 8.5 marks'],
    ['another mass', BASE, 'outcome', 'give: 0.85 mg'],
    ['another reason', withCells(['vial clear', 'no']), 'outcome', 'do-not-inject: meal.window'],
    ['another wait', withCells(['meal', '2 Mar 10:00']), 'outcome', 'wait: slot'],
    ['another question', withCells(['glucose', '—']), 'outcome', 'cannot-decide: meal'],
    [
      'questions in another order',
      withCells(['glucose', '—'], ['meal', '—']),
      'outcome',
      'cannot-decide: meal, eating, glucose',
    ],
    ['another range', new Map([...DOSE, ['prescribed', '—']]), 'outcome', 'may-start: 0.04 to 0.081'],
    ['a tail where none belongs', DOSE, 'outcome', 'keep: 8 marks'],
    ['another clause', withCells(['vial clear', 'no']), 'decided by', 'meal.window or meal.withhold'],
    ['another slip', PROPOSAL, 'slip', 'pounds'],
    ['no slip', PROPOSAL, 'slip', 'none'],
    ['another end', withCells(['meal', '2 Mar 10:00']), 'until', '2 Mar 09:41'],
    ['something not open', BASE, 'open', 'meal'],
    ['advice not given', BASE, 'advice', 'weigh-again'],
    ['advice given', withCells(['screening', '—']), 'no advice', 'clinic-question-open'],
    ['checks not due', BASE, 'checks due', 'no'],
    ['another syringe', BASE, 'syringe', 'u100-1ml'],
    ['another best place', BASE, 'best place', 'right thigh'],
    [
      'a place not allowed',
      withCells(['places', '2 Mar 07:00 excluded left thigh']),
      'may go to',
      'left thigh',
    ],
    ['a place allowed', BASE, 'may not go to', 'left thigh'],
    ['a meal due', BASE, 'meal due until', '2 Mar 08:30'],
    ['food missing', BASE, 'without food', 'yes'],
    ['a caution', BASE, 'caution until', '2 Mar 11:00'],
    ['a reason too many', PANEL, 'reasons', 'clinic-question, weight-old'],
    ['no reason', PANEL, 'reasons', 'none'],
    ['another time to wait from', PANEL, 'waits since', '2 Mar'],
    ['other doses', PANEL, 'doses', '1 missed'],
    ['another standing', PANEL, 'standing', 'paused'],
  ])('%s', (_, row, column, cell) => {
    expect(wrong(row, column, cell)).toHaveLength(1)
  })
})
