// What a checkpoint cannot be made of, cannot answer and does not admit: every reason, on both sides of its limit.
import { describe, expect, it } from 'vitest'
import {
  admits,
  grownBy,
  advance,
  fold,
  foldFrom,
  makeCheckpoint,
  type Ask,
  type Checkpointed,
  type Entry,
} from '@stature/record'
import type { Calendar } from '@stature/protocol'
import { settleTail } from '../../src/checkpoint/tail.js'
import { askAt, id, ms, on, OPENED, type Written } from '../make.js'
import { BODIES } from '../samples.js'
import { AT, corrected, HORIZON, idOf, JUST_BEFORE, made, voided, weight } from './at.js'
import { after, DAY, HOUR, START } from './courses.js'

const opening = (at: string, more: Written): Entry =>
  on(at, 'prescriber', 'course-opened', { ...BODIES['course-opened'], ...more })

const moved = (target: Entry, to: string): Entry =>
  on('03-09 08:00', 'prescriber', 'entry-corrected', {
    corrects: idOf(target),
    replacement: { kind: 'course-opened', ...BODIES['course-opened'], occurredAt: to },
    reason: 'slip',
  })

/** Recorded late, by a child born after it. */
const beforeBirth = (recordedAt: string): Entry =>
  opening('02-02 08:00', { birthDate: '2026-02-20', recordedAt })

describe('a checkpoint is made of a course opened before the horizon and not after it', () => {
  const early = opening(JUST_BEFORE, {})
  const late = opening(AT, {})
  const rows: readonly (readonly [name: string, can: boolean, entries: readonly Entry[]])[] = [
    ['of nothing', false, []],
    ['not opened', false, [weight('03-02 08:00', 'nurse', {})]],
    ['opened just before', true, [early]],
    ['opened at the horizon', false, [late]],
    ['opened again just before', true, [OPENED, early]],
    ['opened again at the horizon', false, [OPENED, late]],
    [
      'opened again at the horizon, but that was voided',
      false,
      [OPENED, late, voided(AT, 'prescriber', late)],
    ],
    ['the only opening voided', false, [early, voided('03-09 08:00', 'prescriber', early)]],
    ['an opening moved to just before', true, [OPENED, late, moved(late, JUST_BEFORE)]],
    ['an opening moved to the horizon', false, [OPENED, early, moved(early, AT)]],
    ['an opening before birth, recorded just before', true, [beforeBirth(JUST_BEFORE)]],
    ['an opening before birth, recorded at the horizon', false, [beforeBirth(AT)]],
    [
      'an opening with a clock ahead, recorded just before',
      true,
      [OPENED, opening('03-09 08:00', { recordedAt: JUST_BEFORE })],
    ],
    [
      'an opening with a clock ahead, recorded at the horizon',
      false,
      [OPENED, opening('03-09 08:00', { recordedAt: AT })],
    ],
  ]
  it.each(rows)('%s: %s', (_name, can, entries) => {
    expect(makeCheckpoint(entries, HORIZON) !== null).toBe(can)
  })
})

describe('a checkpoint moves on', () => {
  it('to the same horizon or a later one, not back', () => {
    const { checkpoint, tail } = made(weight('03-02 08:00', 'nurse', {}), weight('03-09 08:00', 'nurse', {}))
    expect(advance(checkpoint, tail, HORIZON)).toEqual({ checkpoint, tail })
    expect(advance(checkpoint, tail, ms('03-10 00:00'))?.tail).toEqual([])
    expect(advance(checkpoint, tail, ms(JUST_BEFORE))).toBeNull()
  })
})

const SLOT = '2026-03-10/morning'
const ask = (more: Partial<Ask>): Ask => askAt('03-10 07:00', more)
const FAR = ask({}).calendar

/** The slot asked about opens so long after the horizon. */
const opening12 = (shift: number): Calendar => {
  const asked = {
    id: '2026-03-08/evening',
    opensAt: after(HORIZON, shift),
    closesAt: after(HORIZON, shift + 4 * HOUR),
  }
  return { ...FAR, asked, slots: [...FAR.slots, asked] }
}

const named = (id: string): Calendar => ({ ...FAR, asked: { ...FAR.asked, id } })
const planned = (at: string, more: Written): Entry =>
  on(at, 'caregiver', 'meal-planned', { slot: SLOT, mealAt: '2026-03-10T08:00:00Z', ...more })
const plannedBefore = planned(JUST_BEFORE, {})

