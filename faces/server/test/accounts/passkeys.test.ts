// Passkeys with a software authenticator: made, used, and refused for every reason there is.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../harness.js'
import { Authenticator, type Site } from './authenticator.js'
import { accountsServer, ask, type AccountsServer, type Got } from './server.js'

let server: AccountsServer
let ana: Person
let key: Authenticator
beforeEach(async () => {
  server = await accountsServer()
  ana = await server.signIn()
  key = new Authenticator()
})
afterEach(async () => server.close())

function challengeOf(got: Got): string {
  const { options } = got.json
  const found: unknown =
    typeof options === 'object' && options !== null ? Reflect.get(options, 'challenge') : null
  if (typeof found !== 'string') throw new Error('no challenge')
  return found
}

const post = (url: string, body?: object, as?: Person): Promise<Got> =>
  ask(server, url, {
    method: 'POST',
    ...(body === undefined ? {} : { body }),
    ...(as === undefined ? {} : { as }),
  })

const newChallenge = async (as: Person = ana): Promise<string> =>
  challengeOf(await post('/api/v1/passkeys/options', undefined, as))
const add = (response: object, as: Person = ana): Promise<Got> =>
  post('/api/v1/passkeys', { response, name: 'My phone' }, as)
const signInChallenge = async (): Promise<string> =>
  challengeOf(await post('/api/v1/sign-in/passkey/options'))
const signIn = (response: object): Promise<Got> => post('/api/v1/sign-in/passkey', { response, bearer: true })

const PHISHER: Site = { origin: 'https://localhost.example', rpId: 'localhost' }
const OTHER_SITE: Site = { origin: 'http://localhost', rpId: 'example.org' }

