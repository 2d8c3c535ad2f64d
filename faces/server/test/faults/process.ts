// A real server in a process of its own, built from the sources of now, which can be killed and started again.
import { build } from 'esbuild'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { ROOT } from '../../../../adapters/storage/test/faults/bundled.js'
import { freePort } from '../../../../adapters/storage/test/postgres/server.mjs'

const ROOMS = {
  label: 'label',
  protocol: 'protocol',
  record: 'record',
  card: 'adapters/card',
  'civil-time': 'adapters/civil-time',
  storage: 'adapters/storage',
}

const CACHE = join(ROOT, 'node_modules/.cache/stature-faults')

/** Puts words and fonts where bundled code looks for them: beside it, or above. */
export function layOutFiles(): void {
  cpSync(join(ROOT, 'protocol/catalogues'), join(CACHE, 'catalogues'), { recursive: true })
  cpSync(join(ROOT, 'adapters/card/fonts'), join(CACHE, 'fonts'), { recursive: true })
}

/** Bundles the server's entry as deep in the project as its sources are, so that it finds packages, policies and words. The bundle goes when this process ends. */
export async function bundledServer(): Promise<string> {
  layOutFiles()
  const outfile = join(CACHE, `server/${process.pid}.mjs`)
  await build({
    entryPoints: [join(ROOT, 'faces/server/src/entry.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
    alias: Object.fromEntries(
      Object.entries(ROOMS).map(([name, room]) => [`@stature/${name}`, join(ROOT, room, 'src/index.ts')]),
    ),
  })
  process.once('exit', () => rmSync(outfile, { force: true }))
  return outfile
}

export interface Place {
  readonly data: string
  readonly keys: string
}

/** A key that is no secret; one of equal bytes would be refused as none. */
const MASTER_KEY = createHash('sha256').update('fault runs').digest()
export const MASTER_KEYS: readonly Uint8Array[] = [MASTER_KEY]

export interface ServerProcess {
  readonly url: string
  readonly port: number
  /** What it wrote so far, both streams. */
  readonly said: () => string
  readonly kill: () => Promise<void>
  /** Starts it again on the same port, and waits until it takes requests. */
  readonly again: () => Promise<void>
}

const START_MS = 60_000

export type Settings = Readonly<Record<string, string>>

/** `settings` are added to those of a server that limits nobody. */
export async function startProcess(
  entry: string,
  place: Place,
  settings: Settings = {},
): Promise<ServerProcess> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let said = ''
  let stop = (): Promise<void> => Promise.resolve()
  const start = async (): Promise<void> => {
    const child = spawn(process.execPath, [entry], {
      cwd: mkdtempSync(join(tmpdir(), 'stature-server-')),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'] ?? '',
        STATURE_DATA: place.data,
        STATURE_KEYS: place.keys,
        STATURE_MASTER_KEYS: MASTER_KEY.toString('base64'),
        STATURE_PORT: String(port),
        STATURE_LOG_LEVEL: 'warn',
        STATURE_REQUESTS_PER_MINUTE: '10000000',
        ...settings,
      },
    })
    const closed = once(child, 'close')
    const ready = new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`the server did not start: ${said}`)), START_MS)
      const hear = (chunk: Buffer): void => {
        said += chunk.toString()
        if (said.includes('Stature listens')) resolve()
      }
      said = ''
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.once('close', () => reject(new Error(`the server ended: ${said}`)))
      void closed.then(() => clearTimeout(late))
      child.stdout.once('data', () => clearTimeout(late))
    })
    stop = async () => {
      child.kill('SIGKILL')
      await closed
    }
    await ready
  }
  await start()
  return { url, port, said: () => said, kill: () => stop(), again: start }
}
