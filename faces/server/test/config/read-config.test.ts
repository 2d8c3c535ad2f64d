// Settings: what holds without them, every mistake at once, and what production refuses.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig, type Env } from '../../src/config/read-config.js'
import { SETTINGS } from '../../src/config/settings.js'

let folder = ''
let own = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stature-config-'))
  own = join(folder, 'our-clinic.json')
  const cautious = readFileSync(
    new URL('../../../../protocol/policies/cautious.json', import.meta.url),
    'utf8',
  )
  writeFileSync(own, cautious.replace('"cautious"', '"our-clinic"'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const KEY = randomBytes(32).toString('base64')
const OLD = randomBytes(32).toString('base64')

const read = (env: Env) => readConfig({ STATURE_DATA_DIR: join(folder, 'data'), ...env })

/** Names of the settings at fault. */
const faults = (env: Env): readonly string[] => {
  const result = read(env)
  return result.ok ? [] : result.problems.map(({ name }) => name)
}

const production = (): Env => ({
  NODE_ENV: 'production',
  STATURE_PUBLIC_URL: 'https://stature.example.org',
  STATURE_POLICY: own,
  STATURE_MASTER_KEYS: KEY,
  STATURE_DATA: `file:${join(folder, 'production.db')}`,
})

describe('without settings', () => {
  it('a server for trying out is described, bound to this machine', () => {
    expect(read({})).toMatchObject({
      ok: true,
      config: {
        production: false,
        host: '127.0.0.1',
        port: 8420,
        publicUrl: 'http://127.0.0.1:8420',
        trustedProxies: [],
        data: `file:${join(folder, 'data', 'stature.db')}`,
        keys: `file:${join(folder, 'data', 'keys.db')}`,
        policy: 'cautious',
        policySignatures: 1,
        exampleClinic: 'no',
        smtp: null,
        webPush: null,
        metricsToken: null,
      },
    })
  })

  it('a master key is made once, for its owner only', () => {
    const env = { STATURE_DATA_DIR: join(folder, 'fresh') }
    const [first, second] = [readConfig(env), readConfig(env)]
    expect(first.ok && second.ok && Buffer.from(first.config.masterKeys[0] ?? []).length).toBe(32)
    expect(first).toEqual(second)
    expect(statSync(join(folder, 'fresh', 'master.key')).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'fresh')).mode & 0o777).toBe(0o700)
  })
})

