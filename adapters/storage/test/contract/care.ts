// Leases, alarms, the outbox, settings and the clinic's state.
import type { Lease, Store } from '@stature/storage'
import { describe, expect, it } from 'vitest'
import { alarm, freshCourse, message, NOW } from './make.js'

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

function outboxContract(store: () => Store): void {
  // Claims reach over courses, so each test lives at a time of its own, after all others' messages.
  let day = 0
  const nextDay = (): number => NOW + (day += 1) * 86_400_000
  const at = (course: string, name: string, now: number) =>
    message(course, name, { notBefore: now, expiresAt: now + 1_000_000 })

  it('queue once', async () => {
    const [course, now] = [freshCourse(), nextDay()]
    const queued = await Promise.all([1, 2, 3].map(() => store().outbox.queue(at(course, 'm', now))))
    expect(queued.filter(Boolean)).toHaveLength(1)
    expect(await store().outbox.of(course, 'father', 10)).toEqual([at(course, 'm', now)])
    expect(await store().outbox.of(course, 'mother', 10)).toEqual([])
    await store().outbox.drop(course, '')
  })

  it('give a due message to one claim, and again after its hold where it was not settled', async () => {
    const [course, now] = [freshCourse(), nextDay()]
    await store().outbox.queue(at(course, 'm', now))
    expect(await store().outbox.claim(now - 1, 100, 10)).toEqual([])
    const claims = await Promise.all([1, 2, 3].map(() => store().outbox.claim(now, 100, 10)))
    expect(claims.flat()).toEqual([{ ...at(course, 'm', now), attempts: 1 }])
    expect(await store().outbox.claim(now + 99, 100, 10)).toEqual([])
    expect(await store().outbox.claim(now + 100, 100, 10)).toEqual([{ ...at(course, 'm', now), attempts: 2 }])
    await store().outbox.settle(course, 'm', 'sent')
    expect(await store().outbox.claim(now + 900, 100, 10)).toEqual([])
    expect(await store().outbox.of(course, 'father', 10)).toMatchObject([{ state: 'sent', attempts: 2 }])
  })

  it('share many messages of many courses between claims, none twice', async () => {
    const now = nextDay()
    const courses = Array.from({ length: 8 }, freshCourse)
    for (const course of courses)
      for (const name of ['a', 'b', 'c']) await store().outbox.queue(at(course, name, now))
    const claims = await Promise.all([1, 2, 3, 4].map(() => store().outbox.claim(now, 100, 10)))
    for (const claim of claims) expect(claim.length).toBeLessThanOrEqual(10)
    const rest = await store().outbox.claim(now, 100, 100)
    const names = [...claims.flat(), ...rest].map(({ course, id }) => `${course} ${id}`)
    expect(new Set(names).size).toBe(24)
    expect(names).toHaveLength(24)
    for (const course of courses) await store().outbox.drop(course, '')
  })

  it('try again when they are told to, and settle once', async () => {
    const [course, now] = [freshCourse(), nextDay()]
    await store().outbox.queue(at(course, 'm', now))
    await store().outbox.claim(now, 100, 10)
    await store().outbox.settle(course, 'm', { again: now + 50 })
    expect(await store().outbox.claim(now + 49, 100, 10)).toEqual([])
    expect(await store().outbox.claim(now + 50, 100, 10)).toHaveLength(1)
    await store().outbox.settle(course, 'm', 'failed')
    await store().outbox.settle(course, 'm', 'sent')
    await store().outbox.settle(course, 'm', { again: now })
    expect(await store().outbox.of(course, 'father', 10)).toMatchObject([{ state: 'failed' }])
    expect(await store().outbox.claim(now + 900, 100, 10)).toEqual([])
  })

  it('drop what expired', async () => {
    const [course, now] = [freshCourse(), nextDay()]
    for (const name of ['m', 'n'])
      await store().outbox.queue(message(course, name, { notBefore: now, expiresAt: now + 10 }))
    expect(await store().outbox.claim(now + 10, 1, 1)).toHaveLength(1)
    expect(await store().outbox.claim(now + 11, 100, 10)).toEqual([])
    expect((await store().outbox.of(course, 'father', 10)).map(({ state }) => state)).toEqual([
      'dropped',
      'dropped',
    ])
  })

  it('show a message once, to the one it is for', async () => {
    const [course, now] = [freshCourse(), nextDay()]
    await store().outbox.queue(at(course, 'm', now))
    expect(await store().outbox.shown(course, 'm', 'mother', now)).toBe(false)
    const shown = await Promise.all([1, 2, 3].map(() => store().outbox.shown(course, 'm', 'father', now)))
    expect(shown.filter(Boolean)).toHaveLength(1)
    expect(await store().outbox.of(course, 'father', 10)).toMatchObject([{ shownAt: now }])
    expect(await store().outbox.shown(freshCourse(), 'm', 'father', now)).toBe(false)
    await store().outbox.drop(course, '')
  })

  it('drop waiting messages by how their id begins', async () => {
    const [course, now] = [freshCourse(), nextDay()]
    for (const name of ['slot-1/a', 'slot-1/b', 'slot-2/a', 'slot-1%/a'])
      await store().outbox.queue(at(course, name, now))
    await store().outbox.settle(course, 'slot-1/b', 'sent')
    expect(await store().outbox.drop(course, 'slot-1/')).toBe(1)
    const states = Object.fromEntries(
      (await store().outbox.of(course, 'father', 10)).map(({ id, state }) => [id, state]),
    )
    expect(states).toEqual({
      'slot-1/a': 'dropped',
      'slot-1/b': 'sent',
      'slot-2/a': 'waiting',
      'slot-1%/a': 'waiting',
    })
    expect(await store().outbox.drop(course, '')).toBe(2)
  })

  it('say how much waits, and how old the oldest due is', async () => {
    const [course, now] = [freshCourse(), nextDay()]
    const { waiting } = await store().outbox.backlog(now)
    await store().outbox.queue(at(course, 'm', now))
    await store().outbox.queue(at(course, 'n', now + 500))
    expect(await store().outbox.backlog(now)).toEqual({ waiting: waiting + 2, oldestMs: 0 })
    expect(await store().outbox.backlog(now + 300)).toEqual({ waiting: waiting + 2, oldestMs: 300 })
    await store().outbox.claim(now + 300, 1_000, 10)
    expect(await store().outbox.backlog(now + 400)).toEqual({ waiting: waiting + 2, oldestMs: 400 })
    await store().outbox.drop(course, '')
    expect(await store().outbox.backlog(now)).toEqual({ waiting, oldestMs: 0 })
  })
}

export function careContract(store: () => Store): void {
  describe('leases', () => leaseContract(store))
  describe('alarms', () => alarmContract(store))
  describe('messages', () => outboxContract(store))

  it('keeps settings, the last ones put', async () => {
    const name = freshCourse()
    expect(await store().settings.get(name)).toBeNull()
    await store().settings.put(name, '{"quiet":1}')
    await store().settings.put(name, '{"quiet":2}')
    expect(await store().settings.get(name)).toBe('{"quiet":2}')
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
