// Reads the settings from the environment, and lists every mistake at once.
import { join, resolve } from 'node:path'
import type { Config } from './config.js'
import { keysBeside, keysInFile } from './key-file.js'
import { nearestName } from './nearest.js'
import { policyNamed } from './policy.js'
import { SETTINGS, type Setting, type SettingName } from './settings.js'
import type { Read } from './value.js'

export interface ConfigProblem {
  /** The setting at fault. */
  readonly name: string
  readonly problem: string
  readonly fix: string
}

export type ReadConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] }

export type Env = Readonly<Record<string, string | undefined>>

/** Collects mistakes while settings are asked for one by one. */
interface Reading {
  readonly production: boolean
  get<T>(name: SettingName, of: Setting<T>): T | null
  take<T>(name: SettingName, read: Read<T>): T | null
  wrong(name: SettingName, problem: string, fix: string): void
}

function readingOf(env: Env, problems: ConfigProblem[]): Reading {
  const take = <T>(name: SettingName, read: Read<T>): T | null => {
    if (read.ok) return read.value
    problems.push({ name, problem: read.problem, fix: read.fix })
    return null
  }
  return {
    production: env['NODE_ENV'] === 'production',
    take,
    get: (name, of) => {
      const text = env[name]
      return text === undefined || text === '' ? null : take(name, of.read(text))
    },
    wrong: (name, problem, fix) => void problems.push({ name, problem, fix }),
  }
}

const isKnown = (name: string): boolean => Object.hasOwn(SETTINGS, name)

const unknownNames = (env: Env): readonly ConfigProblem[] =>
  Object.keys(env)
    .filter((name) => name.startsWith('STATURE_') && !isKnown(name))
    .map((name) => ({
      name,
      problem: 'is no setting',
      fix: `Did you mean ${nearestName(name, Object.keys(SETTINGS))}? Correct or remove it.`,
    }))

const S = SETTINGS

function address(reading: Reading): Pick<Config, 'host' | 'port' | 'publicUrl' | 'trustedProxies'> {
  const port = reading.get('STATURE_PORT', S.STATURE_PORT) ?? 8420
  const named = reading.get('STATURE_PUBLIC_URL', S.STATURE_PUBLIC_URL)
  if (reading.production && named?.startsWith('https:') !== true) {
    reading.wrong('STATURE_PUBLIC_URL', 'is not an https address', 'Set it; production needs TLS in front.')
  }
  return {
    host: reading.get('STATURE_HOST', S.STATURE_HOST) ?? '127.0.0.1',
    port,
    publicUrl: named ?? `http://127.0.0.1:${port}`,
    trustedProxies: reading.get('STATURE_TRUSTED_PROXIES', S.STATURE_TRUSTED_PROXIES) ?? [],
  }
}

function keys(reading: Reading, folder: string): Config['masterKeys'] {
  const given = reading.get('STATURE_MASTER_KEYS', S.STATURE_MASTER_KEYS)
  const file = reading.get('STATURE_MASTER_KEYS_FILE', S.STATURE_MASTER_KEYS_FILE)
  if (file !== null) {
    const both = 'stands beside STATURE_MASTER_KEYS'
    if (given !== null) reading.wrong('STATURE_MASTER_KEYS_FILE', both, 'Keep one of the two.')
    return reading.take('STATURE_MASTER_KEYS_FILE', keysInFile(file)) ?? []
  }
  if (given !== null) return given
  if (reading.production) {
    const fix = 'Make one and keep it apart from the data: openssl rand -base64 32'
    reading.wrong('STATURE_MASTER_KEYS', 'is missing', fix)
    return []
  }
  return reading.take('STATURE_MASTER_KEYS', keysBeside(folder)) ?? []
}

function stores(reading: Reading, folder: string): Pick<Config, 'data' | 'keys'> {
  const data = reading.get('STATURE_DATA', S.STATURE_DATA) ?? `file:${join(folder, 'stature.db')}`
  const named = reading.get('STATURE_KEYS', S.STATURE_KEYS)
  if (reading.production && data === 'memory:') {
    reading.wrong('STATURE_DATA', 'loses the record when the server ends', 'Name a file or PostgreSQL.')
  }
  if (reading.production && named === 'memory:' && data !== 'memory:') {
    reading.wrong('STATURE_KEYS', 'loses every key when the server ends', 'Name a file or PostgreSQL.')
  }
  if (named === null && data.startsWith('postgres')) {
    reading.wrong(
      'STATURE_KEYS',
      'is missing',
      'Name a database of its own for the keys, apart from the data.',
    )
  }
  return { data, keys: named ?? (data === 'memory:' ? 'memory:' : `file:${join(folder, 'keys.db')}`) }
}