describe('a setting', () => {
  it.each([
    ['a misspelt name', { STATURE_PROT: '1' }, 'STATURE_PROT'],
    ['a port beyond ports', { STATURE_PORT: '65536' }, 'STATURE_PORT'],
    ['a port in words', { STATURE_PORT: 'http' }, 'STATURE_PORT'],
    ['an address with a path', { STATURE_PUBLIC_URL: 'https://a.example/app' }, 'STATURE_PUBLIC_URL'],
    ['an address without TLS', { STATURE_PUBLIC_URL: 'http://a.example' }, 'STATURE_PUBLIC_URL'],
    ['another scheme', { STATURE_PUBLIC_URL: 'ftp://a.example' }, 'STATURE_PUBLIC_URL'],
    ['a host by name', { STATURE_HOST: 'a.example' }, 'STATURE_HOST'],
    ['proxies of everywhere', { STATURE_TRUSTED_PROXIES: '0.0.0.0/0' }, 'STATURE_TRUSTED_PROXIES'],
    ['a proxy by name', { STATURE_TRUSTED_PROXIES: '10.0.0.1,proxy' }, 'STATURE_TRUSTED_PROXIES'],
    ['a network that is none', { STATURE_TRUSTED_PROXIES: '10.0.0.0/33' }, 'STATURE_TRUSTED_PROXIES'],
    ['another store', { STATURE_DATA: 'mysql://a' }, 'STATURE_DATA'],
    ['PostgreSQL without keys', { STATURE_DATA: 'postgres://a/b' }, 'STATURE_KEYS'],
    ['a short master key', { STATURE_MASTER_KEYS: 'c2hvcnQ=' }, 'STATURE_MASTER_KEYS'],
    [
      'a master key of zeros',
      { STATURE_MASTER_KEYS: Buffer.alloc(32).toString('base64') },
      'STATURE_MASTER_KEYS',
    ],
    [
      'a key file that is not there',
      { STATURE_MASTER_KEYS_FILE: '/nowhere/key' },
      'STATURE_MASTER_KEYS_FILE',
    ],
    ['keys twice', { STATURE_MASTER_KEYS: KEY, STATURE_MASTER_KEYS_FILE: '/k' }, 'STATURE_MASTER_KEYS_FILE'],
    ['a policy that is not there', { STATURE_POLICY: '/nowhere.json' }, 'STATURE_POLICY'],
    ['a policy above the shipped ones', { STATURE_POLICY: '../policies/cautious' }, 'STATURE_POLICY'],
    ['a zone that is none', { STATURE_ZONE: 'Mars/Olympus' }, 'STATURE_ZONE'],
    ['perhaps an example clinic', { STATURE_EXAMPLE_CLINIC: 'true' }, 'STATURE_EXAMPLE_CLINIC'],
    ['mail without a sender', { STATURE_SMTP_URL: 'smtps://a.example' }, 'STATURE_SMTP_FROM'],
    ['mail by the web', { STATURE_SMTP_URL: 'https://a.example' }, 'STATURE_SMTP_URL'],
    ['half of Web Push', { STATURE_WEB_PUSH_SUBJECT: 'mailto:a@b.example' }, 'STATURE_WEB_PUSH_PUBLIC_KEY'],
    ['a short token', { STATURE_METRICS_TOKEN: 'short' }, 'STATURE_METRICS_TOKEN'],
    ['a level that is none', { STATURE_LOG_LEVEL: 'loud' }, 'STATURE_LOG_LEVEL'],
  ])('is a mistake: %s', (_, env, name) => {
    expect(faults(env)).toContain(name)
  })

  it('that is misspelt is told with the nearest name', () => {
    const result = read({ STATURE_PROT: '1' })
    expect(result).toMatchObject({ problems: [{ fix: expect.stringContaining('STATURE_PORT?') }] })
  })

  it('that is wrong does not hide the others', () => {
    const env = { STATURE_PROT: '1', STATURE_PORT: 'x', STATURE_ZONE: 'x', STATURE_MASTER_KEYS: 'x' }
    expect(new Set(faults(env))).toEqual(new Set(Object.keys(env)))
  })

  it('that is wrong never has its value repeated', () => {
    const secret = 'hunter2-hunter2'
    const env = {
      STATURE_MASTER_KEYS: secret,
      STATURE_METRICS_TOKEN: `${secret} `,
      STATURE_SMTP_URL: secret,
      STATURE_DATA: secret,
    }
    expect(JSON.stringify(read(env))).not.toContain('hunter2')
  })

  it('that is empty counts as not set', () => {
    expect(faults({ STATURE_SMTP_URL: '', STATURE_METRICS_TOKEN: '' })).toEqual([])
  })

  it('of master keys holds several, newest first', () => {
    const result = read({ STATURE_MASTER_KEYS: `${KEY}, ${OLD}` })
    const keys = result.ok ? result.config.masterKeys.map((key) => Buffer.from(key).toString('base64')) : []
    expect(keys).toEqual([KEY, OLD])
  })

  it('of proxies takes addresses and networks of both families', () => {
    const result = read({ STATURE_TRUSTED_PROXIES: '10.0.0.5, 10.1.0.0/16,fd00::/8' })
    expect(result).toMatchObject({ config: { trustedProxies: ['10.0.0.5', '10.1.0.0/16', 'fd00::/8'] } })
  })
})

describe('production', () => {
  it('runs with settings of its own', () => {
    expect(read(production())).toMatchObject({ ok: true, config: { production: true, policy: own } })
  })

  it.each([
    ['the example clinic', { STATURE_EXAMPLE_CLINIC: 'yes' }, 'STATURE_EXAMPLE_CLINIC'],
    ['the example policy', { STATURE_POLICY: 'cautious' }, 'STATURE_POLICY'],
    ['no policy', { STATURE_POLICY: undefined }, 'STATURE_POLICY'],
    ['no master key', { STATURE_MASTER_KEYS: undefined }, 'STATURE_MASTER_KEYS'],
    ['no address', { STATURE_PUBLIC_URL: undefined }, 'STATURE_PUBLIC_URL'],
    ['an address without TLS', { STATURE_PUBLIC_URL: 'http://localhost' }, 'STATURE_PUBLIC_URL'],
    ['a record in memory', { STATURE_DATA: 'memory:' }, 'STATURE_DATA'],
    ['keys in memory', { STATURE_KEYS: 'memory:' }, 'STATURE_KEYS'],
  ])('refuses %s', (_, env, name) => {
    expect(faults({ ...production(), ...env })).toEqual([name])
  })

  it('makes no key by itself', () => {
    const data = join(folder, 'untouched')
    faults({ ...production(), STATURE_MASTER_KEYS: undefined, STATURE_DATA_DIR: data })
    expect(() => statSync(data)).toThrow('ENOENT')
  })
})

it('every setting says what it is and what holds without it', () => {
  for (const [name, { means, without }] of Object.entries(SETTINGS)) {
    expect([name, means.length > 10, without.length > 0]).toEqual([name, true, true])
  }
})
