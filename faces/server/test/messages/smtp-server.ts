// A smallest SMTP server: takes one message a connection and keeps its text.
import { createServer, type Socket } from 'node:net'

export async function smtpServer() {
  const mails: string[] = []
  const open = new Set<Socket>()
  let refusal: string | null = null
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    let text = ''
    let data: string | null = null
    const say = (line: string): void => void socket.write(`${line}\r\n`)
    const line = (each: string): void => {
      if (data !== null) {
        if (each !== '.') {
          data += `${each}\n`
          return
        }
        mails.push(data)
        data = null
        return say('250 taken')
      }
      const word = each.slice(0, 4).toUpperCase()
      if (word === 'RCPT' && refusal !== null) return say(refusal)
      if (word === 'DATA') {
        data = ''
        return say('354 go on')
      }
      say(word === 'QUIT' ? '221 bye' : '250 ok')
    }
    say('220 test')
    socket.on('data', (chunk) => {
      text += chunk.toString('utf8')
      const lines = text.split('\r\n')
      text = lines.pop() ?? ''
      lines.forEach(line)
    })
    socket.on('error', () => socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    mails,
    /** Refuses recipients with this line; null to take them again. */
    refuse: (line: string | null) => {
      refusal = line
    },
    close: async () => {
      open.forEach((socket) => socket.destroy())
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
