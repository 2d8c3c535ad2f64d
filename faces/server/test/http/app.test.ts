// Addresses, methods, failures and headers: every answer of 400 and above is a problem, and a fault says nothing.
import { connect, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testServer, type TestServer } from '../harness.js'
import { TEST_ROWS } from './rows.js'

let server: TestServer
beforeAll(async () => void (server = await testServer({ routes: TEST_ROWS })))
afterAll(async () => server.close())

const get = async (url: string) => server.app.inject({ method: 'GET', url })

describe('an address', () => {
  it.each([['/nothing'], ['/echo/'], ['/ECHO'], ['/']])(
    '%s that is not in the table is answered 404',
    async (url) => {
      const answer = await get(url)
      expect(answer.statusCode).toBe(404)
      expect(answer.json()).toMatchObject({ code: 'not-found' })
    },
  )

  it('that cannot be decoded is answered 400', async () => {
    const answer = await get('/courses/%zz')
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code: 'bad-address' })
  })

  it.each([['DELETE'], ['PUT'], ['PATCH'], ['HEAD'], ['OPTIONS']] as const)(
    'answers 405 to %s and names the methods it knows',
    async (method) => {
      const answer = await server.app.inject({ method, url: '/echo' })
      expect([answer.statusCode, answer.headers['allow']]).toEqual([405, 'POST'])
    },
  )
})

describe('a failure', () => {
  it.each([
    ['a problem', 'problem', 409, 'changed', undefined],
    ['an erased course', 'erased', 410, 'course-erased', undefined],
    ['a busy store', 'busy', 503, 'store-busy', '2'],
    ['a full disk', 'full', 503, 'store-full', '30'],
    ['a fault of ours', 'fault', 500, 'fault', undefined],
    ['a fault of a library', 'library', 500, 'fault', undefined],
  ])('%s', async (_, how, status, code, retryAfter) => {
    const answer = await get(`/fail/${how}`)
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([status, retryAfter])
    expect(answer.json()).toMatchObject({ status, code })
    expect(answer.body).not.toMatch(/Mia|secret|postgres|15400/)
  })

  it('shows both sides of a conflict', async () => {
    expect((await get('/fail/problem')).json()).toMatchObject({ current: { sequence: 4 } })
  })

  it('of ours is told by a number that differs each time', async () => {
    const fixes = await Promise.all([get('/fail/fault'), get('/fail/fault')])
    expect(new Set(fixes.map((answer) => String(answer.json().fix))).size).toBe(2)
  })
})

describe('headers', () => {
  it.each([['/bytes'], ['/nothing'], ['/fail/fault']])('of %s keep browsers from everything', async (url) => {
    const { headers } = await get(url)
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
    )
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    })
    expect(headers['strict-transport-security']).toBeUndefined()
    expect(headers['x-powered-by']).toBeUndefined()
  })

  it('ask for TLS for two years where people reach the server by TLS', async () => {
    const config = { publicUrl: 'https://stature.example.org' }
    const secure = await testServer({ routes: TEST_ROWS, config })
    const { headers } = await secure.app.inject({ method: 'GET', url: '/bytes' })
    await secure.close()
    expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
  })

  it('of bytes name their type', async () => {
    const answer = await get('/bytes')
    expect([answer.headers['content-type'], answer.body]).toEqual(['application/pdf', '%PDF'])
  })
})

describe('what is no request', () => {
  const send = async (text: string): Promise<string> => {
    const address: AddressInfo | string | null = server.app.server.address()
    if (address === null || typeof address === 'string') throw new Error('not listening')
    const socket = connect(address.port, '127.0.0.1')
    socket.end(text)
    let got = ''
    for await (const chunk of socket) got += String(chunk)
    return got
  }
  beforeAll(async () => {
    await server.app.listen({ port: 0, host: '127.0.0.1' })
  })

  it.each([
    ['bytes of another protocol', '\u0016\u0003\u0001\r\n\r\n', 400, 'bad-request'],
    [
      'a header too large',
      `GET /bytes HTTP/1.1\r\nhost: a\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`,
      431,
      'header-too-large',
    ],
  ])('%s', async (_, text, status, code) => {
    const got = await send(text)
    expect(got.split('\r\n')[0]).toContain(`HTTP/1.1 ${status} `)
    expect(got).toContain('content-type: application/problem+json')
    expect(got).toContain(`"code":"${code}"`)
  })
})
