// Leases, alarms, settings and the clinic's state.
import type { CareChange, Lease, Store } from '@stature/storage'
import { describe, expect, it } from 'vitest'
import { alarm, freshCourse, NOW } from './make.js'
import { outboxContract } from './outbox.js'

const SLOT = '2026-03-02/morning'
const lease = (course: string, account: string, from = NOW): Lease => ({
  course,
  slot: SLOT,
  account,
  takenAt: from,
  expiresAt: from + 1_000,
})

function leaseContract(store: () => Store): void {
  it('are taken by one of many, and held against the others', async () => {
    const course = freshCourse()
    const people = ['ann', 'ben', 'cem', 'dua']
    const results = await Promise.all(people.map((who) => store().leases.take(lease(course, who), null)))
    const taken = results.filter(({ kind }) => kind === 'taken')
    expect(taken).toHaveLength(1)
    for (const result of results) expect(result.lease).toEqual(taken[0]?.lease)
    expect(await store().leases.holder(course, SLOT, NOW)).toEqual(taken[0]?.lease)
  })

  it('are prolonged by their holder', async () => {
    const course = freshCourse()
    await store().leases.take(lease(course, 'ann'), null)
    const longer = { ...lease(course, 'ann'), expiresAt: NOW + 1_500 }
    expect(await store().leases.take({ ...longer, takenAt: NOW + 500 }, null)).toEqual({
      kind: 'taken',
      lease: longer,
      from: null,
    })
    expect(await store().leases.holder(course, SLOT, NOW + 1_499)).toEqual(longer)
  })

  it('are taken over only by naming who holds them', async () => {
    const course = freshCourse()
    await store().leases.take(lease(course, 'ann'), null)
    const held = { kind: 'held', lease: lease(course, 'ann') }
    expect(await store().leases.take(lease(course, 'ben'), null)).toEqual(held)
    expect(await store().leases.take(lease(course, 'ben'), 'cem')).toEqual(held)
    const taken = { kind: 'taken', lease: lease(course, 'ben'), from: lease(course, 'ann') }
    expect(await store().leases.take(lease(course, 'ben'), 'ann')).toEqual(taken)
  })

  it('are free from when they expire', async () => {
    const course = freshCourse()
    await store().leases.take(lease(course, 'ann'), null)
    expect(await store().leases.holder(course, SLOT, NOW + 999)).toEqual(lease(course, 'ann'))
    expect(await store().leases.holder(course, SLOT, NOW + 1_000)).toBeNull()
    expect(await store().leases.take(lease(course, 'ben', NOW + 999), null)).toMatchObject({ kind: 'held' })
    const late = lease(course, 'ben', NOW + 1_000)
    expect(await store().leases.take(late, null)).toEqual({ kind: 'taken', lease: late, from: null })
  })

  it('that expired are taken by one of many at once, and so is a takeover', async () => {
    const course = freshCourse()
    await store().leases.take(lease(course, 'ann'), null)
    const people = ['ben', 'cem', 'dua', 'eda']
    const late = await Promise.all(
      people.map((who) => store().leases.take(lease(course, who, NOW + 2_000), null)),
    )
    expect(late.filter(({ kind }) => kind === 'taken')).toHaveLength(1)
    const holder = (await store().leases.holder(course, SLOT, NOW + 2_000))?.account ?? ''
    const over = await Promise.all(
      ['fay', 'gil', 'hal'].map((who) => store().leases.take(lease(course, who, NOW + 2_001), holder)),
    )
    expect(over.filter(({ kind }) => kind === 'taken')).toHaveLength(1)
  })

  it('are released by their holder only', async () => {
    const course = freshCourse()
    await store().leases.take(lease(course, 'ann'), null)
    expect(await store().leases.release(course, SLOT, 'ben')).toBe(false)
    expect(await store().leases.release(course, SLOT, 'ann')).toBe(true)
    expect(await store().leases.release(course, SLOT, 'ann')).toBe(false)
    expect(await store().leases.holder(course, SLOT, NOW)).toBeNull()
  })
}

