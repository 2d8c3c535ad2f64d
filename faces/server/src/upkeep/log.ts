// The server's own log: what happened and when, never to whom, and nothing of what was sent.
import { pino, type DestinationStream, type Logger } from 'pino'

/** An error without what it may quote: its message can hold a value, its stack only places in our code. */
interface ToldError {
  readonly type: string
  readonly code: string | null
  readonly stack: readonly string[]
}

const PLACE = /^\s+at /

/** Names and places of an error; its message is left out. */
export function toldError(error: unknown): ToldError {
  if (!(error instanceof Error)) return { type: typeof error, code: null, stack: [] }
  const code: unknown = Reflect.get(error, 'code')
  const lines = (error.stack ?? '').split('\n').filter((line) => PLACE.test(line))
  return {
    type: error.constructor.name,
    code: typeof code === 'string' ? code : null,
    stack: lines.slice(0, 12).map((line) => line.trim()),
  }
}

/** Fields that never reach the log, whoever writes them. */
const REDACTED = [
  'account',
  'actor',
  'authorization',
  'body',
  'by',
  'cookie',
  'course',
  'details',
  'email',
  'event',
  'events',
  'facts',
  'headers',
  'ip',
  'login',
  'name',
  'password',
  'query',
  'session',
  'token',
  'url',
]

/** So many bytes are written at once, and fewer after half a second. */
const GATHERED = { dest: 1, sync: false, minLength: 8_192, periodicFlush: 500 } as const

/** A logger of JSON lines on standard output, or wherever a test looks. */
export function createLog(level: string, to?: DestinationStream): Logger {
  const nothing = (): undefined => undefined
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: REDACTED.flatMap((field) => [field, `*.${field}`]), censor: '[kept back]' },
    serializers: { err: toldError, error: toldError, req: nothing, res: nothing, reqId: nothing },
  }
  // Lines are gathered, because a write for each would cost a busy server more than the line; those still waiting are
  // written when the process ends, also by a fault.
  return pino(options, to ?? pino.destination(GATHERED))
}
