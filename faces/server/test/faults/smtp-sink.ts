// A mail server for tests: takes mails, and while it is told to be silent never says that it has one.
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

export interface Sink {
  readonly port: number
  /** Message-IDs in the order in which mails arrived, confirmed or not. */
  readonly ids: () => readonly string[]
  readonly silent: (silent: boolean) => void
  readonly close: () => Promise<void>
}

const ID = /^message-id:\s*(\S+)/im

export async function smtpSink(): Promise<Sink> {
  const ids: string[] = []
  const sockets = new Set<Socket>()
  let isSilent = false
  const server = createServer((socket) => {
    sockets.add(socket)
    let data = ''
    let inMail = false
    const say = (line: string): void => void socket.write(`${line}\r\n`)
    const command = (line: string): void => {
      if (/^(?:ehlo|helo|mail|rcpt|rset|noop)/i.test(line)) return say('250 ok')
      if (/^quit/i.test(line)) return void socket.end('221 bye\r\n')
      if (!/^data/i.test(line)) return say('502 no')
      inMail = true
      say('354 go on')
    }
    const mail = (end: number): void => {
      ids.push(ID.exec(data.slice(0, end))?.[1] ?? 'none')
      data = data.slice(end + 5)
      inMail = false
      if (!isSilent) say('250 taken')
    }
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    socket.on('data', (chunk) => {
      data += chunk.toString('latin1')
      for (;;) {
        const end = data.indexOf(inMail ? '\r\n.\r\n' : '\r\n')
        if (end < 0) return
        if (inMail) {
          mail(end)
          continue
        }
        const line = data.slice(0, end)
        data = data.slice(end + 2)
        command(line)
      }
    })
    say('220 test')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    ids: () => ids,
    silent: (silent) => (isSilent = silent),
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
