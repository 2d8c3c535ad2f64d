// After the load: every acknowledged event is there exactly once, chains verify, decisions are those of a full fold and logged.
import { decideDose, decideInjection, judgeProposal, withStated } from '@stature/protocol'
import { verifyChain, type StatureEvent } from '@stature/record'
import type { Store } from '@stature/storage'
import { readFileSync } from 'node:fs'
import { fromWhole } from '../../faces/server/src/courses/asked.js'
import { calendarsOf, entryIn } from '../../faces/server/src/courses/civil.js'
import { sortedJson } from '../../faces/server/src/courses/sorted-json.js'
import { questionIn } from '../../faces/server/src/decisions/asking.js'
import { proposalIn } from '../../faces/server/src/decisions/proposal.js'
import { statedIn } from '../../faces/server/src/decisions/stated.js'
import { argument, openPlace, policyIn, type Acknowledged, type Answered, type Place } from './place.js'

interface Asked {
  readonly place: Place
  /** What the loads wrote. */
  readonly acknowledged: readonly string[]
  /** Events of each history. */
  readonly history: number
  readonly policy: string
}

interface Loaded {
  readonly acknowledged: Acknowledged
  readonly answered: readonly Answered[]
}

const PAGE = 2_000

async function eventsOf(store: Store, course: string): Promise<readonly StatureEvent[]> {
  const events: StatureEvent[] = []
  for (;;) {
    const page = await store.journal.read(course, events.length, PAGE)
    events.push(...page)
    if (page.length < PAGE) return events
  }
}

function wrongEvents(
  events: readonly StatureEvent[],
  acknowledged: readonly string[],
  history: number,
): string[] {
  const there = new Set(events.map(({ id }) => id))
  const lost = acknowledged.filter((id) => !there.has(id)).map((id) => `lost: ${id}`)
  const doubled = events.length - there.size
  const more = events.length - acknowledged.length - history
  const chain = verifyChain(events)
  return [
    ...lost,
    ...(doubled === 0 ? [] : [`doubled: ${doubled} events`]),
    ...(more === 0 ? [] : [`${more} events more than acknowledged`]),
    ...(chain.kind === 'ok' ? [] : [`chain: ${JSON.stringify(chain)}`]),
  ]
}

const policy = (path: string) => policyIn(path)

/** The decision as it should have been, from all events. */
function expected(
  { question: { kind, body } }: Answered,
  events: readonly StatureEvent[],
  path: string,
): string {
  const rules = policy(path)
  const means = { policy: rules, calendarOf: calendarsOf(rules), clock: Date.now }
  const question = questionIn(body, 0, null)
  const answered = fromWhole(means, events.map(entryIn), events.length, question)
  if (answered === null) return 'the course is not opened'
  if (kind === 'injection') {
    const stated = statedIn(Reflect.get(body, 'stated') ?? undefined, question.at)
    return sortedJson(decideInjection(withStated(answered.facts, stated), rules))
  }
  const proposal = proposalIn(Reflect.get(body, 'propose') ?? undefined)
  const decision =
    proposal === null ? decideDose(answered.facts, rules) : judgeProposal(answered.facts, rules, proposal)
  return sortedJson(decision)
}

async function decisionsIn(store: Store, course: string): Promise<number> {
  let count = 0
  for (let before: number | null = null; ;) {
    const page = await store.log.read(course, 'decision', before, PAGE)
    count += page.length
    if (page.length < PAGE) return count
    before = page.at(-1)?.id ?? 0
  }
}

const asked: Asked = JSON.parse(argument())
const loads: readonly Loaded[] = asked.acknowledged.map((path) => JSON.parse(readFileSync(path, 'utf8')))
const store = await openPlace(asked.place)
const problems: string[] = []

const ids = new Map<string, string[]>()
for (const { acknowledged } of loads)
  for (const [course, some] of Object.entries(acknowledged.events))
    ids.set(course, [...(ids.get(course) ?? []), ...some])
let checked = 0
for (const [course, some] of ids) {
  const events = await eventsOf(store, course)
  checked += some.length
  problems.push(...wrongEvents(events, some, asked.history))
}

const answered = loads.flatMap((load) => load.answered)
const courses = new Map<string, readonly StatureEvent[]>()
let logged = 0
for (const { course } of answered) {
  if (courses.has(course)) continue
  courses.set(course, await eventsOf(store, course))
  logged += await decisionsIn(store, course)
}
for (const each of answered) {
  const said = expected(each, courses.get(each.course) ?? [], asked.policy)
  if (!each.body.startsWith(`{"decision":${said},`))
    problems.push(`another decision: ${each.body.slice(0, 200)}`)
}
const decided = loads.reduce((sum, { acknowledged }) => sum + acknowledged.decisions, 0)
if (logged !== decided) problems.push(`${logged} decisions logged, ${decided} shown`)
await store.close()
console.log(
  JSON.stringify({
    ...{ events: checked, decisions: decided, questions: answered.length },
    ...{ problems: problems.length, firstProblems: problems.slice(0, 5) },
  }),
)
