// Messages: queued once, claimed by one, settled, shown once.
import type { Store } from '@stature/storage'
import { expect, it } from 'vitest'
import { freshCourse, message, NOW } from './make.js'

export function outboxContract(store: () => Store): void {
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
