import { civilDate, type CivilDate } from '@stature/label'
import { describe, expect, it } from 'vitest'
import { vialDaysLeft, vialEndsOn } from '../../src/plan/vial-life.js'

const day = (text: string): CivilDate => {
  const read = civilDate(text)
  if (read === null) throw new Error(text)
  return read
}

describe('until when a vial may be used, 30 days with the day of opening as the first', () => {
  it.each<readonly [string, string | null, string | null, string | null, string, number | null]>([
    ['opened today', '2026-03-02', null, '2026-03-31', 'days-in-use', 29],
    ['on its last good day', '2026-02-01', null, '2026-03-02', 'days-in-use', 0],
    ['a day over', '2026-01-31', null, '2026-03-01', 'days-in-use', -1],
    ['printed date sooner', '2026-02-20', '2026-03-05', '2026-03-05', 'expiry', 3],
    ['printed date on the same day', '2026-02-01', '2026-03-02', '2026-03-02', 'days-in-use', 0],
    ['printed month is good to its end', '2026-02-20', '2026-02', '2026-02-28', 'expiry', -2],
    ['only the printed date known', null, '2026-03', '2026-03-31', 'expiry', 29],
    ['nothing known', null, null, null, 'unknown', null],
  ])('%s', (_, openedOn, expires, goodThrough, by, left) => {
    const ends = vialEndsOn({ openedOn: openedOn === null ? null : day(openedOn), expires }, 'us-2019-12')
    expect(ends).toEqual({ goodThrough, goodThroughBy: by })
    expect(vialDaysLeft(ends, day('2026-03-02'))).toBe(left)
  })
})
