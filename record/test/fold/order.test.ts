import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, KINDS, ROLES, type Ask, type Entry, type Kind } from '@stature/record'
import { askAt, id, MORNING, ms, NOW, on, OPENED, type Written } from '../make.js'
import { BODIES } from '../samples.js'
import { ordered } from '../../src/fold/order.js'

const HOUR = 3_600_000

/** One entry of any kind around the instant asked about; a few ids are shared, so that statements meet their targets. */
const anyEntry = (number: number): fc.Arbitrary<Entry> =>
  fc
    .record({
      kind: fc.constantFrom(...KINDS),
      role: fc.constantFrom(...ROLES, 'prescriber' as const, 'caregiver' as const),
      hour: fc.integer({ min: -24 * 20, max: 24 }),
      delay: fc.constantFrom(0, 0, 0, 1, 30, -2),
      target: fc.integer({ min: 1, max: 14 }),
      morning: fc.boolean(),
    })
    .map(({ kind, role, hour, delay, target, morning }) => {
      const at = new Date(ms(NOW) + hour * HOUR).toISOString()
      const recordedAt = new Date(ms(NOW) + (hour + delay) * HOUR).toISOString()
      const body = { ...BODIES[kind], id: id(number), recordedAt }
      return on(at, role, kind, {
        ...body,
        ...aimed(kind, target),
        ...('slot' in body && morning ? { slot: MORNING } : {}),
      })
    })

function aimed(kind: Kind, target: number): Written {
  if (kind === 'entry-voided') return { voids: id(target) }
  if (kind === 'entry-corrected') return { corrects: id(target) }
  return kind === 'episode-reviewed' ? { episode: id(target) } : {}
}

const course = fc.tuple(...Array.from({ length: 12 }, (_, i) => anyEntry(i + 2)))
const ask = askAt(NOW, {})
const folded = (entries: readonly Entry[], asked: Ask): unknown => fold([OPENED, ...entries], asked)

describe('the order of recording', () => {
  it('never changes the facts, and an entry told twice counts once', () => {
    const told = course.chain((entries) =>
      fc.tuple(
        fc.constant(entries),
        fc.shuffledSubarray([...entries, ...entries.slice(0, 4), OPENED], { minLength: 17 }),
      ),
    )
    fc.assert(
      fc.property(told, ([entries, shuffled]) => {
        expect(fold(shuffled, ask)).toEqual(folded(entries, ask))
      }),
      { numRuns: 80 },
    )
  })

  it('as known at an instant is the record that was there', () => {
    fc.assert(
      fc.property(course, fc.integer({ min: -24 * 20, max: 24 }), (entries, hour) => {
        const at = ms(new Date(ms(NOW) + hour * HOUR).toISOString())
        const there = entries.filter(({ knownAt }) => knownAt <= at)
        expect(folded(entries, { ...ask, asKnownAt: at })).toEqual(folded(there, ask))
      }),
      { numRuns: 50 },
    )
  })

  it('later occurrences never change earlier facts, unless they speak of the record', () => {
    fc.assert(
      fc.property(course, (entries) => {
        const plain = entries.filter(({ event }) => !event.kind.startsWith('entry-'))
        const sound = plain.filter(({ at, knownAt }) => at <= knownAt)
        expect(folded(sound, ask)).toEqual(
          folded(
            sound.filter(({ at }) => at <= ms(NOW)),
            ask,
          ),
        )
      }),
      { numRuns: 50 },
    )
  })

  it('a record in order is not copied', () => {
    const entries = [OPENED, on('03-02 08:00', 'caregiver', 'vomited', { slot: MORNING })]
    expect(ordered(entries)).toBe(entries)
    const reversed = [...entries].reverse()
    expect(ordered(reversed)).toEqual(entries)
    expect(reversed[1]).toBe(OPENED)
    expect(ordered([OPENED, OPENED])).toEqual([OPENED])
  })
})
