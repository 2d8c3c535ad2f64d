// Reads JSON bodies, and no other: everything that is wrong with one is a 400 with its place.
import type { FastifyInstance } from 'fastify'
import { refuseDeep, refuseHostile, textOf } from './body-text.js'
import { faultPlace } from './json-place.js'
import { Problem } from './problem.js'

/** Only texts with an escape or a suspicious word can hold what `refuseHostile` looks for. */
const SUSPICIOUS = /\\u|__proto__|constructor|prototype/

function notJson(text: string): Problem {
  const at = faultPlace(text) ?? text.length
  const fix = 'Check quotes, commas and braces; one whole JSON value is expected.'
  return new Problem(400, 'not-json', 'The body is not JSON.', fix, {
    issues: [{ code: 'not-json', path: '', message: `at character ${at + 1} of the body`, fix }],
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw notJson(text)
  }
}

/** One JSON value out of bytes; undefined where there are none. Throws 400. */
export function readJsonBody(bytes: Uint8Array): unknown {
  if (bytes.length === 0) return undefined
  const text = textOf(bytes)
  refuseDeep(text)
  const value = parsed(text)
  if (SUSPICIOUS.test(text)) refuseHostile(value, '')
  return value
}

const CHARSET = /;\s*charset\s*=\s*"?([^";\s]+)/i

/** Makes the server read `application/json` in UTF-8 and answer 415 to everything else. */
export function acceptJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    const charset = CHARSET.exec(request.headers['content-type'] ?? '')?.[1]?.toLowerCase()
    if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') {
      return done(new Problem(415, 'bad-charset', 'The body is not UTF-8.', 'Send JSON encoded as UTF-8.'))
    }
    try {
      done(null, readJsonBody(typeof bytes === 'string' ? Buffer.from(bytes) : bytes))
    } catch (error) {
      done(error instanceof Error ? error : new Error('not read'))
    }
  })
}
