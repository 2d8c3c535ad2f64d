// A whole server in memory for tests: real routes, a clock to set, people to sign in; every answer held against the table.
import { readPolicy } from '@stature/protocol'
import type { Role } from '@stature/record'
import { openStore, type Account, type Store } from '@stature/storage'
import type { FastifyInstance } from 'fastify'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hashOf } from '../src/access/token.js'
import { realTimers } from '../src/care/timers.js'
import type { Config } from '../src/config/config.js'
import { openCourses, USUAL_MOST } from '../src/courses/open-courses.js'
import { buildApp } from '../src/http/app.js'
import type { Context } from '../src/http/context.js'
import type { Route } from '../src/http/route.js'
import { openLive } from '../src/live/open-live.js'
import { openPolicies, type Policies } from '../src/policy/in-force.js'
import { ROUTES } from '../src/routes.js'
import { createLog } from '../src/upkeep/log.js'
import { createMetrics } from '../src/upkeep/prom-metrics.js'
import { heldAgainstTable } from './held.js'

/** 2026-03-12T22:15:00Z, an evening in New York. */
export const START = Date.UTC(2026, 2, 12, 22, 15)

export const TEST_CONFIG: Config = {
  production: false,
  host: '127.0.0.1',
  port: 0,
  publicUrl: 'http://localhost',
  trustedProxies: [],
  data: 'memory:',
  keys: 'memory:',
  masterKeys: [new Uint8Array(32).fill(7)],
  policy: 'cautious',
  policySignatures: 1,
  zone: 'America/New_York',
  exampleClinic: 'no',
  passwordCost: { memoryKib: 64, passes: 1 },
  session: { idleMinutes: 24 * 60, longestHours: 24 * 30 },
  smtp: null,
  webPush: null,
  metricsToken: null,
  logLevel: 'silent',
  limits: { bodyBytes: 1_048_576, requestsPerMinute: 100_000, batchEvents: 500, streams: 4 },
}

export interface Clock {
  /** Epoch milliseconds. */
  now: number
}

export interface Person {
  /** Send it as `authorization: Bearer …`. */
  readonly token: string
  readonly deviceToken: string
  readonly account: Account
  readonly bearer: { readonly authorization: string }
}

/** Whom to sign in: a family by default, and by course what they may do there. */
export interface Who {
  readonly staff?: Account['staff']
  readonly name?: string
  readonly grants?: Readonly<Record<string, Role>>
}

export interface TestServer {
  readonly app: FastifyInstance
  readonly context: Context
  readonly clock: Clock
  signIn(who?: Who): Promise<Person>
  close(): Promise<void>
}

export interface Options {
  readonly routes?: readonly Route[]
  readonly config?: Partial<Config>
  /** Replaces parts of the context, such as a store that fails. */
  readonly context?: (context: Context) => Partial<Context>
}

const POLICY = readPolicy(
  JSON.parse(readFileSync(new URL('../../../protocol/policies/cautious.json', import.meta.url), 'utf8')),
)

/** A context that reads the policy in force anew each time; a test may put another store in its place. */
async function contextOf(options: Options, clock: Clock): Promise<Context> {
  if (!POLICY.ok) throw new Error('the shipped policy does not read')
  const file = POLICY.value
  const config = { ...TEST_CONFIG, ...options.config }
  const now = (): number => clock.now
  const { data, keys, masterKeys, production } = config
  const store = await openStore({ data, keys, masterKeys, clock: now })
  const log = createLog(config.logLevel)
  const policiesOn = (of: Store): Promise<Policies> =>
    openPolicies({ store: of, file, production, clock: now, timers: realTimers, log })
  const policies = await policiesOn(store)
  const made: Context = {
    config,
    store,
    get policy() {
      return policies.inForce().policy
    },
    policies,
    courses: openCourses({
      store,
      clock: now,
      most: USUAL_MOST,
      get policy() {
        return policies.inForce().policy
      },
    }),
    live: openLive({ store }),
    metrics: createMetrics(async () => store.outbox.backlog(clock.now)),
    log,
    clock: now,
    token: (bytes) => randomBytes(bytes).toString('base64url'),
  }
  const changed = options.context?.(made) ?? {}
  if (changed.store === undefined) return Object.assign(made, changed)
  await policies.close()
  const own = await policiesOn(changed.store)
  const rest = { ...made, ...changed, policies: own }
  return {
    ...rest,
    get policy() {
      return own.inForce().policy
    },
  }
}

function accountOf(id: string, { staff, name }: Who, at: number): Account {
  return {
    id,
    login: `${id.toLowerCase()}@example.org`,
    name: name ?? `Person ${id}`,
    staff: staff ?? null,
    language: 'en',
    zone: 'America/New_York',
    passwordHash: null,
    totpSecret: null,
    totpUsedStep: null,
    createdAt: at,
    disabledAt: null,
  }
}

async function signIn({ store, token, config }: Context, who: Who, at: number): Promise<Person> {
  const [id, session, device, sessionToken, deviceToken] = [
    token(9),
    token(9),
    token(9),
    token(32),
    token(32),
  ]
  const account = accountOf(id, who, at)
  const { accounts } = store
  await accounts.create(account)
  await accounts.addDevice({
    id: device,
    account: id,
    tokenHash: hashOf(deviceToken),
    name: 'A phone',
    createdAt: at,
    seenAt: at,
    revokedAt: null,
  })
  const expiresAt = at + config.session.longestHours * 3_600_000
  const hashes = { tokenHash: hashOf(sessionToken), id: session, account: id, device }
  await accounts.addSession({ ...hashes, createdAt: at, seenAt: at, expiresAt, revokedAt: null })
  for (const [course, role] of Object.entries(who.grants ?? {})) {
    await store.openCourse(course)
    await accounts.grant({ course, account: id, role, grantedBy: 'test', grantedAt: at })
  }
  return { token: sessionToken, deviceToken, account, bearer: { authorization: `Bearer ${sessionToken}` } }
}

/** Starts one; close it when done. */
export async function testServer(options: Options = {}): Promise<TestServer> {
  const clock: Clock = { now: START }
  const context = await contextOf(options, clock)
  const app = await buildApp(context, options.routes ?? ROUTES, heldAgainstTable())
  const close = async (): Promise<void> => {
    await app.close()
    await context.policies.close()
    await context.courses.close()
    await context.store.close()
  }
  return { app, context, clock, signIn: (who = {}) => signIn(context, who, clock.now), close }
}
