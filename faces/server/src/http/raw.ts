// Answers what is not even an HTTP request: a header too large, a request that never ends, bytes of another protocol.
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { problemBody } from './failure.js'

const KNOWN: Readonly<Record<string, readonly [number, string, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'header-too-large', 'The header of the request is too large.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'too-slow', 'The request took too long to arrive.'],
}

/** The whole answer as bytes of the wire. */
export function rawAnswer(error: string | undefined): string {
  const [status, code, detail] = KNOWN[error ?? ''] ?? [400, 'bad-request', 'This is not an HTTP request.']
  const body = JSON.stringify(problemBody({ status, code, detail, fix: 'Send it again, whole.', more: {} }))
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'connection: close',
    '',
    body,
  ].join('\r\n')
}

/** Told by Node of a connection whose bytes are no request; answers where the other side still listens. */
export function answerBadHeader(error: { readonly code?: string | undefined }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  if (socket.writable) socket.write(rawAnswer(error.code))
  socket.destroySoon()
}
