// The journal against a plain model in memory, under random operations.
import { chained, contentOf, verifyChain, type StatureEvent } from '@stature/record'
import type { AppendResult, Appended, Store } from '@stature/storage'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { event, freshCourse } from './make.js'

type Operation = { readonly numbers: readonly (readonly [number, boolean])[]; readonly offset: number | null }

/** What a journal of one course does, in the simplest words. */
function model() {
  const events: StatureEvent[] = []
  const place = (wanted: StatureEvent) => events.findIndex(({ id }) => id === wanted.id)
  const admit = (given: StatureEvent): Appended => {
    const at = place(given)
    const there = events[at]
    if (there === undefined) {
      events.push(chained(given, events.at(-1) ?? null))
      return { kind: 'recorded', id: given.id, sequence: events.length }
    }
    return contentOf(there) === contentOf(given)
      ? { kind: 'already-there', id: given.id, sequence: at + 1 }
      : { kind: 'id-conflict', id: given.id }
  }
  const append = (given: readonly StatureEvent[], at: number | null): AppendResult => {
    if (at !== null && at !== events.length && given.some((one) => place(one) === -1))
      return { kind: 'moved', sequence: events.length }
    const answers = given.map(admit)
    return { kind: 'done', sequence: events.length, events: answers }
  }
  return { events, append }
}

const operation: fc.Arbitrary<Operation> = fc.record({
  numbers: fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.boolean()), { maxLength: 4 }),
  offset: fc.option(fc.integer({ min: -1, max: 1 }), { nil: null }),
})

const eventsOf = (course: string, { numbers }: Operation): readonly StatureEvent[] =>
  numbers.map(([number, evening]) =>
    event(course, number, evening ? '2026-03-02/evening' : '2026-03-02/morning'),
  )

export function modelContract(store: () => Store): void {
  it('does what the plain model does, one operation after the other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { maxLength: 12 }), async (operations) => {
        const course = freshCourse()
        const expected = model()
        for (const one of operations) {
          const at = one.offset === null ? null : Math.max(0, expected.events.length + one.offset)
          const given = eventsOf(course, one)
          expect(await store().journal.append(course, given, at)).toEqual(expected.append(given, at))
        }
        expect(await store().journal.read(course, 0, 1_000)).toEqual(expected.events)
      }),
      { numRuns: 40 },
    )
  })

  it('does what the plain model does with all operations at once, in the order they were asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { maxLength: 12 }), async (operations) => {
        const course = freshCourse()
        const results = await Promise.all(
          operations.map((one) =>
            store().journal.append(
              course,
              eventsOf(course, one),
              one.offset === null ? null : one.offset + 1,
            ),
          ),
        )
        const expected = model()
        for (const [index, one] of operations.entries()) {
          const at = one.offset === null ? null : one.offset + 1
          expect(results[index]).toEqual(expected.append(eventsOf(course, one), at))
        }
        const read = await store().journal.read(course, 0, 1_000)
        expect(read).toEqual(expected.events)
        expect(verifyChain(read).kind).toBe(read.length === 0 ? 'not-chained' : 'ok')
      }),
      { numRuns: 40 },
    )
  })
}
