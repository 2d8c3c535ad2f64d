// The server as a process: mistakes of the settings are listed, signals end it, and nothing is printed that is secret.
import { StoreFailure } from '@stature/storage'
import type { Logger } from 'pino'
import { readConfig, type ConfigProblem, type Env } from './config/read-config.js'
import { PolicyFailure } from './policy/in-force.js'
import { startServer, type Running } from './start.js'
import { createLog } from './upkeep/log.js'

const LONGEST_CLOSE_MS = 10_000

/** Where a process writes what people read. */
export interface Screen {
  out(text: string): void
  err(text: string): void
}

export const toldProblem = ({ name, problem, fix }: ConfigProblem): string =>
  `error: ${name} ${problem}\n  ${fix}\n`

export function startFailure(error: unknown): string {
  if (error instanceof PolicyFailure) return `error: ${error.message}\n  ${error.fix}\n`
  if (error instanceof StoreFailure) return `error: ${error.message} [${error.code}]\n  ${error.fix}\n`
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : null
  if (code === 'EADDRINUSE')
    return 'error: the port is taken [EADDRINUSE]\n  Set STATURE_PORT to another one.\n'
  if (code === 'EACCES')
    return 'error: this user may not open the port [EACCES]\n  Set STATURE_PORT above 1023.\n'
  const known = typeof code === 'string' ? code : 'unknown'
  return `error: the server did not start [${known}]\n  Check the settings of docs/running.md.\n`
}

function greeting({ url, links }: Running): string {
  const each = links.map(({ who, url: link }) => `  ${who}: ${link}\n`).join('')
  const example = links.length === 0 ? '' : `Sign in once within ten minutes, as\n${each}`
  return `Stature listens on ${url}\n${example}`
}

/** Resolves with the exit code when a signal has ended the server; a second signal does not wait. */
async function untilSignal(running: Running, log: Logger): Promise<number> {
  return new Promise((resolve) => {
    let closing = false
    const end = (): void => {
      if (closing) return resolve(1)
      closing = true
      const late = setTimeout(() => resolve(1), LONGEST_CLOSE_MS)
      running.close().then(
        () => {
          clearTimeout(late)
          resolve(0)
        },
        (error: unknown) => {
          log.error({ err: error }, 'not closed')
          resolve(1)
        },
      )
    }
    process.on('SIGTERM', end)
    process.on('SIGINT', end)
  })
}

/** An error that nobody caught may quote a body; only its name and its places are told. */
function tellUncaught(log: Logger): void {
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'uncaught')
    process.exit(1)
  })
}

/** Runs a server until a signal; answers the exit code: 0 ended in order, 1 not so, 2 bad settings, 4 not started. */
export async function serve(env: Env, screen: Screen): Promise<number> {
  const read = readConfig(env)
  if (!read.ok) {
    screen.err(read.problems.map(toldProblem).join(''))
    return 2
  }
  const log = createLog(read.config.logLevel)
  tellUncaught(log)
  try {
    const running = await startServer(read.config, { log })
    screen.out(greeting(running))
    return await untilSignal(running, log)
  } catch (error) {
    screen.err(startFailure(error))
    return 4
  }
}
