// The load, a process of its own: appends one a request or a hundred, decisions, or Observations for the FHIR router.
import { readFileSync, writeFileSync } from 'node:fs'
import { drive, type Ask, type Driven } from './drive.js'
import { phone } from './family.js'
import { observations } from './observation.js'
import { argument, type Acknowledged, type Answered, type Member } from './place.js'
import { questions } from './questions.js'
import { headOf, wireTo, type Reply } from './wire.js'

interface Asked {
  readonly what: 'append' | 'batch' | 'decide' | 'observe'
  readonly port: number
  /** Of the server. */
  readonly pid: number
  readonly members: string
  readonly connections: number
  readonly warm: number
  /** Of one round. */
  readonly seconds: number
  readonly rounds: number
  /** Events of one request of a batch. */
  readonly batch: number
  readonly out: string
}

const asked: Asked = JSON.parse(argument())
const members: readonly Member[] = JSON.parse(readFileSync(asked.members, 'utf8'))
const events: Record<string, string[]> = {}
const answered = new Map<string, Answered>()
/** The last request of every member, to be sent a second time. */
const last: Ask[] = []

const idOf = (event: unknown): string =>
  typeof event === 'object' && event !== null ? String(Reflect.get(event, 'id')) : ''

const odd = ({ status, body }: Reply): string => `${status} ${body.slice(0, 300)}`

/** Batches follow one another half a year after what was sent one by one, so that their slots are others. */
const APART_MS = 540 * 24 * 3_600_000

/** Requests of one connection that are written out before the first is sent, so that the cores are left to what is measured. */
const WRITTEN = 2_000

interface Sent {
  readonly body: string
  readonly mine: readonly string[]
}

/** Bodies one after the other: those written out at first, then as they are asked for. */
function bodies(next: () => unknown, count: number): () => Sent {
  const write = (): Sent => {
    const some = Array.from({ length: count }, next)
    return { body: JSON.stringify(count === 1 ? some[0] : { events: some }), mine: some.map(idOf) }
  }
  const written = Array.from({ length: count === 1 ? WRITTEN : 0 }, write).reverse()
  return () => written.pop() ?? write()
}

function appender({ account, token, written, end }: Member, place: number, count: number): () => Ask {
  const from = count === 1 ? end : end + APART_MS
  const next = bodies(phone({ course: written, by: account, role: 'caregiver' }, from), count)
  const head = headOf(`/api/v1/courses/${written}/events`, token)
  const ids = (events[written] ??= [])
  return () => {
    const { body, mine } = next()
    const check = (reply: Reply): string | null => {
      const recorded = reply.body.split('"result":"recorded"').length - 1
      if (reply.status !== 200 || recorded !== count) return odd(reply)
      if (!mine.every((id) => reply.body.includes(id))) return `another id: ${odd(reply)}`
      ids.push(...mine)
      return null
    }
    const ask = { head, body, check }
    last[place] = ask
    return ask
  }
}

/** A question has one answer, byte for byte, as long as nothing is recorded. */
function decider({ token, asked: course, end }: Member): () => Ask {
  const all = questions(end).map((question) => {
    const body = JSON.stringify(question.body)
    const head = headOf(`/api/v1/courses/${course}/decisions/${question.kind}`, token)
    return { question, head, body, key: `${course} ${question.kind} ${body}` }
  })
  let number = 0
  return () => {
    const asking = all[number % all.length]
    number += 1
    if (asking === undefined) throw new RangeError('there are questions')
    const { question, head, body, key } = asking
    const check = (reply: Reply): string | null => {
      if (reply.status !== 200) return odd(reply)
      const before = answered.get(key)
      if (before === undefined) answered.set(key, { course, question, body: reply.body })
      return before === undefined || before.body === reply.body ? null : `another answer: ${odd(reply)}`
    }
    return { head, body, check }
  }
}

function riderOf(place: number): () => Ask {
  const member = members[place % members.length]
  if (member === undefined) throw new RangeError('there are members')
  switch (asked.what) {
    case 'append':
      return appender(member, place, 1)
    case 'batch':
      return appender(member, place, asked.batch)
    case 'decide':
      return decider(member)
    case 'observe':
      return observations(member.written)
    default:
      throw new RangeError('there is no such load')
  }
}

/** What is sent a second time must be there already, and is not recorded again. */
async function again(): Promise<readonly string[]> {
  const wire = await wireTo(asked.port)
  const wrong: string[] = []
  for (const { head, body } of last) {
    const reply = await wire.ask(head, body)
    if (reply.status !== 200 || !reply.body.includes('already-there') || reply.body.includes('"recorded"'))
      wrong.push(`sent again: ${odd(reply)}`)
  }
  wire.close()
  return wrong
}

const riders = Array.from({ length: asked.connections }, (_, place) => riderOf(place))
const driven: Driven = await drive(asked, riders)
const doubled = driven.wrong === 0 ? await again() : []
const acknowledged: Acknowledged = { events, decisions: asked.what === 'decide' ? driven.all : 0 }
writeFileSync(asked.out, JSON.stringify({ acknowledged, answered: [...answered.values()] }))
const wrong = driven.wrong + doubled.length
console.log(
  JSON.stringify({
    ...driven,
    wrong,
    firstWrong: [...driven.firstWrong, ...doubled].slice(0, 5),
  }),
)
