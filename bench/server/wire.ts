// One kept connection that speaks as little HTTP as a load needs, so that the cores are left to what is measured.
import { connect, type Socket } from 'node:net'

export interface Reply {
  readonly status: number
  readonly body: string
}

export interface Wire {
  /** One request at a time. Rejects where the connection ends or the answer is of another form than the server's. */
  ask(head: string, body: string): Promise<Reply>
  close(): void
}

interface Waiting {
  readonly resolve: (reply: Reply) => void
  readonly reject: (error: Error) => void
}

const LENGTH = /\r\ncontent-length: *(\d+)/i
const END = Buffer.from('\r\n\r\n')

/** The whole answer at the start of what has arrived; null where some of it is still to come. */
function replyIn(bytes: Buffer): Reply | null {
  const end = bytes.indexOf(END)
  if (end < 0) return null
  const head = bytes.toString('latin1', 0, end)
  const length = LENGTH.exec(head)?.[1]
  if (length === undefined) throw new Error(`an answer without a length: ${head.slice(0, 200)}`)
  const start = end + END.length
  const until = start + Number(length)
  if (bytes.length < until) return null
  if (bytes.length > until) throw new Error('more was answered than was asked')
  return { status: Number(head.slice(9, 12)), body: bytes.toString('utf8', start, until) }
}

function opened(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.off('error', reject)
      resolve(socket)
    })
  })
}

/** Opens a connection to this machine. */
export async function wireTo(port: number): Promise<Wire> {
  const socket = await opened(port)
  let waiting: Waiting | null = null
  let arrived: Buffer | null = null
  const fail = (error: Error): void => {
    const { reject } = waiting ?? { reject: () => undefined }
    waiting = null
    reject(error)
  }
  socket.on('error', fail)
  socket.on('close', () => fail(new Error('the server closed the connection')))
  socket.on('data', (chunk: Buffer) => {
    arrived = arrived === null ? chunk : Buffer.concat([arrived, chunk])
    try {
      const reply = replyIn(arrived)
      if (reply === null) return
      arrived = null
      const { resolve } = waiting ?? { resolve: () => undefined }
      waiting = null
      resolve(reply)
    } catch (error) {
      fail(error instanceof Error ? error : new Error('not read'))
    }
  })
  return {
    ask: (head, body) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        const rest = `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`
        socket.write(`${head}${rest}${body}`)
      }),
    close: () => socket.destroy(),
  }
}

/** The start of a request, the same for all of one connection. */
export const headOf = (path: string, token: string | null): string =>
  `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${token === null ? '' : `authorization: Bearer ${token}\r\n`}`
