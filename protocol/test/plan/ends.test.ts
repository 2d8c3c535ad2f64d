// When the weight and the vial in use end, each against a hand count on the calendar.
import { nanograms } from '@stature/label'
import type { Facts } from '@stature/protocol'
import { describe, expect, it, test } from 'vitest'
import { dateOf, day, plan } from './fixtures.js'

describe('the end of a weight', () => {
  const ends = (birthDate: Facts['birthDate'], today = '2026-03-03') =>
    dateOf(plan({ birthDate, today: day(today) }, {}, { from: day(today) }), 'weight-ends')?.on

  test.each([
    ['over six years: 120 days', '2018-05-10', '2026-06-29'],
    ['under six years: 60 days', '2021-05-10', '2026-04-30'],
    ['sixth birthday on the 61st day takes the longer band', '2020-05-01', '2026-06-29'],
    ['sixth birthday a day later comes too late', '2020-05-02', '2026-04-30'],
    ['unknown birth date takes the shortest band', 'unknown', '2026-04-30'],
  ] as const)('%s', (_, birth, expected) => {
    expect(ends(birth === 'unknown' ? birth : day(birth))).toBe(expected)
  })

  it('after a birthday that made it valid again, ends with the longer band', () => {
    expect(ends(day('2020-05-10'), '2026-05-11')).toBe('2026-06-29')
    expect(ends(day('2020-05-10'), '2026-05-09')).toBe('2026-04-30')
    // On its 120th and last day it is valid still.
    expect(ends(day('2020-05-10'), '2026-06-29')).toBe('2026-06-29')
  })

  it('is not named without a weight', () => {
    expect(dateOf(plan({ weight: { confirmed: null, doubted: null } }), 'weight-ends')).toBeUndefined()
  })
})

describe('the vial in use', () => {
  const vial = {
    id: 'v-1',
    openedOn: day('2026-03-02'),
    expires: '2026-12',
    appearance: 'clear',
    inspectedAt: null,
  } as const

  it('is good through its thirtieth day', () => {
    const made = plan({ vial })
    expect(made.vialInUse).toEqual({
      id: 'v-1',
      openedOn: '2026-03-02',
      goodThrough: '2026-03-31',
      goodThroughBy: 'days-in-use',
    })
    expect(dateOf(made, 'vial-ends')).toMatchObject({
      on: '2026-03-31',
      clause: 'vial.in-use',
      gap: 'gap.in-use-day',
    })
  })

  it('ends by its printed date where that is sooner', () => {
    const date = dateOf(plan({ vial: { ...vial, expires: '2026-03-30' } }), 'vial-ends')
    expect(date).toEqual({
      what: 'vial-ends',
      clause: 'vial.expiry',
      on: '2026-03-30',
      at: null,
      passed: false,
    })
  })

  it('without an opening day keeps its printed date, without both nothing', () => {
    expect(plan({ vial: { ...vial, openedOn: null } }).vialInUse).toMatchObject({
      goodThrough: '2026-12-31',
      goodThroughBy: 'expiry',
    })
    const unknown = plan(
      { vial: { ...vial, openedOn: null, expires: null } },
      {},
      { drawnFromVialInUse: nanograms(0) },
    )
    expect(unknown.vialInUse).toMatchObject({ goodThrough: null, goodThroughBy: 'unknown' })
    expect(dateOf(unknown, 'vial-ends')).toBeUndefined()
    expect(unknown.vials?.vials[0]?.openedOn).toBe('2026-03-03')
    expect(plan({ vial: { ...vial, expires: null } }).vialInUse?.goodThrough).toBe('2026-03-31')
  })

  it('is relied on only where what was drawn from it is known', () => {
    const counted = plan({ vial }, {}, { drawnFromVialInUse: nanograms(4_800_000) })
    expect(counted.vials?.vials[0]).toMatchObject({
      openedOn: '2026-03-02',
      doses: 22,
      discardOn: '2026-03-13',
    })
    expect(counted.assumptions).not.toContain('vial-rest-unknown')
    const unopened = plan(
      { vial: { ...vial, openedOn: null } },
      {},
      { drawnFromVialInUse: nanograms(4_800_000) },
    )
    expect(unopened.vials?.vials[0]).toMatchObject({ openedOn: '2026-03-03', doses: 25 })
    expect(unopened.assumptions).toContain('vial-rest-unknown')
    const unknown = plan({ vial })
    expect(unknown.vials?.vials[0]).toMatchObject({ openedOn: '2026-03-03', doses: 25 })
    expect(unknown.assumptions).toContain('vial-rest-unknown')
  })
})
