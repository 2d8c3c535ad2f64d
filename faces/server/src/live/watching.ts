// A stream that follows courses: told what changed, followed only as long as its account may read them.
import type { Session } from '@stature/storage'
import type { FastifyReply } from 'fastify'
import { realTimers } from '../care/timers.js'
import type { Context } from '../http/context.js'
import { Problem } from '../http/problem.js'
import type { Live, Notice } from './live.js'
import { readableBy } from './still-may.js'
import { openStream, type Stream } from './stream.js'

/** Open streams by account, of one server. */
const OPEN = new WeakMap<Live, Map<string, number>>()

function openOf(live: Live): Map<string, number> {
  const known = OPEN.get(live) ?? new Map<string, number>()
  OPEN.set(live, known)
  return known
}

function takePlace({ live, config, metrics }: Context, account: string): () => void {
  const open = openOf(live)
  const before = open.get(account) ?? 0
  if (before >= config.limits.streams) {
    const fix = 'Close one: another window or device is listening already.'
    throw new Problem(429, 'too-many-streams', 'This account has too many open streams.', fix, {
      retryAfter: 20,
    })
  }
  open.set(account, before + 1)
  metrics.streams(1)
  return () => {
    const left = (open.get(account) ?? 1) - 1
    if (left === 0) open.delete(account)
    else open.set(account, left)
    metrics.streams(-1)
  }
}

function pushNotice(
  stream: Stream,
  notice: Exclude<Notice, { kind: 'rights' | 'closing' }>,
  ids: boolean,
): void {
  const { kind, course } = notice
  if (kind !== 'events') return stream.push(`${kind} ${course}`, kind, null, { course })
  const { sequence } = notice
  stream.push(`${kind} ${course}`, kind, ids && sequence > 0 ? String(sequence) : null, { course, sequence })
}

export interface Watching {
  readonly context: Context
  readonly reply: FastifyReply
  readonly session: Session
  /** Null for every course that the account may read. */
  readonly course: string | null
  /** Where the reader was when it was cut off; null where it begins. */
  readonly lastSeen: number | null
}

/** Where each course stands, for a reader that knows nothing or something older. */
async function tellPlaces(
  { context, lastSeen, course }: Watching,
  stream: Stream,
  courses: readonly string[],
) {
  for (const each of courses) {
    const head = await context.store.journal.head(each)
    const sequence = head === null ? 0 : head.erased ? -1 : head.sequence
    if (sequence === lastSeen) continue
    pushNotice(stream, { kind: 'events', course: each, sequence }, course !== null)
  }
}

/** The courses that may be followed now; null where nothing may any more. */
async function allowed({ context, session, course }: Watching): Promise<readonly string[] | null> {
  const readable = await readableBy(context, session)
  if (readable === null || course === null) return readable
  return readable.includes(course) ? [course] : null
}

/** What a stream follows, changed in place while it is open. */
interface Following {
  readonly watching: Watching
  readonly stream: Stream
  readonly listen: (courses: readonly string[]) => void
  courses: readonly string[]
  open: boolean
}

/** Looks at the rights again, and follows what they allow. */
async function check(following: Following): Promise<void> {
  const { watching, stream } = following
  const courses = await allowed(watching)
  if (!following.open) return
  if (courses === null) return stream.end()
  const fresh = courses.filter((each) => !following.courses.includes(each))
  if (fresh.length > 0 || courses.length !== following.courses.length) following.listen(courses)
  await tellPlaces({ ...watching, lastSeen: null }, stream, fresh)
}

/** Listens before it reads, so that nothing falls between the two. */
async function begin(following: Following): Promise<void> {
  const { watching, stream } = following
  following.listen(watching.course === null ? [] : [watching.course])
  const courses = await allowed(watching)
  if (courses === null || !following.open) return stream.end()
  following.listen(courses)
  await tellPlaces(watching, stream, courses)
}

function follow(watching: Watching, leave: () => void): void {
  const { context, reply, session, course } = watching
  let stop = (): void => undefined
  // Where the store cannot say that somebody may still listen, nobody listens; the reader comes back by itself.
  const checked = (): void => void check(following).catch(() => stream.end())
  const heard = (notice: Notice): void => {
    if (notice.kind === 'closing') stream.end()
    else if (notice.kind === 'rights') checked()
    else pushNotice(stream, notice, course !== null)
  }
  const stream = openStream(reply.raw, realTimers, {
    onBeat: checked,
    onEnd: () => {
      following.open = false
      stop()
      leave()
    },
  })
  const listen = (courses: readonly string[]): void => {
    stop()
    following.courses = courses
    stop = context.live.listen(courses, session.account, heard)
  }
  const following: Following = { watching, stream, listen, courses: [], open: true }
  void begin(following).catch(() => stream.end())
}

/** Takes the socket over and follows. Throws Problem 429 where the account has too many streams. */
export function watch(watching: Watching): void {
  const { context, reply, session } = watching
  const leave = takePlace(context, session.account)
  reply.hijack()
  reply.raw.writeHead(200, {
    ...Object.fromEntries(Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined)),
    'content-type': 'text/event-stream; charset=utf-8',
    // Proxies would otherwise gather a stream until it ends.
    'x-accel-buffering': 'no',
  })
  follow(watching, leave)
}
