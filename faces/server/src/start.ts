// Starts a server: store, policy, courses, routes, loops; and ends it in the opposite order.
import type { Policy } from '@stature/protocol'
import { openStore, type Store } from '@stature/storage'
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import type { Logger } from 'pino'
import { startCare } from './care/start-care.js'
import { realTimers } from './care/timers.js'
import type { Config } from './config/config.js'
import { policyNamed } from './config/policy.js'
import { openCourses, USUAL_MOST } from './courses/open-courses.js'
import { warmUp } from './courses/warm-up.js'
import { seedExample, type Example } from './example/seed-example.js'
import { buildApp } from './http/app.js'
import type { Context } from './http/context.js'
import { installedWebApp } from './http/web.js'
import { openLive } from './live/open-live.js'
import { openPolicies } from './policy/in-force.js'
import { beginDraining } from './upkeep/draining.js'
import { createLog } from './upkeep/log.js'
import { createMetrics } from './upkeep/prom-metrics.js'

export interface Running {
  /** As people reach it. */
  readonly url: string
  /** One-time links of the example clinic; empty without one. */
  readonly links: Example['links']
  /** Stops accepting, finishes what is under way, ends streams, closes the store. */
  readonly close: () => Promise<void>
}

/** A port that is free now; asked for where the public address must be known before the server listens. */
async function freePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, host, () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

async function withPort(config: Config): Promise<Config> {
  if (config.port !== 0) return config
  const port = await freePort(config.host)
  return { ...config, port, publicUrl: config.publicUrl.replace(/:0$/, `:${port}`) }
}

export async function contextOf(config: Config, log: Logger): Promise<Context> {
  const policy = policyNamed(config.policy, config.production)
  if (!policy.ok) throw new Error(`STATURE_POLICY ${policy.problem}`)
  const clock = (): number => Date.now()
  const { data, keys, masterKeys } = config
  const store = await openStore({ data, keys, masterKeys, clock })
  try {
    return await contextOn(store, policy.value, { config, log, clock })
  } catch (error) {
    await store.close()
    throw error
  }
}

async function contextOn(
  store: Store,
  file: Policy,
  { config, log, clock }: Pick<Context, 'config' | 'log' | 'clock'>,
): Promise<Context> {
  const { masterKeys, production } = config
  // A new master key stands first; what older ones wrapped is wrapped anew.
  if (masterKeys.length > 1) await store.rotateKeys()
  const backlog = async () => store.outbox.backlog(clock()).catch(() => null)
  const policies = await openPolicies({ store, file, production, clock, timers: realTimers, log })
  const courses = openCourses({
    store,
    clock,
    most: USUAL_MOST,
    get policy() {
      return policies.inForce().policy
    },
  })
  return {
    config,
    store,
    get policy() {
      return policies.inForce().policy
    },
    policies,
    courses,
    live: openLive({ store }),
    metrics: createMetrics(backlog),
    log,
    clock,
    token: (bytes) => randomBytes(bytes).toString('base64url'),
  }
}

/** What has been opened, to be closed in the opposite order. */
function opened() {
  const closers: (() => Promise<void>)[] = []
  return {
    add: (close: () => Promise<void>): void => void closers.unshift(close),
    close: async (): Promise<void> => {
      for (const close of closers) await close()
    },
  }
}

/**
 * Starts a server and answers when it takes requests. Throws StoreFailure where the store cannot be opened, and what the
 * system says where the port is taken; nothing stays open then.
 */
export async function startServer(given: Config, options: { readonly log?: Logger } = {}): Promise<Running> {
  const config = await withPort(given)
  const context = await contextOf(config, options.log ?? createLog(config.logLevel))
  const open = opened()
  open.add(() => context.store.close())
  open.add(() => context.courses.close())
  open.add(() => context.policies.close())
  try {
    await warmUp(context.policy).catch((error: unknown) => context.log.warn({ err: error }, 'not warmed up'))
    const app = await buildApp(context, undefined, null, installedWebApp())
    open.add(async () => app.close())
    await app.listen({ host: config.host, port: config.port })
    const care = startCare(context)
    // The loops use the store, and requests under way may wake them: they end after the last request.
    open.add(() => care.close())
    const { links } = config.exampleClinic === 'no' ? { links: [] } : await seedExample(context)
    const close = async (): Promise<void> => {
      beginDraining(context)
      await app.close()
      await open.close()
    }
    return { url: config.publicUrl, links, close }
  } catch (error) {
    await open.close()
    throw error
  }
}
