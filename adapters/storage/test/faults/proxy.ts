// A TCP proxy before a server, which can cut all connections, refuse new ones, or swallow everything without a word.
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export type Mood = 'open' | 'refusing' | 'silent'

export interface Proxy {
  readonly port: number
  /** `refusing` cuts what is connected; `silent` keeps it and lets nothing through, in either direction. */
  readonly be: (mood: Mood) => void
  readonly close: () => Promise<void>
}

export async function proxyTo(port: number): Promise<Proxy> {
  let mood: Mood = 'open'
  const sockets = new Set<Socket>()
  const keep = (socket: Socket, other: Socket): void => {
    sockets.add(socket)
    socket.on('error', () => other.destroy())
    socket.on('close', () => {
      sockets.delete(socket)
      other.destroy()
    })
    // Dropped, not kept back: what was swallowed never arrives, and its connection is useless afterwards.
    socket.on('data', (chunk) => {
      if (mood === 'open') other.write(chunk)
    })
  }
  const server = createServer((near) => {
    if (mood === 'refusing') {
      near.destroy()
      return
    }
    const far = connect(port, '127.0.0.1')
    keep(near, far)
    keep(far, near)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const cut = (): void => sockets.forEach((socket) => socket.destroy())
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    be: (next) => {
      mood = next
      if (next === 'refusing') cut()
    },
    close: async () => {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
