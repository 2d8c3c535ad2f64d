// What a clock said that ran ahead: nothing in a record lies in the future, and a dose said to be locks its half-day.
import { describe, expect, it } from 'vitest'
import { instant, type Instant } from '@stature/label'
import { heldAt, type Entry } from '@stature/record'
import { askAt, factsOf, id, MORNING, ms, NOW, on, SITE } from '../make.js'

const MINUTE_MS = 60_000
const after = (minutes: number, more = 0): Instant => instant(ms(NOW) + minutes * MINUTE_MS + more)

const at = (occurred: Instant, recorded: Instant): Entry => ({
  ...on(NOW, 'caregiver', 'meal-started', { slot: MORNING }),
  at: occurred,
  knownAt: recorded,
})

describe('an entry as a record holds it', () => {
  it.each([
    ['of the past', after(-10), after(-9), after(-10), after(-9)],
    ['of this instant', after(0), after(0), after(0), after(0)],
    ['a clock a millisecond ahead', after(0, 1), after(0, 1), after(0), after(0)],
    ['a clock five minutes ahead', after(5), after(5), after(0), after(0)],
    ['a clock a little more than five minutes ahead', after(5, 1), after(5, 1), after(5, 1), after(0)],
    ['a clock three hours ahead', after(180), after(180), after(180), after(0)],
    ['told afterwards by a clock that is ahead', after(-20), after(160), after(-20), after(160)],
    ['said for later, recorded before', after(90), after(-5), after(90), after(-5)],
  ])('%s', (_name, occurred, recorded, heldAs, heldSince) => {
    expect(heldAt([at(occurred, recorded)], ms(NOW))).toMatchObject([{ at: heldAs, knownAt: heldSince }])
  })

  it('that speaks of another is left as it is', () => {
    const voided = on(NOW, 'caregiver', 'entry-voided', { voids: id(7), reason: 'a slip' })
    const ahead = { ...voided, at: after(180), knownAt: after(180) }
    expect(heldAt([ahead], ms(NOW))).toEqual([ahead])
  })

  it('is the same list where no clock ran ahead', () => {
    const entries = [at(after(-10), after(-9)), at(after(0), after(0))]
    expect(heldAt(entries, ms(NOW))).toBe(entries)
  })
})

describe('a dose of this half-day', () => {
  const dose = (time: string) =>
    on(time, 'caregiver', 'injection-given', {
      slot: MORNING,
      massNanograms: 750_000,
      halfMarks: 15,
      site: SITE,
      route: 'subcutaneous',
    })
  const slotOf = (entries: readonly Entry[]) => factsOf(entries, askAt(NOW, {})).slot

  it('by a clock three hours ahead is not seen by a fold at this instant alone', () => {
    expect(slotOf([dose('03-10 14:00')])).toMatchObject({ uncertain: false })
  })
  it('by a clock three hours ahead locks the half-day once it is held', () => {
    expect(slotOf(heldAt([dose('03-10 14:00')], ms(NOW)))).toMatchObject({ uncertain: true })
  })
  it('by a clock four minutes ahead was given by now', () => {
    const facts = factsOf(heldAt([dose('03-10 11:04')], ms(NOW)), askAt(NOW, {}))
    expect(facts.injections.last).toMatchObject({ at: ms(NOW) })
    expect(facts.slot).toMatchObject({ uncertain: false })
  })
})
