// Health and metrics: what those who run the server see, and what nobody else does.
import { StoreFailure } from '@stature/storage'
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { beginDraining } from '../../src/upkeep/draining.js'
import { SERVER_VERSION } from '../../src/version.js'
import { testServer, type Options, type TestServer } from '../harness.js'

let open: TestServer[] = []
afterEach(async () => {
  await Promise.all(open.map(async (each) => each.close()))
  open = []
})

async function start(options: Options = {}): Promise<TestServer> {
  const server = await testServer(options)
  open.push(server)
  return server
}

const get = async ({ app }: TestServer, url: string, headers = {}, remoteAddress = '127.0.0.1') =>
  app.inject({ url, headers, remoteAddress })

describe('health', () => {
  it('is alive and ready', async () => {
    const server = await start()
    expect((await get(server, '/healthz')).json()).toEqual({ state: 'alive' })
    expect((await get(server, '/readyz')).json()).toEqual({ state: 'ready' })
  })

  it('is alive and not ready while it stops', async () => {
    const server = await start()
    beginDraining(server.context)
    expect((await get(server, '/healthz')).statusCode).toBe(200)
    const answer = await get(server, '/readyz')
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'draining'])
  })

  it('is alive and not ready while the store cannot be reached', async () => {
    const check = async () => Promise.reject(new StoreFailure('store-unreachable', 'gone', 'wait', true))
    const server = await start({ context: ({ store }) => ({ store: { ...store, check } }) })
    expect((await get(server, '/healthz')).statusCode).toBe(200)
    expect((await get(server, '/readyz')).statusCode).toBe(503)
  })
})

describe('about the server', () => {
  it('tells its version, as the package has it, and its time', async () => {
    const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
    const answer = await get(await start(), '/api/v1')
    expect(answer.json()).toMatchObject({
      name: 'stature',
      server: JSON.parse(text).version,
      time: '2026-03-12T22:15:00.000Z',
    })
    expect(SERVER_VERSION).toBe(JSON.parse(text).version)
  })
})

describe('metrics', () => {
  it('count requests by route and status, never by address', async () => {
    const server = await start()
    const { bearer } = await server.signIn({ grants: { 'course-of-mia': 'caregiver' } })
    await get(server, '/api/v1/courses/course-of-mia', bearer)
    await get(server, '/nothing/course-of-mia')
    const text = (await get(server, '/metrics')).body
    expect(text).toContain('stature_http_request_seconds_count{route="none",method="GET",status="404"} 1')
    expect(text).toMatch(/stature_nodejs_eventloop_lag_seconds \d/)
    expect(text).toContain('stature_outbox_waiting 0')
    expect(text).not.toContain('course-of-mia')
  })

  it.each([
    ['from elsewhere', {}, '10.0.0.9', 403],
    ['through a proxy on this machine', { 'x-forwarded-for': '10.0.0.9' }, '127.0.0.1', 403],
    ['through a proxy that says so otherwise', { forwarded: 'for=10.0.0.9' }, '::1', 403],
    ['from this machine', {}, '::1', 200],
  ])('without a token are read %s', async (_, headers, remote, status) => {
    expect((await get(await start(), '/metrics', headers, remote)).statusCode).toBe(status)
  })

  it.each([
    ['with the token', { authorization: 'Bearer 0123456789abcdef' }, 200],
    ['with another', { authorization: 'Bearer 0123456789abcdeg' }, 401],
    ['without', {}, 401],
  ])('with a token are read %s', async (_, headers, status) => {
    const server = await start({ config: { metricsToken: '0123456789abcdef' } })
    expect((await get(server, '/metrics', headers)).statusCode).toBe(status)
  })
})
