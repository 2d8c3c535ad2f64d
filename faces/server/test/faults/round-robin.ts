// A tiny TCP proxy that hands connections to several ports in turn, as the balancer before several servers does.
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export interface RoundRobin {
  readonly url: string
  readonly close: () => Promise<void>
}

export async function roundRobin(ports: readonly number[]): Promise<RoundRobin> {
  const sockets = new Set<Socket>()
  let turn = 0
  const server = createServer((near) => {
    const far = connect(ports[turn % ports.length] ?? 0, '127.0.0.1')
    turn += 1
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
