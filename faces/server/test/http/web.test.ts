// The app for browsers beside the API: its files, what browsers may keep, and no code but its own.
import Fastify from 'fastify'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addWeb, asksForPage, webAppIn } from '../../src/http/web.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stature-web-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Stature</title>')
  writeFileSync(join(folder, 'sw.js'), 'self')
  writeFileSync(join(folder, 'assets', 'index-abc.js'), 'export {}'.repeat(100))
  writeFileSync(join(folder, 'notes.txt'), 'not for anybody')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function served() {
  const web = webAppIn(folder)
  if (web === null) throw new Error('not built')
  const app = Fastify()
  addWeb(app, web)
  await app.ready()
  return app
}

describe('the app', () => {
  it('is not there where it is not built', () => {
    expect(webAppIn(join(folder, 'nowhere'))).toBeNull()
    rmSync(join(folder, 'index.html'))
    expect(webAppIn(folder)).toBeNull()
  })

  it('opens at the root, asked about each time, and runs only its own code', async () => {
    const { statusCode, headers, body } = await (await served()).inject('/')
    expect(statusCode).toBe(200)
    expect(body).toContain('Stature')
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['cache-control']).toBe('no-cache')
    expect(headers['content-security-policy']).toContain("script-src 'self';")
    expect(headers['content-security-policy']).not.toContain('unsafe')
  })

  it('keeps for good only what is named by its content', async () => {
    const app = await served()
    expect((await app.inject('/assets/index-abc.js')).headers['cache-control']).toContain('immutable')
    expect((await app.inject('/sw.js')).headers['cache-control']).toBe('no-cache')
  })

  it('answers 304 to what has not changed', async () => {
    const app = await served()
    const { etag } = (await app.inject('/')).headers
    const again = await app.inject({ url: '/', headers: { 'if-none-match': String(etag) } })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })

  it('is sent smaller to who can read that', async () => {
    const app = await served()
    const { headers, rawPayload } = await app.inject({
      url: '/assets/index-abc.js',
      headers: { 'accept-encoding': 'gzip' },
    })
    expect(headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(rawPayload).toString()).toBe('export {}'.repeat(100))
  })

  it.each([
    ['the smaller form beside a file is sent as it is', 'export {}'.repeat(100), 4],
    ['one that says something else is not', 'export const old = 1', 11],
  ])('%s', async (_name, text, quality) => {
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality }
    const beside = brotliCompressSync(text, { params })
    writeFileSync(join(folder, 'assets', 'index-abc.js.br'), beside)
    const app = await served()
    const asked = { url: '/assets/index-abc.js', headers: { 'accept-encoding': 'gzip, br' } }
    const { headers, rawPayload } = await app.inject(asked)
    expect(headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(rawPayload).toString()).toBe('export {}'.repeat(100))
    expect(rawPayload.equals(beside)).toBe(text.startsWith('export {}'))
    expect((await app.inject('/assets/index-abc.js.br')).statusCode).toBe(404)
  })

  it('has no other files', async () => {
    const app = await served()
    for (const url of ['/notes.txt', '/index.html', '/assets/', '/assets/../notes.txt'])
      expect((await app.inject(url)).statusCode, url).toBe(404)
  })

  it('is opened for a page that is not there, never for the API', async () => {
    const app = Fastify()
    const asked: boolean[] = []
    app.setNotFoundHandler((request, reply) => {
      asked.push(asksForPage(request))
      return reply.code(404).send()
    })
    const page = { accept: 'text/html' }
    await app.inject({ url: '/old/bookmark', headers: page })
    await app.inject({ url: '/api/v1/nothing', headers: page })
    await app.inject({ url: '/data.json', headers: { accept: '*/*' } })
    expect(asked).toEqual([true, false, false])
  })
})
