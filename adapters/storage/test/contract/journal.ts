// The journal's part of the contract: appended once, chained, in order, whoever writes.
import { chained, verifyChain } from '@stature/record'
import type { Store } from '@stature/storage'
import { describe, expect, it } from 'vitest'
import { event, freshCourse, id, until } from './make.js'

export function journalContract(store: () => Store): void {
  describe('appends', () => {
    it('chain events in the order given, as the record says a chain is', async () => {
      const course = freshCourse()
      const events = [event(course, 3), event(course, 1), event(course, 2)]
      const result = await store().journal.append(course, events, null)
      expect(result).toEqual({
        kind: 'done',
        sequence: 3,
        events: [
          { kind: 'recorded', id: id(3), sequence: 1 },
          { kind: 'recorded', id: id(1), sequence: 2 },
          { kind: 'recorded', id: id(2), sequence: 3 },
        ],
      })
      const read = await store().journal.read(course, 0, 10)
      expect(verifyChain(read)).toEqual({ kind: 'ok', length: 3 })
      const first = chained(event(course, 3), null)
      expect(read.slice(0, 2)).toEqual([first, chained(event(course, 1), first)])
    })

    it('go on with the chain, and give an event from another chain its place in this one', async () => {
      const course = freshCourse()
      await store().journal.append(course, [event(course, 1)], null)
      const foreign = { ...event(course, 2), sequence: 77, previous: 'a'.repeat(64) }
      expect(await store().journal.append(course, [foreign], 1)).toMatchObject({ kind: 'done', sequence: 2 })
      expect(await store().journal.append(course, [event(course, 2)], null)).toMatchObject({
        events: [{ kind: 'already-there', sequence: 2 }],
      })
      expect(verifyChain(await store().journal.read(course, 0, 10))).toEqual({ kind: 'ok', length: 2 })
    })

    it('answer already-there for a repeated event, wherever the caller judged', async () => {
      const course = freshCourse()
      await store().journal.append(course, [event(course, 1), event(course, 2)], null)
      const again = { kind: 'done', sequence: 2, events: [{ kind: 'already-there', id: id(1), sequence: 1 }] }
      expect(await store().journal.append(course, [event(course, 1)], null)).toEqual(again)
      expect(await store().journal.append(course, [event(course, 1)], 0)).toEqual(again)
      expect(await store().journal.append(course, [event(course, 1)], 99)).toEqual(again)
    })

    it('answer id-conflict for other content, and append what is new beside it', async () => {
      const course = freshCourse()
      await store().journal.append(course, [event(course, 1)], null)
      const other = event(course, 1, '2026-03-02/evening')
      expect(await store().journal.append(course, [other, event(course, 2)], null)).toEqual({
        kind: 'done',
        sequence: 2,
        events: [
          { kind: 'id-conflict', id: id(1) },
          { kind: 'recorded', id: id(2), sequence: 2 },
        ],
      })
      expect(await store().journal.read(course, 0, 10)).toHaveLength(2)
    })

    it('take the same id twice in one append as one', async () => {
      const course = freshCourse()
      const events = [event(course, 1), event(course, 1), event(course, 1, '2026-03-02/evening')]
      expect(await store().journal.append(course, events, null)).toEqual({
        kind: 'done',
        sequence: 1,
        events: [
          { kind: 'recorded', id: id(1), sequence: 1 },
          { kind: 'already-there', id: id(1), sequence: 1 },
          { kind: 'id-conflict', id: id(1) },
        ],
      })
    })

    it('answer moved for a new event judged elsewhere, and append nothing', async () => {
      const course = freshCourse()
      await store().journal.append(course, [event(course, 1), event(course, 2)], 0)
      for (const at of [0, 1, 3])
        expect(await store().journal.append(course, [event(course, 1), event(course, 3)], at)).toEqual({
          kind: 'moved',
          sequence: 2,
        })
      expect(await store().journal.read(course, 0, 10)).toHaveLength(2)
      expect(await store().journal.append(course, [event(course, 3)], 2)).toMatchObject({ sequence: 3 })
    })

    it('of nothing change nothing', async () => {
      const course = freshCourse()
      expect(await store().journal.append(course, [], null)).toEqual({
        kind: 'done',
        sequence: 0,
        events: [],
      })
    })

    it('refuse an event that names another course', async () => {
      const course = freshCourse()
      await expect(store().journal.append(course, [event('another', 1)], null)).rejects.toThrow(RangeError)
      expect(await store().journal.read(course, 0, 10)).toEqual([])
    })

    it('keep the same id apart in two courses', async () => {
      const [one, other] = [freshCourse(), freshCourse()]
      await store().journal.append(one, [event(one, 1)], null)
      expect(await store().journal.append(other, [event(other, 1)], null)).toMatchObject({
        events: [{ kind: 'recorded', sequence: 1 }],
      })
    })
  })

  describe('many writers on one course', () => {
    it('leave no hole and double nothing', async () => {
      const course = freshCourse()
      const numbers = Array.from({ length: 120 }, (_, at) => at % 80)
      const results = await Promise.all(
        numbers.map((number) => store().journal.append(course, [event(course, number)], null)),
      )
      const kinds = results.flatMap((result) => (result.kind === 'done' ? result.events : []))
      expect(kinds.filter(({ kind }) => kind === 'recorded')).toHaveLength(80)
      expect(kinds.filter(({ kind }) => kind === 'already-there')).toHaveLength(40)
      const read = await store().journal.read(course, 0, 1_000)
      expect(read.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 80 }, (_, at) => at + 1))
      expect(verifyChain(read)).toEqual({ kind: 'ok', length: 80 })
    })

    it('that judged at the same place: exactly one appends, the others have moved', async () => {
      const course = freshCourse()
      await store().journal.append(course, [event(course, 0)], null)
      const results = await Promise.all(
        [1, 2, 3, 4, 5].map((number) => store().journal.append(course, [event(course, number)], 1)),
      )
      expect(results.filter(({ kind }) => kind === 'done')).toHaveLength(1)
      expect(results.filter(({ kind }) => kind === 'moved')).toHaveLength(4)
      expect(await store().journal.read(course, 0, 10)).toHaveLength(2)
    })
  })

  describe('reads', () => {
    it('page by place and limit', async () => {
      const course = freshCourse()
      await store().journal.append(
        course,
        [1, 2, 3, 4].map((number) => event(course, number)),
        null,
      )
      const ids = async (after: number, limit: number) =>
        (await store().journal.read(course, after, limit)).map((one) => one.id)
      expect(await ids(0, 2)).toEqual([id(1), id(2)])
      expect(await ids(2, 2)).toEqual([id(3), id(4)])
      expect(await ids(4, 2)).toEqual([])
    })

    it('of an unknown course find nothing', async () => {
      const course = freshCourse()
      expect(await store().journal.read(course, 0, 10)).toEqual([])
      expect(await store().journal.head(course)).toBeNull()
      expect(await store().journal.snapshot(course)).toBeNull()
    })
  })

  it('says which courses are not projected yet, and never projects backwards', async () => {
    const course = freshCourse()
    await store().journal.append(course, [event(course, 1), event(course, 2)], null)
    const waiting = async () =>
      (await store().journal.unprojected(10_000)).find((one) => one.course === course)
    expect(await waiting()).toEqual({ course, sequence: 2, projected: 0, erased: false })
    await store().journal.setProjected(course, 1)
    expect(await waiting()).toMatchObject({ projected: 1 })
    await store().journal.setProjected(course, 2)
    await store().journal.setProjected(course, 1)
    expect(await waiting()).toBeUndefined()
    expect(await store().journal.head(course)).toMatchObject({ sequence: 2, projected: 2 })
  })

  it('lists courses by id, page by page', async () => {
    const [one, other] = [freshCourse(), freshCourse()].sort()
    for (const course of [one, other]) await store().openCourse(course ?? '')
    const all = (await store().journal.list(null, 10_000)).map(({ course }) => course)
    expect(all).toEqual([...all].sort())
    expect(all).toEqual(expect.arrayContaining([one, other]))
    const next = await store().journal.list(one ?? '', 1)
    expect(next).toHaveLength(1)
    expect(next[0]?.course).toBe(all[all.indexOf(one ?? '') + 1])
  })

  it('keeps the newest snapshot', async () => {
    const course = freshCourse()
    await store().journal.append(course, [event(course, 1)], null)
    expect(await store().journal.snapshot(course)).toBeNull()
    await store().journal.saveSnapshot(course, { sequence: 5, body: 'five' })
    await store().journal.saveSnapshot(course, { sequence: 4, body: 'four' })
    expect(await store().journal.snapshot(course)).toEqual({ sequence: 5, body: 'five' })
    await store().journal.saveSnapshot(course, { sequence: 6, body: 'six' })
    expect(await store().journal.snapshot(course)).toEqual({ sequence: 6, body: 'six' })
  })

  it('tells who watches, until they stop', async () => {
    const course = freshCourse()
    const told: number[] = []
    const stop = store().journal.watch((change) => {
      if (change.course === course) told.push(change.sequence)
    })
    await store().journal.append(course, [event(course, 1), event(course, 2)], null)
    await until(() => told.at(-1) === 2)
    stop()
    let later = 0
    const stopLater = store().journal.watch((change) => {
      if (change.course === course) later = change.sequence
    })
    await store().journal.append(course, [event(course, 3)], null)
    await until(() => later === 3)
    stopLater()
    expect(told.at(-1)).toBe(2)
  })
}
