// The real server with the example clinic, on an empty data folder of its own, in a zone where it is early evening now.
import { spawn } from 'node:child_process'
import { createECDH } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../scripts/setup.mjs'

/** A slot of the example policy is open at this hour, and the example has given nothing for it yet. */
const HOUR = 17

/** The zone in which the clock shows that hour. Its names count westwards. */
export function zoneNow(now = Date.now()) {
  const east = (HOUR - new Date(now).getUTCHours() + 24) % 24
  const offset = east > 14 ? east - 24 : east
  return offset === 0 ? 'Etc/GMT' : `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`
}

const LISTENS = /Stature listens on (\S+)/
const LINK = /^ {2}(.+): (\S+\/#\/sign-in\/\S+)$/gm

/** Collects what a process says until it has said what is looked for. */
function heard(child, isEnough, patienceMs) {
  return new Promise((resolve, reject) => {
    let said = ''
    const late = setTimeout(() => reject(new Error(`the server did not start: ${said}`)), patienceMs)
    const hear = (chunk) => {
      said += chunk
      if (!isEnough(said)) return
      clearTimeout(late)
      resolve(said)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)))
  })
}

/** Keys of a push sender (RFC 8292) that no push service knows. */
const pushKeys = createECDH('prime256v1')
pushKeys.generateKeys()

const environment = (folder, zone, port, { host, example }) => ({
  PATH: process.env.PATH,
  STATURE_HOST: '127.0.0.1',
  STATURE_PORT: String(port),
  STATURE_DATA_DIR: folder,
  STATURE_ZONE: zone,
  STATURE_EXAMPLE_CLINIC: example,
  STATURE_LOG_LEVEL: 'error',
  STATURE_WEB_PUSH_PUBLIC_KEY: pushKeys.getPublicKey('base64url'),
  STATURE_WEB_PUSH_PRIVATE_KEY: pushKeys.getPrivateKey('base64url'),
  STATURE_WEB_PUSH_SUBJECT: 'mailto:operator@clinic.example',
  ...(host === undefined ? {} : { STATURE_PUBLIC_URL: `http://${host}:${port}` }),
})

async function spawned(folder, zone, port, how) {
  const entry = join(root, 'faces/server/bin/stature-server.mjs')
  const child = spawn(process.execPath, [entry], { cwd: folder, env: environment(folder, zone, port, how) })
  const said = await heard(child, (text) => LISTENS.test(text) && text.includes('/#/sign-in/'), 60_000)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { said, stop }
}

/** Starts one; `host` is the name it is reached by, where a passkey needs a name; `example` is `few`, a child a state, or `yes`, a whole clinic. `links` are the one-time links by whom they are for; `restart` comes back on the same address and data. */
export async function startServer({ host, example = 'few' } = {}) {
  const how = { host, example }
  const folder = mkdtempSync(join(tmpdir(), 'stature-e2e-'))
  const zone = zoneNow()
  let running = await spawned(folder, zone, 0, how)
  const url = LISTENS.exec(running.said)[1]
  const links = () => Object.fromEntries([...running.said.matchAll(LINK)].map(([, who, link]) => [who, link]))
  return {
    url,
    zone,
    links,
    /** For other programs of the server on the same data. */
    folder,
    env: environment(folder, zone, new URL(url).port, how),
    pause: () => running.stop(),
    restart: async () => {
      running = await spawned(folder, zone, new URL(url).port, how)
    },
    stop: async () => {
      await running.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
