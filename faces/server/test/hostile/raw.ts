// Bytes on a socket that are hardly HTTP, and sockets that are slow on purpose.
import fc from 'fast-check'
import { connect } from 'node:net'

export interface Said {
  /** What came back, one character a byte. */
  readonly text: string
  /** False where the other side still held the connection at the limit. */
  readonly ended: boolean
}

/** Sends, closes its own half, and waits for the end. */
export function sayTo(port: number, bytes: string, limitMs: number): Promise<Said> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    const socket = connect(port, '127.0.0.1')
    const done = (ended: boolean) => (): void => {
      clearTimeout(timer)
      socket.destroy()
      resolve({ text: Buffer.concat(chunks).toString('latin1'), ended })
    }
    const timer = setTimeout(done(false), limitMs)
    socket.on('data', (chunk) => chunks.push(Buffer.from(chunk)))
    socket.on('error', done(true))
    socket.on('close', done(true))
    socket.end(Buffer.from(bytes, 'latin1'))
  })
}

/** Statuses of the answers in what came back; a closed connection without an answer is none. */
export const statusesIn = (text: string): readonly number[] =>
  [...text.matchAll(/(?:^|\n)HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status))

const LINES = [
  ...[
    'GET /healthz HTTP/1.1',
    'GET /api/v1 HTTP/1.1',
    'POST /api/v1/sign-in/password HTTP/1.1',
    'GET /healthz HTTP/1.0',
  ],
  ...[
    'GET http://evil.example/healthz HTTP/1.1',
    'GET //healthz HTTP/1.1',
    'GET /api/../healthz HTTP/1.1',
    'OPTIONS * HTTP/1.1',
  ],
  ...[
    'GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1',
    'GET /%c0%af HTTP/1.1',
    'GET /\x00 HTTP/1.1',
    'GET \\healthz HTTP/1.1',
  ],
  ...[
    'GET /healthz?%00 HTTP/1.1',
    'GET /healthz#x HTTP/1.1',
    'GET  /healthz HTTP/1.1',
    'GET /healthz',
    'GET /healthz HTTP/9.9',
  ],
  ...[
    'PRI * HTTP/2.0',
    'CONNECT evil.example:443 HTTP/1.1',
    'TRACE / HTTP/1.1',
    'PROPFIND /api/v1 HTTP/1.1',
    'LOCK /healthz HTTP/1.1',
    'G\x00T / HTTP/1.1',
    '',
    '\x16\x03\x01\x02\x00',
  ],
  ...[
    `GET /${'a'.repeat(20_000)} HTTP/1.1`,
    `GET /api/v1/courses/${'%41'.repeat(300)} HTTP/1.1`,
    'get /healthz HTTP/1.1',
  ],
] as const

const HEADS = [
  ...[
    'Host: localhost',
    'Host: a\r\nHost: b',
    'Host:',
    'host : x',
    'Content-Length: 5',
    'Content-Length: -1',
    'Content-Length: 1e3',
  ],
  ...[
    'Content-Length: 5\r\nContent-Length: 6',
    'Content-Length: 999999999999999999999',
    'Transfer-Encoding: chunked',
  ],
  ...[
    'Transfer-Encoding: chunked\r\nContent-Length: 5',
    'Transfer-Encoding: gzip, chunked',
    'Transfer-Encoding: xchunked',
  ],
  ...[
    'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity',
    'Connection: close',
    'Connection: keep-alive',
    'Expect: 100-continue',
  ],
  ...[
    'X: a\r\n b',
    'X: \x00',
    'X\x00: a',
    ': a',
    'X',
    'Upgrade: h2c\r\nConnection: Upgrade',
    'Content-Type: application/json',
  ],
  ...[
    `X: ${'x'.repeat(20_000)}`,
    Array.from({ length: 3_000 }, (_, n) => `X${n}: 1`).join('\r\n'),
    `Cookie: ${'a=b; '.repeat(2_000)}`,
  ],
] as const

const TAILS = [
  ...[
    '',
    '{"a":1}',
    '5\r\nhello\r\n0\r\n\r\n',
    'zz\r\nhello\r\n',
    '-1\r\n',
    'ffffffffffffffff\r\nx',
    '5;ext="\r\nhello\r\n0\r\n\r\n',
  ],
  ...[
    '5\nhello\n0\n\n',
    '0\r\nX-Injected: 1\r\n\r\n',
    '1\r\n{\r\n1\r\n}\r\n0\r\n\r\n',
    '5\r\nhel',
    'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n',
  ],
] as const

const flipped = (text: string, at: number, byte: number): string =>
  text.length === 0
    ? text
    : text.slice(0, at % text.length) + String.fromCharCode(byte) + text.slice((at % text.length) + 1)

/** Requests as bytes: oddly framed, and with single bytes wrong. */
export const rawRequests: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...LINES),
    fc.array(fc.constantFrom(...HEADS), { maxLength: 4 }),
    fc.constantFrom('\r\n\r\n', '\r\n\r\n', '\r\n\r\n', '\n\n', '\r\n', '\r\r\n\n', ''),
    fc.constantFrom(...TAILS),
    fc.option(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { freq: 3 }),
  )
  .map(([line, heads, end, tail, flip]) => {
    const text = [line, ...heads].join('\r\n') + end + tail
    return flip === null ? text : flipped(text, ...flip)
  })
