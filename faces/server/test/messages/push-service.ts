// A push service on this machine: takes what is sent over HTTP, and opens it as the device does (RFC 8291, RFC 8188).
import { createDecipheriv, createECDH, createHmac, randomBytes } from 'node:crypto'
import { createServer, request } from 'node:http'
import type { PushTransport } from '../../src/messages/push-transport.js'

/** A browser's subscription with its secrets. */
export function newDevice() {
  const ecdh = createECDH('prime256v1')
  const publicKey = ecdh.generateKeys()
  const auth = randomBytes(16)
  const keys = { p256dh: publicKey.toString('base64url'), auth: auth.toString('base64url') }
  const hmac = (key: Buffer, ...parts: readonly (Buffer | string)[]): Buffer => {
    const made = createHmac('sha256', key)
    for (const part of parts) made.update(part)
    return made.digest()
  }
  const open = (body: Buffer): string => {
    const salt = body.subarray(0, 16)
    const keyEnd = 21 + body.readUInt8(20)
    const sender = body.subarray(21, keyEnd)
    const shared = hmac(auth, ecdh.computeSecret(sender))
    const secret = hmac(shared, 'WebPush: info\0', publicKey, sender, Buffer.of(1))
    const prk = hmac(salt, secret)
    const key = hmac(prk, 'Content-Encoding: aes128gcm\0', Buffer.of(1)).subarray(0, 16)
    const nonce = hmac(prk, 'Content-Encoding: nonce\0', Buffer.of(1)).subarray(0, 12)
    const sealed = body.subarray(keyEnd, -16)
    const cipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(body.subarray(-16))
    const padded = Buffer.concat([cipher.update(sealed), cipher.final()])
    return padded.subarray(0, padded.lastIndexOf(2)).toString('utf8')
  }
  return { keys, open }
}

export type Device = ReturnType<typeof newDevice>

interface Taken {
  readonly path: string
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: Buffer
}

export async function pushService() {
  const taken: Taken[] = []
  let status = 201
  const server = createServer((asked, answer) => {
    const chunks: Buffer[] = []
    asked.on('data', (chunk: Buffer) => chunks.push(chunk))
    asked.on('end', () => {
      taken.push({ path: asked.url ?? '', headers: asked.headers, body: Buffer.concat(chunks) })
      answer.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  /** The edge only: plain HTTP to this machine in place of HTTPS. */
  const transport: PushTransport = ({ endpoint, headers, body }) =>
    new Promise((resolve, reject) => {
      const { pathname } = new URL(endpoint)
      const sent = request({ port, host: '127.0.0.1', method: 'POST', path: pathname, headers }, (answer) => {
        answer.resume()
        resolve(answer.statusCode ?? 0)
      })
      sent.on('error', reject)
      sent.end(body)
    })
  return {
    taken,
    transport,
    answer: (next: number) => {
      status = next
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
