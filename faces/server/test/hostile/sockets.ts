// A listening server under raw bytes and slow sockets: it answers or hangs up, and goes on answering everybody else.
import fc from 'fast-check'
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { testServer } from '../harness.js'
import { rawRequests, sayTo, statusesIn } from './raw.js'

const LONGEST_MS = 30_000
const HEALTH = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'

export interface SocketSizes {
  readonly raw: number
  readonly slow: number
  /** Whether to wait until the server has hung up on the slow ones. */
  readonly wait: boolean
}

const shown = (bytes: string): string =>
  `printf %b ${JSON.stringify(
    Buffer.from(bytes, 'latin1')
      .toString('hex')
      .replace(/../g, String.raw`\x$&`)
      .slice(0, 4_000),
  )} | nc -q 30 HOST PORT`

async function rawProblems(port: number, count: number, seed: number): Promise<readonly string[]> {
  let last = ''
  const property = fc.asyncProperty(rawRequests, async (bytes) => {
    const { text, ended } = await sayTo(port, bytes, LONGEST_MS)
    const bad = statusesIn(text).filter((status) => status >= 500 && status !== 501 && status !== 505)
    const faults = [
      ...(ended ? [] : ['the connection was held']),
      ...bad.map((status) => `answered ${status}`),
      ...(/\n\s+at .*:\d+:\d+/.test(text) ? ['the answer tells of our code'] : []),
    ]
    if (faults.length > 0) last = `${faults.join(', ')}\n  ${shown(bytes)}`
    return faults.length === 0
  })
  const { failed } = await fc.check(property, { numRuns: count, seed })
  return failed ? [`raw bytes, seed ${seed}: ${last}`] : []
}

/** Begins a request and sends a byte of it now and then; answers whether the server has hung up. */
function slowly(port: number): { readonly socket: Socket; readonly ended: () => boolean } {
  const socket = connect(port, '127.0.0.1')
  let ended = false
  socket.on('error', () => undefined)
  socket.on('close', () => (ended = true))
  socket.resume()
  socket.write('POST /api/v1/sign-in/password HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
  const dribble = setInterval(() => socket.write('a'), 500)
  socket.on('close', () => clearInterval(dribble))
  return { socket, ended: () => ended }
}

/** The header may take 15 s; node looks at slow ones every 30 s. */
const LONGEST_SLOW_MS = 75_000

async function slowProblems(port: number, { slow, wait }: SocketSizes): Promise<readonly string[]> {
  const all = Array.from({ length: slow }, () => slowly(port))
  const problems: string[] = []
  try {
    for (let n = 0; n < 5; n += 1) {
      const { text, ended } = await sayTo(port, HEALTH, LONGEST_MS)
      if (!ended || statusesIn(text)[0] !== 200)
        problems.push(`beside ${slow} slow sockets: ${text.slice(0, 80) || 'no answer'}`)
    }
    const from = performance.now()
    while (wait && !all.every(({ ended }) => ended()) && performance.now() - from < LONGEST_SLOW_MS)
      await pause(200)
    const held = all.filter(({ ended }) => !ended()).length
    if (wait && held > 0) problems.push(`${held} slow sockets were held for ${LONGEST_SLOW_MS} ms`)
  } finally {
    for (const { socket } of all) socket.destroy()
  }
  return problems
}

/** Answers what was wrong. */
export async function socketProblems(sizes: SocketSizes, seed: number): Promise<readonly string[]> {
  const server = await testServer()
  try {
    await server.app.listen({ host: '127.0.0.1', port: 0 })
    const address = server.app.server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    return [...(await rawProblems(port, sizes.raw, seed)), ...(await slowProblems(port, sizes))]
  } finally {
    await server.close()
  }
}