function alarmContract(store: () => Store): void {
  it('are raised once, and not reopened', async () => {
    const course = freshCourse()
    const raised = await Promise.all([1, 2, 3].map(() => store().alarms.raise(alarm(course, 'a'))))
    expect(raised.filter(Boolean)).toHaveLength(1)
    expect(await store().alarms.get(course, 'a')).toEqual(alarm(course, 'a'))
    expect(await store().alarms.end(course, 'a', NOW + 1)).toBe(true)
    expect(await store().alarms.end(course, 'a', NOW + 2)).toBe(false)
    expect(await store().alarms.raise(alarm(course, 'a'))).toBe(false)
    expect(await store().alarms.get(course, 'a')).toEqual(alarm(course, 'a', { endedAt: NOW + 1 }))
    expect(await store().alarms.end(course, 'none', NOW)).toBe(false)
    expect(await store().alarms.get(course, 'none')).toBeNull()
  })

  it('are answered by the first', async () => {
    const course = freshCourse()
    await store().alarms.raise(alarm(course, 'a'))
    const won = await Promise.all(
      ['ann', 'ben', 'cem'].map((who) => store().alarms.answer(course, 'a', who, NOW + 1, `seen by ${who}`)),
    )
    expect(won.filter(Boolean)).toHaveLength(1)
    const answered = await store().alarms.get(course, 'a')
    expect(answered?.answer).toBe(`seen by ${answered?.answeredBy ?? ''}`)
    expect(answered?.answeredAt).toBe(NOW + 1)
    expect(await store().alarms.answer(course, 'none', 'ann', NOW, '')).toBe(false)
  })

  it('are listed newest first, open ones apart', async () => {
    const course = freshCourse()
    for (const [at, key] of ['a', 'b', 'c'].entries())
      await store().alarms.raise(alarm(course, key, { raisedAt: NOW + at }))
    await store().alarms.end(course, 'b', NOW + 9)
    await store().alarms.answer(course, 'c', 'ann', NOW + 9, 'seen')
    await store().alarms.raise(alarm(course, 'd', { raisedAt: NOW + 3 }))
    const keys = async (open: boolean, limit: number) =>
      (await store().alarms.of(course, open, limit)).map(({ key }) => key)
    expect(await keys(false, 10)).toEqual(['d', 'c', 'b', 'a'])
    expect(await keys(false, 2)).toEqual(['d', 'c'])
    expect(await keys(true, 10)).toEqual(['d', 'a'])
  })
}

export function careContract(store: () => Store): void {
  describe('leases', () => leaseContract(store))
  describe('alarms', () => alarmContract(store))
  describe('messages', () => outboxContract(store))

  it('tells of leases and alarms that changed, and of nothing else', async () => {
    const course = freshCourse()
    const heard: CareChange[] = []
    const stop = store().watchCare((change) => {
      if (change.course === course) heard.push(change)
    })
    await store().leases.take(lease(course, 'ann'), null)
    await expect.poll(() => heard).toEqual([{ what: 'lease', course }])
    await store().leases.take(lease(course, 'ben'), null)
    await store().leases.release(course, SLOT, 'ben')
    await store().alarms.raise(alarm(course, 'a'))
    await expect
      .poll(() => heard)
      .toEqual([
        { what: 'lease', course },
        { what: 'alarms', course },
      ])
    await store().alarms.raise(alarm(course, 'a'))
    await store().leases.release(course, SLOT, 'ann')
    await expect.poll(() => heard.at(-1)).toEqual({ what: 'lease', course })
    await store().alarms.answer(course, 'a', 'ann', NOW, 'seen')
    await expect.poll(() => heard.at(-1)).toEqual({ what: 'alarms', course })
    stop()
    await store().alarms.end(course, 'a', NOW)
    expect(heard.map(({ what }) => what)).toEqual(['lease', 'alarms', 'lease', 'alarms'])
  })

  it('keeps settings, the last ones put', async () => {
    const name = freshCourse()
    expect(await store().settings.get(name)).toBeNull()
    const put = (settings: string, expected: string | null) => store().settings.put(name, settings, expected)
    expect(await put('{"quiet":1}', 'never there')).toBe(false)
    expect(await put('{"quiet":1}', null)).toBe(true)
    expect(await put('{"quiet":3}', null)).toBe(false)
    expect(await put('{"quiet":3}', '{"quiet":2}')).toBe(false)
    expect(await put('{"quiet":2}', '{"quiet":1}')).toBe(true)
    expect(await store().settings.get(name)).toBe('{"quiet":2}')
    const raced = await Promise.all([4, 5, 6].map((quiet) => put(`{"quiet":${quiet}}`, '{"quiet":2}')))
    expect(raced.filter(Boolean)).toHaveLength(1)
  })

  it('writes clinic state only where it still is what was expected', async () => {
    const name = freshCourse()
    expect(await store().clinic.get(name)).toBeNull()
    expect(await store().clinic.put(name, 'a', 'something')).toBe(false)
    const first = await Promise.all(['a', 'a', 'a'].map((value) => store().clinic.put(name, value, null)))
    expect(first.filter(Boolean)).toHaveLength(1)
    const next = await Promise.all(['b', 'c', 'd'].map((value) => store().clinic.put(name, value, 'a')))
    expect(next.filter(Boolean)).toHaveLength(1)
    expect(await store().clinic.get(name)).toBe(['b', 'c', 'd'][next.indexOf(true)])
  })
}
