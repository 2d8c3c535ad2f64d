// The history of places: uses, marks, and marks healed.
import { describe, expect, it } from 'vitest'
import { siteHistory, type Entry } from '@stature/record'
import { given, MORNING, on, OPENED } from '../make.js'

const THIGH = { region: 'thigh', side: 'left' } as const
const BELLY = { region: 'abdomen', side: 'right' } as const
const UPPER = { ...BELLY, quadrant: 'upper' } as const
const LOWER = { ...BELLY, quadrant: 'lower' } as const

const injected = on('03-02 08:00', 'caregiver', 'injection-given', { ...given(MORNING), site: UPPER })
const nowhere = on('03-02 18:00', 'caregiver', 'injection-given', given(MORNING))
const unsure = on('03-03 08:00', 'caregiver', 'injection-uncertain', {
  slot: MORNING,
  reason: 'leaked',
  site: THIGH,
})
const lump = on('03-04 08:00', 'caregiver', 'site-excluded', { site: UPPER, reason: 'lump' })
const bruise = on('03-04 09:00', 'nurse', 'site-excluded', { site: THIGH, reason: 'bruise' })
const healed = on('03-05 08:00', 'caregiver', 'site-cleared', { site: LOWER })
const rightThigh = on('03-03 08:00', 'nurse', 'site-excluded', {
  site: { region: 'thigh', side: 'right' },
  reason: 'right thigh',
})
const leftBelly = on('03-03 09:00', 'nurse', 'site-excluded', {
  site: { region: 'abdomen', side: 'left' },
  reason: 'left belly',
})
const cleared = on('03-05 09:00', 'caregiver', 'site-cleared', { site: THIGH })
const lumpAgain = on('03-06 08:00', 'caregiver', 'site-excluded', { site: BELLY, reason: 'lump again' })

describe('siteHistory', () => {
  it('lists where injections went, newest first, and what was not sure', () => {
    const { uses } = siteHistory([OPENED, injected, nowhere, unsure, lump, healed])
    expect(uses.map(({ site, certain }) => [site, certain])).toEqual([
      [THIGH, false],
      [UPPER, true],
    ])
  })

  it.each<readonly [string, readonly Entry[], readonly (readonly [string, boolean])[]]>([
    ['none', [OPENED, injected], []],
    [
      'each stands until its place is cleared',
      [lump, bruise],
      [
        ['bruise', true],
        ['lump', true],
      ],
    ],
    [
      'clearing any part of a place clears it, and no other place',
      [lump, bruise, healed],
      [
        ['bruise', true],
        ['lump', false],
      ],
    ],
    [
      'a place may be marked again',
      [lump, healed, lumpAgain],
      [
        ['lump again', true],
        ['lump', false],
      ],
    ],
    ['clearing what was not marked', [healed], []],
    [
      'clearing one side clears no other side and no other place of that side',
      [rightThigh, leftBelly, bruise, cleared],
      [
        ['bruise', false],
        ['left belly', true],
        ['right thigh', true],
      ],
    ],
  ])('marks: %s', (_name, standing, marks) => {
    const told = siteHistory(standing).marks.map(({ reason, healed: by }) => [reason, by === null])
    expect(told).toEqual(marks)
  })

  it('keeps the entry that healed a mark, and the first one', () => {
    const again = on('03-07 08:00', 'caregiver', 'site-cleared', { site: BELLY })
    const { marks } = siteHistory([lump, healed, again])
    expect(marks.map((mark) => mark.healed?.event.id)).toEqual([healed.event.id])
  })
})
