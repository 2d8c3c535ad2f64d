// Whoever runs the server makes its first administrator, with a link that signs in once.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeAdministrator } from '../../src/administrator.js'
import { readConfig } from '../../src/config/read-config.js'
import { startServer } from '../../src/start.js'

let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'stature-administrator-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const env = () => ({ STATURE_DATA_DIR: folder, STATURE_PORT: '0', STATURE_LOG_LEVEL: 'silent' })

async function made(login: string, more: Readonly<Record<string, string>> = {}) {
  let [out, err] = ['', '']
  const screen = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) }
  const code = await makeAdministrator({ ...env(), ...more }, { name: 'Ada', login }, screen)
  return { code, out, err }
}

const post = async (url: string, body: object, token?: string) =>
  fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  })

it('gives a link that signs in once, as an administrator, and another one when asked again', async () => {
  const [first, second] = [await made('ada'), await made('ada')]
  expect([first.code, second.code, first.err]).toEqual([0, 0, ''])
  expect(second.out).not.toBe(first.out)
  const read = readConfig(env())
  if (!read.ok) throw new Error('the settings are right')
  const { url, close } = await startServer(read.config)
  const token = first.out.trim().split('/').at(-1) ?? ''
  const signedIn = await post(`${url}/api/v1/sign-in/link`, { token, bearer: true })
  expect(signedIn.status).toBe(200)
  const answer: unknown = await signedIn.json()
  const session: unknown = Reflect.get(Object(answer), 'token')
  const who = await fetch(`${url}/api/v1/session`, {
    headers: { authorization: `Bearer ${String(session)}` },
  })
  expect(await who.json()).toMatchObject({ account: { name: 'Ada', staff: 'administrator' } })
  expect((await post(`${url}/api/v1/sign-in/link`, { token, bearer: true })).status).toBe(410)
  await close()
})

it('lists what is wrong with the settings, with 2', async () => {
  const { code, out, err } = await made('ada', { STATURE_PORT: 'x' })
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain('STATURE_PORT')
})

it.each(['', 'a', 'with space', 'Ada'])('refuses %j as a login, with 2', async (login) => {
  const { code, out, err } = await made(login)
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain('[bad-login]')
})