describe('a question is answered from a checkpoint', () => {
  const rows: readonly (readonly [name: string, can: boolean, entries: readonly Entry[], ask: Ask])[] = [
    ['about a slot days after it', true, [], ask({})],
    ['as of the horizon', true, [], ask({ asOf: HORIZON })],
    ['as of just before the horizon', false, [], ask({ asOf: ms(JUST_BEFORE) })],
    ['as known at an instant', false, [], ask({ asKnownAt: ms('03-10 07:00') })],
    ['about a slot spoken of just before the horizon', false, [plannedBefore], ask({})],
    ['about another slot than that', true, [plannedBefore], ask({ calendar: named('2026-03-10/evening') })],
    ['about a slot spoken of at the horizon', true, [planned(AT, {})], ask({})],
    [
      'about a slot of which it was taken back that it was spoken of',
      true,
      [plannedBefore, voided('03-09 08:00', 'caregiver', plannedBefore)],
      ask({}),
    ],
    ['about a slot that opens twelve hours after it', true, [], ask({ calendar: opening12(12 * HOUR) })],
    ['about a slot that opens sooner', false, [], ask({ calendar: opening12(12 * HOUR - 1) })],
    ['about a slot of two days before', true, [], ask({ calendar: named('2026-03-06/morning') })],
    ['about a slot of three days before', false, [], ask({ calendar: named('2026-03-05/evening') })],
    ['about what is no slot', false, [], ask({ calendar: named('breakfast') })],
    ['about a vial', true, [], ask({ vial: 'vial-7' })],
  ]
  it.each(rows)('%s: %s', (_name, can, entries, asked) => {
    const { checkpoint, tail } = made(...entries)
    expect(foldFrom(checkpoint, tail, asked)).toEqual(can ? fold([OPENED, ...entries], asked) : null)
  })

  it('whose slot an injection with an impossible clock might have locked only where it is far from the horizon', () => {
    const ahead = on('03-20 08:00', 'caregiver', 'injection-given', {
      slot: '2026-03-20/morning',
      massNanograms: 800_000,
      halfMarks: 16,
      recordedAt: JUST_BEFORE,
    })
    const locked = (shift: number): unknown => {
      const facts = fold([OPENED, ahead], ask({ calendar: opening12(shift) }))
      return 'missing' in facts ? null : facts.slot.uncertain
    }
    expect(locked(12 * HOUR - 1)).toBe(true)
    expect(locked(12 * HOUR)).toBe(false)
  })
})

describe('an ordinary course', () => {
  const days = Array.from({ length: 21 }, (_, day) => day)
  const ordinary = days.flatMap((day) =>
    [7, 18].flatMap((hour) => {
      const time = (minutes: number): string =>
        new Date(START + day * DAY + hour * HOUR + minutes * 60_000).toISOString()
      const slot = `${time(0).slice(0, 10)}/${hour === 7 ? 'morning' : 'evening'}`
      return [
        on(time(0), 'caregiver', 'meal-planned', { slot, mealAt: time(20) }),
        on(time(1), 'caregiver', 'glucose-measured', BODIES['glucose-measured']),
        on(time(2), 'caregiver', 'injection-given', { ...BODIES['injection-given'], slot }),
        on(time(20), 'caregiver', 'meal-started', { slot }),
      ]
    }),
  )
  it.each(days.slice(5))('is answered on day %i from a checkpoint of three days before', (day) => {
    for (const hour of [6, 7, 11, 17, 23]) {
      const asOf = after(START, day * DAY + hour * HOUR)
      const asked = askAt(new Date(asOf).toISOString(), {})
      const checkpointed = makeCheckpoint([OPENED, ...ordinary], after(asOf, -3 * DAY))
      const facts = checkpointed && foldFrom(checkpointed.checkpoint, checkpointed.tail, asked)
      expect(facts).not.toBeNull()
      expect(facts).toEqual(fold([OPENED, ...ordinary], asked))
    }
  })
})