describe('making one', () => {
  it('asks for a discoverable key with the person verified', async () => {
    const got = await post('/api/v1/passkeys/options', undefined, ana)
    expect(got.json['options']).toMatchObject({
      rp: { id: 'localhost' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
  })

  it('is kept, listed without its key, and opens a session as another counter goes up', async () => {
    expect((await add(key.register(await newChallenge()))).status).toBe(201)
    const listed = await ask(server, '/api/v1/passkeys', { as: ana })
    expect(listed.json['passkeys']).toEqual([
      { id: key.id.toString('base64url'), name: 'My phone', createdAt: server.clock.now },
    ])
    for (const _ of [1, 2]) {
      const got = await signIn(key.authenticate(await signInChallenge(), ana.account.id))
      expect(got.status).toBe(200)
      expect(got.json['account']).toBe(ana.account.id)
    }
  })

  const WRONG = [
    { name: 'from a foreign origin', make: (c: string) => key.register(c, { site: PHISHER }) },
    { name: 'for another site', make: (c: string) => key.register(c, { site: OTHER_SITE }) },
    { name: 'without the person verified', make: (c: string) => key.register(c, { verified: false }) },
    {
      name: 'with a challenge nobody gave',
      make: () => key.register(Buffer.alloc(62).toString('base64url')),
    },
    { name: 'with a challenge cut short', make: (c: string) => key.register(c.slice(0, 20)) },
  ]
  it.each(WRONG)('is refused $name', async ({ make }) => {
    const got = await add(make(await newChallenge()))
    expect([got.status, got.json['code']]).toEqual([422, 'passkey-refused'])
    expect(await server.store.accounts.passkeysOf(ana.account.id)).toEqual([])
  })

  it('is refused with a challenge given to somebody else, or for signing in', async () => {
    const bo = await server.signIn()
    expect((await add(key.register(await newChallenge(bo)))).status).toBe(422)
    expect((await add(key.register(await signInChallenge()))).status).toBe(422)
  })

  it('is refused with a challenge used before, and five minutes after it was given', async () => {
    const challenge = await newChallenge()
    expect((await add(key.register(challenge))).status).toBe(201)
    expect((await add(new Authenticator().register(challenge))).status).toBe(422)
    const late = await newChallenge()
    server.clock.now += 5 * 60_000
    expect((await add(new Authenticator().register(late))).status).toBe(422)
  })

  it('is refused a quarter of an hour after signing in, once there is another way in', async () => {
    await add(key.register(await newChallenge()))
    server.clock.now += 15 * 60_000 + 1
    const got = await post('/api/v1/passkeys/options', undefined, ana)
    expect([got.status, got.json['code']]).toEqual([403, 'sign-in-again'])
  })
})

describe('signing in with one', () => {
  beforeEach(async () => {
    await add(key.register(await newChallenge()))
  })

  const WRONG = [
    { name: 'from a foreign origin', manner: { site: PHISHER } },
    { name: 'for another site', manner: { site: OTHER_SITE } },
    { name: 'without the person verified', manner: { verified: false } },
  ]
  it.each(WRONG)('is refused $name', async ({ manner }) => {
    const got = await signIn(key.authenticate(await signInChallenge(), ana.account.id, manner))
    expect([got.status, got.json['code']]).toEqual([401, 'passkey-refused'])
  })

  it('is refused when replayed, also with a new signature over an old challenge', async () => {
    const challenge = await signInChallenge()
    const response = key.authenticate(challenge, ana.account.id)
    expect((await signIn(response)).status).toBe(200)
    expect((await signIn(response)).status).toBe(401)
    expect((await signIn(key.authenticate(challenge, ana.account.id))).status).toBe(401)
  })

  it('takes a challenge once though two ask at the same time', async () => {
    const challenge = await signInChallenge()
    const both = await Promise.all([
      signIn(key.authenticate(challenge, ana.account.id)),
      signIn(key.authenticate(challenge, ana.account.id)),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401])
  })

  it('is refused for a copy, whose counter does not rise, and the owner sees it', async () => {
    await signIn(key.authenticate(await signInChallenge(), ana.account.id))
    await signIn(key.authenticate(await signInChallenge(), ana.account.id))
    key.counter = 0
    const got = await signIn(key.authenticate(await signInChallenge(), ana.account.id))
    expect([got.status, got.json['code']]).toEqual([401, 'passkey-refused'])
    const { events } = (await ask(server, '/api/v1/sessions', { as: ana })).json
    expect(events).toContainEqual({ at: server.clock.now, what: 'passkey-copied', how: 'passkey' })
  })

  it('is refused with the signature of another key, another person, and for a disabled account', async () => {
    const thief = new Authenticator()
    const stolen = { ...thief.authenticate(await signInChallenge(), ana.account.id) }
    const id = key.id.toString('base64url')
    expect((await signIn({ ...stolen, id, rawId: id })).status).toBe(401)
    expect((await signIn(key.authenticate(await signInChallenge(), 'bo'))).status).toBe(401)
    await server.store.accounts.update(ana.account.id, (now) => ({ ...now, disabledAt: server.clock.now }))
    expect((await signIn(key.authenticate(await signInChallenge(), ana.account.id))).status).toBe(401)
  })
})

describe('removing one', () => {
  it('is refused for the last way in, and done where another is left', async () => {
    await add(key.register(await newChallenge()))
    const url = `/api/v1/passkeys/${key.id.toString('base64url')}`
    expect((await ask(server, url, { method: 'DELETE', as: ana })).json['code']).toBe('last-way-in')
    await add(new Authenticator().register(await newChallenge()))
    expect((await ask(server, url, { method: 'DELETE', as: ana })).status).toBe(204)
    expect((await ask(server, url, { method: 'DELETE', as: ana })).status).toBe(404)
    expect((await signIn(key.authenticate(await signInChallenge(), ana.account.id))).status).toBe(401)
  })

  it('is not done to the passkey of somebody else', async () => {
    await add(key.register(await newChallenge()))
    const bo = await server.signIn()
    const url = `/api/v1/passkeys/${key.id.toString('base64url')}`
    expect((await ask(server, url, { method: 'DELETE', as: bo })).status).toBe(404)
  })
})