function mail(reading: Reading): Config['smtp'] {
  const url = reading.get('STATURE_SMTP_URL', S.STATURE_SMTP_URL)
  const from = reading.get('STATURE_SMTP_FROM', S.STATURE_SMTP_FROM)
  if (url !== null && from === null)
    reading.wrong('STATURE_SMTP_FROM', 'is missing', 'Name the sender of mails.')
  return url === null || from === null ? null : { url, from }
}

function push(reading: Reading): Config['webPush'] {
  const publicKey = reading.get('STATURE_WEB_PUSH_PUBLIC_KEY', S.STATURE_WEB_PUSH_PUBLIC_KEY)
  const privateKey = reading.get('STATURE_WEB_PUSH_PRIVATE_KEY', S.STATURE_WEB_PUSH_PRIVATE_KEY)
  const subject = reading.get('STATURE_WEB_PUSH_SUBJECT', S.STATURE_WEB_PUSH_SUBJECT)
  if (publicKey !== null && privateKey !== null && subject !== null) return { publicKey, privateKey, subject }
  if (publicKey !== null || privateKey !== null || subject !== null) {
    const fix = 'Set all three of STATURE_WEB_PUSH_…, or none.'
    reading.wrong('STATURE_WEB_PUSH_PUBLIC_KEY', 'stands alone', fix)
  }
  return null
}

function clinic(reading: Reading): Pick<Config, 'policy' | 'policySignatures' | 'zone' | 'exampleClinic'> {
  const policy = reading.get('STATURE_POLICY', S.STATURE_POLICY) ?? 'cautious'
  reading.take('STATURE_POLICY', policyNamed(policy, reading.production))
  const exampleClinic = reading.get('STATURE_EXAMPLE_CLINIC', S.STATURE_EXAMPLE_CLINIC) ?? 'no'
  if (reading.production && exampleClinic !== 'no') {
    reading.wrong('STATURE_EXAMPLE_CLINIC', 'is for trying the software', 'Remove it in production.')
  }
  const policySignatures =
    reading.get('STATURE_POLICY_SIGNATURES', S.STATURE_POLICY_SIGNATURES) === '2' ? 2 : 1
  return {
    policy,
    policySignatures,
    exampleClinic,
    zone: reading.get('STATURE_ZONE', S.STATURE_ZONE) ?? 'UTC',
  }
}

function bounds(reading: Reading): Pick<Config, 'session' | 'metricsToken' | 'logLevel' | 'limits'> {
  const idleMinutes = reading.get('STATURE_SESSION_IDLE_MINUTES', S.STATURE_SESSION_IDLE_MINUTES) ?? 10_080
  const longestHours = reading.get('STATURE_SESSION_LONGEST_HOURS', S.STATURE_SESSION_LONGEST_HOURS) ?? 2_160
  return {
    session: { idleMinutes, longestHours },
    metricsToken: reading.get('STATURE_METRICS_TOKEN', S.STATURE_METRICS_TOKEN),
    logLevel: reading.get('STATURE_LOG_LEVEL', S.STATURE_LOG_LEVEL) ?? 'info',
    limits: {
      bodyBytes: reading.get('STATURE_BODY_BYTES', S.STATURE_BODY_BYTES) ?? 4_194_304,
      requestsPerMinute: reading.get('STATURE_REQUESTS_PER_MINUTE', S.STATURE_REQUESTS_PER_MINUTE) ?? 1_200,
      batchEvents: reading.get('STATURE_BATCH_EVENTS', S.STATURE_BATCH_EVENTS) ?? 1_000,
      streams: reading.get('STATURE_STREAMS', S.STATURE_STREAMS) ?? 20,
    },
  }
}

/**
 * Reads every setting. Where none is wrong and no master key is set, one is made in the data folder; in production it is
 * a mistake instead, as are the example clinic, the example policy, a store in memory and an address without TLS.
 */
export function readConfig(env: Env): ReadConfig {
  const problems: ConfigProblem[] = [...unknownNames(env)]
  const reading = readingOf(env, problems)
  const folder = resolve(reading.get('STATURE_DATA_DIR', S.STATURE_DATA_DIR) ?? '.stature')
  const rest = {
    production: reading.production,
    ...address(reading),
    ...stores(reading, folder),
    ...clinic(reading),
    smtp: mail(reading),
    webPush: push(reading),
    ...bounds(reading),
  }
  if (problems.length > 0) return { ok: false, problems: [...problems, ...keyProblems(env, folder)] }
  const masterKeys = keys(reading, folder)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, config: { ...rest, masterKeys } }
}

/** Mistakes of the master key beside others, without making one. */
function keyProblems(env: Env, folder: string): readonly ConfigProblem[] {
  const problems: ConfigProblem[] = []
  const named = ['STATURE_MASTER_KEYS', 'STATURE_MASTER_KEYS_FILE'].some((name) => (env[name] ?? '') !== '')
  if (named || env['NODE_ENV'] === 'production') keys(readingOf(env, problems), folder)
  return problems
}
