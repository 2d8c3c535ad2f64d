// Since when a smaller dose is due: the earliest episode that calls for one still.
import { reductionDueSince, type EpisodeFacts } from '@stature/protocol'
import { halfMarks } from '@stature/label'
import { describe, expect, it } from 'vitest'
import { at, EPISODE, FACTS, PRESCRIPTION } from '../plan/fixtures.js'

const FIRST = at('2026-03-02T10:00:00Z')
const SECOND = at('2026-03-02T18:00:00Z')
const first: EpisodeFacts = { ...EPISODE, at: FIRST, foodIntake: 'adequate' }
const second: EpisodeFacts = { ...first, id: 'e-2', at: SECOND }
/** Drawn at both episodes: 32. */
const prescribed = (iso: string, drawn: number) => ({
  ...{ ...PRESCRIPTION, id: 'rx-2', at: at(iso), halfMarks: halfMarks(drawn) },
})

describe('since when a reduction is due', () => {
  it.each<readonly [string, readonly EpisodeFacts[], number | null]>([
    ['no episode', [], null],
    ['the first of two', [first, second], FIRST],
    ['one with too little food', [{ ...first, foodIntake: 'inadequate' }, second], SECOND],
    ['one whose food nobody stated', [{ ...first, foodIntake: 'unknown' }, second], SECOND],
    ['one that a prescriber reviewed away', [{ ...first, conclusion: 'no-reduction' }, second], SECOND],
    ['one that a prescriber answers by a reduction', [{ ...first, conclusion: 'reduce' }, second], FIRST],
    ['one on no dose', [{ ...first, givenHalfMarks: null }, second], SECOND],
  ])('%s', (_name, episodes, since) => {
    expect(reductionDueSince({ ...FACTS, episodes })).toBe(since)
  })

  it.each([
    ['a smaller draw between the two, on which the second came', '2026-03-02T12:00:00Z', 31, 31, SECOND],
    ['the same draw', '2026-03-02T12:00:00Z', 32, 32, FIRST],
    ['a smaller draw after both', '2026-03-02T19:00:00Z', 31, 32, null],
    // What is prescribed in the very instant of an episode counts as before it.
    ['a smaller draw in the instant of the first', '2026-03-02T10:00:00Z', 31, 31, FIRST],
  ])('and a prescription since: %s', (_name, iso, drawn, drawnAtSecond, since) => {
    const prescriptions = [PRESCRIPTION, prescribed(iso, drawn)]
    const episodes = [first, { ...second, givenHalfMarks: halfMarks(drawnAtSecond) }]
    expect(reductionDueSince({ ...FACTS, prescriptions, episodes })).toBe(since)
  })
})