describe('an entry is admitted to the tail', () => {
  const folded = weight('03-05 08:00', 'nurse', {})
  const inTail = weight('03-09 08:00', 'nurse', {})
  const voidOfTail = voided('03-09 09:00', 'nurse', inTail)
  const foldedMoved = weight('03-06 08:00', 'nurse', {})
  const movedToTail = corrected('03-09 10:00', 'nurse', foldedMoved, AT)
  const toCome = weight('03-09 08:00', 'nurse', {})
  const early = weight(JUST_BEFORE, 'nurse', {})
  const ofItself = on('03-09 12:00', 'nurse', 'entry-voided', { id: id(7), voids: id(7), reason: 'slip' })
  const base: Checkpointed = made(folded, inTail, voidOfTail, foldedMoved, movedToTail)
  const waiting = (to: string): Checkpointed => made(corrected('03-09 11:00', 'nurse', toCome, to))

  const rows: readonly (readonly [name: string, can: boolean, of: Checkpointed, entry: Entry])[] = [
    ['of the horizon', true, base, weight(AT, 'nurse', {})],
    ['of just before', false, base, weight(JUST_BEFORE, 'nurse', {})],
    [
      'of just before, recorded days later',
      false,
      base,
      weight(JUST_BEFORE, 'nurse', { recordedAt: '03-12 08:00' }),
    ],
    [
      'of the horizon, with a clock five minutes ahead',
      true,
      base,
      weight(AT, 'nurse', { recordedAt: '03-07 23:55' }),
    ],
    [
      'with a clock days ahead, recorded at the horizon',
      true,
      base,
      weight('03-12 08:00', 'nurse', { recordedAt: AT }),
    ],
    [
      'with a clock days ahead, recorded just before',
      false,
      base,
      weight('03-12 08:00', 'nurse', { recordedAt: JUST_BEFORE }),
    ],
    [
      'with a clock of another age, recorded at the horizon',
      true,
      base,
      weight('1999-01-01T00:00:00Z', 'nurse', { recordedAt: AT }),
    ],
    ['that opens the course again', false, base, opening('03-09 08:00', {})],
    ['that corrects the opening', false, base, moved(OPENED, '2026-02-01T08:00:00Z')],
    ['that corrects an entry of the tail', true, base, corrected('03-09 12:00', 'nurse', inTail, null)],
    ['that moves one to the horizon', true, made(toCome), corrected('03-09 12:00', 'nurse', toCome, AT)],
    [
      'that moves one to just before',
      false,
      made(toCome),
      corrected('03-09 12:00', 'nurse', toCome, JUST_BEFORE),
    ],
    [
      'that would move one to just before, but may not',
      true,
      made(toCome),
      corrected('03-09 12:00', 'caregiver', toCome, JUST_BEFORE),
    ],
    ['that voids an entry of the tail', true, base, voided('03-09 12:00', 'nurse', inTail)],
    ['that voids a void in the tail', true, base, voided('03-09 12:00', 'nurse', voidOfTail)],
    [
      'that was made before the horizon, of an entry of the tail',
      true,
      base,
      voided('03-05 12:00', 'nurse', inTail),
    ],
    ['that voids what is folded', false, base, voided('03-09 12:00', 'nurse', folded)],
    ['that corrects what is folded', false, base, corrected('03-09 12:00', 'nurse', folded, null)],
    ['that takes back what moved an entry here', false, base, voided('03-09 12:00', 'nurse', movedToTail)],
    ['that speaks of what is not recorded', false, base, voided('03-09 12:00', 'nurse', toCome)],
    ['that speaks of itself', false, base, ofItself],
    ['of which it is known that it is of the horizon', true, waiting(AT), toCome],
    ['of which it is known that it is of just before', false, waiting(JUST_BEFORE), toCome],
    [
      'of just before, of which it is known that it never was',
      true,
      made(voided('03-09 11:00', 'nurse', early)),
      early,
    ],
  ]
  it.each(rows)('%s: %s', (_name, can, { checkpoint, tail }, entry) => {
    expect(admits(checkpoint, tail, entry)).toBe(can)
  })

  const plain = made(inTail)
  const ahead = weight('03-12 08:00', 'nurse', { recordedAt: '03-09 10:00' })
  const added: readonly (readonly [name: string, added: readonly Entry[]])[] = [
    ['a newer one', [weight('03-09 08:01', 'nurse', {})]],
    ['several newer ones', [weight('03-09 08:01', 'nurse', {}), weight('03-10 08:00', 'nurse', {})]],
    ['a newer one whose clock cannot be right', [ahead]],
    ['one after such a clock', [ahead, weight('03-13 08:00', 'nurse', {})]],
    ['an older one', [weight('03-08 08:00', 'nurse', {})]],
    ['several out of order', [weight('03-10 08:00', 'nurse', {}), weight('03-09 08:01', 'nurse', {})]],
    ['a statement about one before it', [voided('03-09 12:00', 'nurse', inTail)]],
  ]
  it.each(added)('and grows by %s as if all of it were settled anew', (_name, more) => {
    const { checkpoint, tail } = plain
    const anew = [...tail, ...more]
    const grown = grownBy(checkpoint, tail, more)
    expect(grown?.tail).toEqual(anew)
    expect(grown?.prepared).toEqual(settleTail(checkpoint, anew))
  })
})
