import { describe, expect, it } from 'vitest'
import { openVials, type Entry } from '@stature/record'
import { ms, on, type Written } from '../make.js'

describe('vials that are open', () => {
  const opened = (at: string, vial: string, more: Written = {}): Entry =>
    on(at, 'caregiver', 'vial-opened', { vial, ...more })
  const inspected = (at: string, vial: string, appearance: string): Entry =>
    on(at, 'caregiver', 'vial-inspected', { vial, appearance })
  const discarded = (at: string, vial: string): Entry => on(at, 'caregiver', 'vial-discarded', { vial })
  const plain = { expires: null, appearance: 'unknown', inspectedAt: null, lot: null }
  const A = { ...plain, id: 'a', openedOn: '2026-03-01', openedAt: ms('03-01 08:00') }
  const B = { ...plain, id: 'b', openedOn: '2026-03-02', openedAt: ms('03-02 08:00') }
  const a = opened('03-01 08:00', 'a')
  const b = opened('03-02 08:00', 'b')

  it.each<readonly [string, readonly Entry[], readonly object[]]>([
    ['none', [], []],
    ['two, in the order of their opening', [a, b], [A, B]],
    ['one discarded', [a, b, discarded('03-03 08:00', 'b')], [A]],
    ['only looked at, its opening not recorded', [inspected('03-03 08:00', 'c', 'clear-colourless')], []],
    [
      'looked at after its discard',
      [a, discarded('03-02 08:00', 'a'), inspected('03-03 08:00', 'a', 'cloudy')],
      [],
    ],
    [
      'lot and expiry told later',
      [a, b, opened('03-03 08:00', 'a', { lot: 'X1', expires: '2027-01' })],
      [{ ...A, lot: 'X1', expires: '2027-01' }, B],
    ],
    [
      'a later word without a lot takes none away',
      [opened('03-01 08:00', 'a', { lot: 'X1' }), opened('03-03 08:00', 'a')],
      [{ ...A, lot: 'X1' }],
    ],
    ['found cloudy', [a, inspected('03-03 08:00', 'a', 'cloudy')], [{ ...A, appearance: 'not-clear' }]],
    [
      'found clear',
      [a, inspected('03-03 08:00', 'a', 'clear-colourless')],
      [{ ...A, appearance: 'clear', inspectedAt: ms('03-03 08:00') }],
    ],
    [
      'discarded and opened again: another vial, the latest',
      [
        opened('03-01 08:00', 'a', { lot: 'X1' }),
        b,
        discarded('03-03 08:00', 'a'),
        opened('03-04 08:00', 'a'),
      ],
      [B, { ...A, openedOn: '2026-03-04', openedAt: ms('03-04 08:00') }],
    ],
  ])('%s', (_, standing, found) => {
    expect(openVials(standing)).toEqual(found)
  })
})
