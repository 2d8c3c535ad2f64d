// Bodies and queries: what is read, and what is refused with its place before anything is built from it.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultPlace } from '../../src/http/json-place.js'
import { testServer, type TestServer } from '../harness.js'
import { TEST_ROWS } from './rows.js'

let server: TestServer
beforeAll(async () => void (server = await testServer({ routes: TEST_ROWS })))
afterAll(async () => server.close())

const post = async (payload: string | Buffer, type = 'application/json', url = '/echo') =>
  server.app.inject({ method: 'POST', url, headers: { 'content-type': type }, payload })

describe('a body', () => {
  it('arrives as it was sent', async () => {
    const sent = { name: 'a', count: 2, when: '2026-03-12T10:00:00-04:00', list: [{ 'a/b': 1.5 }] }
    const answer = await post(JSON.stringify(sent))
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual({ body: sent, query: {} })
  })

  it.each([
    ['a number as text', '{"name":"a","count":"2"}', 'bad-type', '/count'],
    ['text as a number', '{"name":1}', 'bad-type', '/name'],
    ['a field too few', '{}', 'missing', '/name'],
    ['a field too many', '{"name":"a","extra":1}', 'unknown-field', '/extra'],
    ['a value too small', '{"name":"a","count":0}', 'bad-minimum', '/count'],
    ['an instant that is none', '{"name":"a","when":"yesterday"}', 'bad-format', '/when'],
    ['a field inside a list', '{"name":"a","list":[{"a/b":1},{"a/b":"x"}]}', 'bad-type', '/list/1/a~1b'],
    ['a list instead of an object', '[]', 'bad-type', ''],
    ['null', 'null', 'bad-type', ''],
  ])('is refused: %s', async (_, payload, code, path) => {
    const answer = await post(payload)
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    const issue = expect.objectContaining({ code, path })
    expect(answer.json()).toMatchObject({ status: 400, code: 'bad-request', issues: [issue] })
  })

  it('has all its mistakes listed at once', async () => {
    const answer = await post('{"count":0,"extra":1}')
    const at = (path: string): unknown => expect.objectContaining({ path })
    expect(answer.json().issues).toEqual(expect.arrayContaining([at('/name'), at('/count'), at('/extra')]))
  })

  it.each([
    ['cut off', '{"name":"a"', 'not-json', 'at character 12 of the body'],
    ['with a comma too many', '{"name":"a",}', 'not-json', 'at character 13 of the body'],
    ['followed by more', '{"name":"a"} x', 'not-json', 'at character 14 of the body'],
    ['with a line break in a text', '{"name":"a\nb"}', 'not-json', 'at character 9 of the body'],
    [
      'nested 33 deep',
      `{"name":"a","any":${'['.repeat(32)}${']'.repeat(32)}}`,
      'too-deep',
      'at character 50 of the body',
    ],
  ])('is refused with its place: %s', async (_, payload, code, message) => {
    const answer = await post(payload)
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code, issues: [{ message }] })
  })

  it('may be nested 32 deep', async () => {
    expect((await post(`{"name":"a","any":${'['.repeat(31)}${']'.repeat(31)}}`)).statusCode).toBe(200)
  })

  it('of a million brackets is refused without being built', async () => {
    expect((await post('['.repeat(1_000_000))).json()).toMatchObject({ code: 'too-deep' })
  })

  it.each([
    ['__proto__', '{"name":"a","any":{"__proto__":{"admin":true}}}', '/any/__proto__'],
    ['__proto__ by escapes', '{"name":"a","any":{"\\u005f_proto__":1}}', '/any/__proto__'],
    ['constructor', '{"name":"a","any":{"constructor":{"prototype":{}}}}', '/any/constructor'],
  ])('with the key %s is refused', async (_, payload, path) => {
    const answer = await post(payload)
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code: 'forbidden-key', issues: [{ path }] })
  })

  it.each([
    ['NUL', '{"name":"a\\u0000"}'],
    ['half a character', '{"name":"a\\ud800"}'],
    ['NUL in a key', '{"name":"a","any":{"\\u0000":1}}'],
  ])('with %s is refused', async (_, payload) => {
    const answer = await post(payload)
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code: 'forbidden-text' })
  })

  it('keeps whole characters beyond the first plane', async () => {
    expect((await post('{"name":"\\ud83d\\ude00"}')).json()).toMatchObject({ body: { name: '😀' } })
  })

  it('that is not UTF-8 is refused', async () => {
    const answer = await post(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]))
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code: 'not-utf8' })
  })

  it.each([
    ['text/plain', 'text/plain'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['another charset', 'application/json; charset=utf-16'],
    ['XML', 'application/xml'],
    ['nonsense', 'x'],
  ])('as %s is answered 415', async (_, type) => {
    expect((await post('{"name":"a"}', type)).statusCode).toBe(415)
  })

  it('with its charset named is read', async () => {
    expect((await post('{"name":"a"}', 'application/json; charset=UTF-8')).statusCode).toBe(200)
  })

  it('that is missing is asked for', async () => {
    const answer = await server.app.inject({ method: 'POST', url: '/echo' })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code: 'no-body' })
  })

  it('larger than is read is answered 413', async () => {
    const answer = await post(JSON.stringify({ name: 'x'.repeat(1_048_577) }))
    expect(answer.statusCode).toBe(413)
    expect(answer.json()).toMatchObject({ code: 'too-large' })
  })

  it('never makes a fault, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string(), fc.string({ unit: 'binary' })), async (payload) => {
        expect([200, 400]).toContain((await post(payload)).statusCode)
      }),
      { numRuns: 100 },
    )
  })
})

describe('the place where JSON ends', () => {
  it('is found in every text that the parser refuses, and in none that it reads', () => {
    const near = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', '"', '\\', '1', 'x'))
      .map(
        ([text, at, put]) =>
          text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + 1),
      )
    fc.assert(
      fc.property(fc.oneof(fc.json(), near), (text) => {
        let reads = true
        try {
          JSON.parse(text)
        } catch {
          reads = false
        }
        expect(faultPlace(text) === null).toBe(reads)
      }),
    )
  })
})

describe('a query', () => {
  const query = async (text: string) => post('{"name":"a"}', 'application/json', `/echo?${text}`)

  it('is read by type', async () => {
    expect((await query('limit=12&deep=true')).json()).toMatchObject({ query: { limit: 12, deep: true } })
  })

  it.each([
    ['a part of a whole number', 'limit=1.5', 'bad-type', 'limit'],
    ['a word for a number', 'limit=many', 'bad-type', 'limit'],
    ['a hexadecimal number', 'limit=0x10', 'bad-type', 'limit'],
    ['too large a number', 'limit=101', 'bad-maximum', 'limit'],
    ['the same twice', 'limit=1&limit=2', 'bad-type', 'limit'],
    ['a number for yes', 'deep=1', 'bad-type', 'deep'],
    ['an unknown name', 'limits=1', 'unknown-field', 'limits'],
  ])('is refused: %s', async (_, text, code, path) => {
    const answer = await query(text)
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ issues: [{ code, path }] })
  })

  it('is refused where a row takes none', async () => {
    expect((await server.app.inject({ method: 'GET', url: '/bytes?x=1' })).statusCode).toBe(400)
  })
})
