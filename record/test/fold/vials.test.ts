import { describe, expect, it } from 'vitest'
import type { Entry } from '@stature/record'
import { askAt, facts, factsOf, ms, on, type Written } from '../make.js'

describe('vials', () => {
  const opened = (at: string, vial: string, more: Written): Entry =>
    on(at, 'caregiver', 'vial-opened', { vial, ...more })
  const inspected = (at: string, vial: string, appearance: string): Entry =>
    on(at, 'caregiver', 'vial-inspected', { vial, appearance })
  const discarded = (at: string, vial: string): Entry => on(at, 'caregiver', 'vial-discarded', { vial })
  const unknown = { openedOn: null, expires: null, appearance: 'unknown', inspectedAt: null }
  const CLEAR = 'clear-colourless'

  it.each<readonly [string, readonly Entry[], object | null]>([
    ['none tracked', [], null],
    [
      'opened',
      [opened('03-01 23:00', 'a', { expires: '2027-01' })],
      { ...unknown, id: 'a', openedOn: '2026-03-01', expires: '2027-01' },
    ],
    [
      'opened twice',
      [opened('03-01 08:00', 'a', { expires: '2027-01' }), opened('03-02 08:00', 'a', {})],
      { ...unknown, id: 'a', openedOn: '2026-03-01', expires: '2027-01' },
    ],
    [
      'expiry told later',
      [opened('03-01 08:00', 'a', {}), opened('03-02 08:00', 'a', { expires: '2027-02' })],
      { ...unknown, id: 'a', openedOn: '2026-03-01', expires: '2027-02' },
    ],
    [
      'found cloudy after its discard: another vial, not opened yet, and none is in use but it',
      [
        opened('03-01 08:00', 'a', {}),
        discarded('03-02 08:00', 'a'),
        inspected('03-03 08:00', 'a', 'cloudy'),
      ],
      { ...unknown, id: 'a', appearance: 'not-clear' },
    ],
    [
      'found cloudy after its discard, then opened',
      [
        opened('03-01 08:00', 'a', {}),
        discarded('03-02 08:00', 'a'),
        inspected('03-03 08:00', 'a', 'cloudy'),
        opened('03-04 08:00', 'a', {}),
      ],
      { ...unknown, id: 'a', openedOn: '2026-03-04', appearance: 'not-clear' },
    ],
    [
      'one looked at after its discard does not outrank one that was opened',
      [
        opened('03-01 08:00', 'b', {}),
        opened('03-02 08:00', 'a', {}),
        discarded('03-03 08:00', 'a'),
        inspected('03-04 08:00', 'a', CLEAR),
      ],
      { ...unknown, id: 'b', openedOn: '2026-03-01' },
    ],
    [
      'the latest opened',
      [opened('03-01 08:00', 'a', {}), opened('03-02 08:00', 'b', {})],
      { ...unknown, id: 'b', openedOn: '2026-03-02' },
    ],
    [
      'an older one opened again',
      [opened('03-01 08:00', 'a', {}), opened('03-02 08:00', 'b', {}), opened('03-03 08:00', 'a', {})],
      { ...unknown, id: 'b', openedOn: '2026-03-02' },
    ],
    [
      'the latest discarded',
      [opened('03-01 08:00', 'a', {}), opened('03-02 08:00', 'b', {}), discarded('03-03 08:00', 'b')],
      { ...unknown, id: 'a', openedOn: '2026-03-01' },
    ],
    [
      'discarded and opened again',
      [
        opened('03-01 08:00', 'a', { expires: '2027-01' }),
        inspected('03-02 08:00', 'a', CLEAR),
        discarded('03-03 08:00', 'a'),
        opened('03-04 08:00', 'a', {}),
      ],
      { ...unknown, id: 'a', openedOn: '2026-03-04' },
    ],
    [
      'cloudy, discarded and opened again',
      [
        opened('03-01 08:00', 'a', {}),
        inspected('03-02 08:00', 'a', 'cloudy'),
        discarded('03-03 08:00', 'a'),
        opened('03-04 08:00', 'a', { expires: '2026-02' }),
      ],
      { ...unknown, id: 'a', openedOn: '2026-03-04', expires: '2026-02' },
    ],
    [
      'discarded before it was ever opened',
      [discarded('03-01 08:00', 'a'), opened('03-02 08:00', 'a', {})],
      { ...unknown, id: 'a', openedOn: '2026-03-02' },
    ],
    [
      'opened again after another was opened',
      [
        opened('03-01 08:00', 'a', {}),
        opened('03-02 08:00', 'b', {}),
        discarded('03-03 08:00', 'a'),
        opened('03-04 08:00', 'a', {}),
      ],
      { ...unknown, id: 'a', openedOn: '2026-03-04' },
    ],
    [
      'opened again and discarded again',
      [
        opened('03-01 08:00', 'a', {}),
        discarded('03-02 08:00', 'a'),
        opened('03-03 08:00', 'a', {}),
        discarded('03-04 08:00', 'a'),
      ],
      null,
    ],
    [
      'opened again, and its expiry told later',
      [
        opened('03-01 08:00', 'a', {}),
        discarded('03-02 08:00', 'a'),
        opened('03-03 08:00', 'a', {}),
        opened('03-04 08:00', 'a', { expires: '2027-02' }),
      ],
      { ...unknown, id: 'a', openedOn: '2026-03-03', expires: '2027-02' },
    ],
    [
      'another discarded and opened again',
      [
        opened('03-01 08:00', 'a', { expires: '2027-01' }),
        opened('03-02 08:00', 'b', {}),
        discarded('03-03 08:00', 'b'),
        opened('03-04 08:00', 'a', {}),
      ],
      { ...unknown, id: 'a', openedOn: '2026-03-01', expires: '2027-01' },
    ],
    ['all discarded', [opened('03-01 08:00', 'a', {}), discarded('03-03 08:00', 'a')], null],
    [
      'only inspected',
      [inspected('03-01 08:00', 'a', CLEAR), inspected('03-02 08:00', 'b', CLEAR)],
      { ...unknown, id: 'b', appearance: 'clear', inspectedAt: ms('03-02 08:00') },
    ],
    [
      'opened again after its discard, which is another vial',
      [
        opened('03-01 08:00', 'a', { expires: '2027-01' }),
        inspected('03-02 08:00', 'a', 'cloudy'),
        discarded('03-03 08:00', 'a'),
        opened('03-04 08:00', 'a', {}),
      ],
      { ...unknown, id: 'a', openedOn: '2026-03-04' },
    ],
    [
      'an older one opened again after its discard',
      [
        opened('03-01 08:00', 'a', {}),
        opened('03-02 08:00', 'b', {}),
        discarded('03-03 08:00', 'a'),
        opened('03-04 08:00', 'a', {}),
      ],
      { ...unknown, id: 'a', openedOn: '2026-03-04' },
    ],
    [
      'inspected, then opened',
      [inspected('03-01 08:00', 'a', 'cloudy'), opened('03-02 08:00', 'a', {})],
      { ...unknown, id: 'a', openedOn: '2026-03-02', appearance: 'not-clear' },
    ],
    [
      'the latest opened, an older one inspected',
      [opened('03-01 08:00', 'a', {}), opened('03-02 08:00', 'b', {}), inspected('03-03 08:00', 'a', CLEAR)],
      { ...unknown, id: 'b', openedOn: '2026-03-02' },
    ],
    ['inspected and discarded', [inspected('03-01 08:00', 'a', CLEAR), discarded('03-02 08:00', 'a')], null],
    [
      'opened, another inspected',
      [opened('03-01 08:00', 'a', {}), inspected('03-02 08:00', 'b', CLEAR)],
      { ...unknown, id: 'a', openedOn: '2026-03-01' },
    ],
    [
      'clear twice',
      [inspected('03-01 08:00', 'a', CLEAR), inspected('03-02 08:00', 'a', CLEAR)],
      { ...unknown, id: 'a', appearance: 'clear', inspectedAt: ms('03-02 08:00') },
    ],
    [
      'cloudy, then clear',
      [inspected('03-01 08:00', 'a', 'cloudy'), inspected('03-02 08:00', 'a', CLEAR)],
      { ...unknown, id: 'a', appearance: 'not-clear', inspectedAt: ms('03-02 08:00') },
    ],
    [
      'clear, then particles',
      [inspected('03-01 08:00', 'a', CLEAR), inspected('03-02 08:00', 'a', 'particles')],
      { ...unknown, id: 'a', appearance: 'not-clear', inspectedAt: ms('03-01 08:00') },
    ],
    [
      'discolored',
      [inspected('03-01 08:00', 'a', 'discolored')],
      { ...unknown, id: 'a', appearance: 'not-clear' },
    ],
  ])('%s', (_name, entries, expected) => {
    expect(facts(...entries).vial).toEqual(expected)
  })

  it('the one stated is the one in question, known or not', () => {
    const entries = [opened('03-01 08:00', 'a', {}), opened('03-02 08:00', 'b', {})]
    const asked = (vial: string) => factsOf(entries, askAt('03-10 10:00', { vial })).vial
    expect(asked('a')).toEqual({ ...unknown, id: 'a', openedOn: '2026-03-01' })
    expect(asked('c')).toEqual({ ...unknown, id: 'c' })
  })
})
