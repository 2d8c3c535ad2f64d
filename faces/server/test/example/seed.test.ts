// The example clinic: every child in the state it is named for, made once, never in production.
import { instant } from '@stature/label'
import { decideDose, decideInjection } from '@stature/protocol'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { needsOf } from '../../src/care/needs.js'
import { at } from '../../src/decisions/asking.js'
import { CHILDREN } from '../../src/example/children.js'
import { seedExample } from '../../src/example/seed-example.js'
import { testServer, type TestServer } from '../harness.js'

let server: TestServer
beforeEach(async () => {
  server = await testServer()
})
afterEach(async () => server.close())

const factsOf = async (number: number) => {
  const child = CHILDREN[number - 1]
  if (child === undefined) throw new Error('no such child')
  const answered = await server.context.courses.facts(child.course, at(instant(server.clock.now)))
  if (answered === null) throw new Error('not opened')
  return answered.facts
}

describe('the example clinic', () => {
  it('has children in different states', async () => {
    await seedExample(server.context)
    const { policy } = server.context
    const outcomes = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(async (n) => decideDose(await factsOf(n), policy).outcome.kind),
    )
    // A rise needs a newer weight; a pause begins anew; what nobody assessed is kept.
    expect(outcomes).toEqual(['may-increase', 'keep', 'reduce', 'cannot-decide', 'may-start', 'keep'])
    const all = await Promise.all([1, 2, 3, 4, 5, 6].map(async (n) => needsOf(await factsOf(n), policy)))
    const kinds = all.map(({ needs }) => needs.map(({ kind }) => kind))
    expect(kinds).toEqual([[], [], ['reduction-due'], ['clinic-question-open'], [], ['weight-unconfirmed']])
    const weighed = (await factsOf(6)).weight
    expect(weighed).toMatchObject({ confirmed: { grams: 15_400 }, doubted: { grams: 34_000 } })
  })

  it('has twice-daily injections of three weeks that end with this day', async () => {
    await seedExample(server.context)
    const { injections } = await factsOf(1)
    // From the evening 22 days ago to this morning; the clock stands at a quarter past six in the evening.
    expect(injections.givenCount).toBe(44)
    expect(injections.last?.slot).toBe('2026-03-12/morning')
    expect(decideInjection(await factsOf(1), server.context.policy).outcome.kind).toBe('cannot-decide')
  })

  it('is made once, with new links each time', async () => {
    const { store } = server.context
    const first = await seedExample(server.context)
    const before = await store.journal.list(null, 50)
    server.clock.now += 3 * 86_400_000
    const second = await seedExample(server.context)
    expect(await store.journal.list(null, 50)).toEqual(before)
    expect(before).toHaveLength(6)
    expect((await store.accounts.list(null, 50)).length).toBe(5)
    const urls = [...first.links, ...second.links].map(({ url }) => url)
    expect(new Set(urls).size).toBe(10)
  })

  it('goes on where a start was cut short', async () => {
    let left = 5
    const { courses } = server.context
    const record: typeof courses.record = (...given) => {
      left -= 1
      return left < 0 ? Promise.reject(new Error('killed')) : courses.record(...given)
    }
    await expect(seedExample({ ...server.context, courses: { ...courses, record } })).rejects.toThrow(
      'killed',
    )
    server.clock.now += 3_600_000
    await seedExample(server.context)
    expect((await factsOf(1)).injections.givenCount).toBe(44)
  })

  it('gives a link that signs in once', async () => {
    const { links } = await seedExample(server.context)
    expect(links.map(({ who }) => who)).toContain('the prescriber')
    const token = links[0]?.url.split('/').at(-1)
    const enter = () =>
      server.app.inject({ method: 'POST', url: '/api/v1/sign-in/link', payload: { token, bearer: true } })
    expect((await enter()).statusCode).toBe(200)
    expect((await enter()).statusCode).toBe(410)
  })

  it('never runs in production', async () => {
    const config = { ...server.context.config, production: true }
    await expect(seedExample({ ...server.context, config })).rejects.toThrow('never runs in production')
    expect(await server.context.store.accounts.list(null, 50)).toEqual([])
  })
})
