// kill -9 of the whole server under load: what was acknowledged over HTTP is there, and it starts again without help.
import { audit } from '../../../../adapters/storage/test/faults/audit.js'
import { chanceOf, type Chance } from '../../../../adapters/storage/test/faults/chance.js'
import type { Report } from '../../../../adapters/storage/test/faults/report.js'
import { setTimeout as pause } from 'node:timers/promises'
import { ask, until } from './client.js'
import { idOf, injectionGiven, newCourse, person, weight, withStore, type Person } from './people.js'
import { startProcess, type Place, type ServerProcess } from './process.js'

const WRITERS = 6
const START_MS = 20_000
const LONGEST_LOAD_MS = 400

interface Writer {
  readonly course: string
  readonly carer: Person
  readonly acknowledged: string[]
}

export async function writersIn(place: Place, count: number): Promise<readonly Writer[]> {
  return withStore(place, async (store) =>
    Promise.all(
      Array.from({ length: count }, async () => {
        const course = await newCourse(store)
        return { course, carer: await person(store, 'caregiver', [course]), acknowledged: [] }
      }),
    ),
  )
}

/** One event after another until told to stop; the odd one doubled, as a phone does that did not hear the answer. */
export async function write(writer: Writer, url: string, stopped: () => boolean): Promise<readonly string[]> {
  const { course, carer, acknowledged } = writer
  const problems: string[] = []
  for (let n = 0; !stopped(); n += 1) {
    const event = weight(course, carer.account, Date.now(), 20_000 + (n % 1_000))
    const send = () => ask(url, carer.token, 'POST', `/api/v1/courses/${course}/events`, event)
    const answers = n % 10 === 0 ? await Promise.all([send(), send()]) : [await send()]
    if (answers.some(({ status }) => status === 200)) acknowledged.push(idOf(event))
    const strange = answers.filter(({ status }) => status !== 200 && status !== 0 && status !== 503)
    problems.push(
      ...strange.map(({ status, text }) => `a write was answered ${status} ${text.slice(0, 200)}`),
    )
    if (answers.some(({ status }) => status !== 200)) await pause(20)
  }
  return problems
}

export const acknowledgedBy = (writers: readonly Writer[]): ReadonlyMap<string, readonly string[]> =>
  new Map(writers.map(({ course, acknowledged }) => [course, acknowledged]))

async function round(
  server: ServerProcess,
  writers: readonly Writer[],
  chance: Chance,
): Promise<readonly string[]> {
  let stopped = false
  const before = writers.map(({ acknowledged }) => acknowledged.length)
  const writing = writers.map((writer) => write(writer, server.url, () => stopped))
  const loaded = await until(
    () => writers.every(({ acknowledged }, n) => acknowledged.length > (before[n] ?? 0)),
    START_MS,
  )
  await pause(chance.between(0, LONGEST_LOAD_MS))
  await server.kill()
  stopped = true
  const problems = (await Promise.all(writing)).flat()
  return loaded ? problems : [...problems, 'no load']
}

export interface ServerKills {
  readonly name: string
  readonly entry: string
  readonly place: Place
  readonly rounds: number
  readonly seed: number
}

/** A course with a double injection, which a restarted server must have raised an alarm for although it was killed at once. */
async function alarmed({ entry, place }: ServerKills): Promise<readonly string[]> {
  const [writer] = await writersIn(place, 1)
  if (writer === undefined) return ['nobody writes']
  const { course, carer } = writer
  const server = await startProcess(entry, place)
  const at = Date.now() - 60_000
  const events = [
    injectionGiven(course, carer.account, at),
    injectionGiven(course, carer.account, at + 1_000),
  ]
  const got = await ask(server.url, carer.token, 'POST', `/api/v1/courses/${course}/events`, { events })
  await server.kill()
  if (got.status !== 200) return [`the injections were answered ${got.status} ${got.text.slice(0, 300)}`]
  await server.again()
  try {
    const path = `/api/v1/courses/${course}/alarms`
    const alarms = async () => (await ask(server.url, carer.token, 'GET', path)).text
    const raised = await until(async () => (await alarms()).includes('double-injection'), START_MS, 100)
    const times = (await alarms()).split('"double-injection"').length - 1
    if (!raised) return ['after a kill the alarm of a double injection was not raised']
    return times === 1 ? [] : [`the alarm of a double injection is there ${times} times`]
  } finally {
    await server.kill()
  }
}

/** After all of it a server is behind with nothing. */
async function projected(place: Place, writers: readonly Writer[]): Promise<readonly string[]> {
  return withStore(place, async (store) => {
    const heads = await Promise.all(writers.map(({ course }) => store.journal.head(course)))
    return heads.flatMap((head) =>
      head === null || head.projected === head.sequence
        ? []
        : [`alarms are worked out up to ${head.projected} of ${head.sequence}`],
    )
  })
}

/** As long as a restarted server may take to look at every course. */
const CALM_MS = 6_000

export async function killServers(kills: ServerKills, report: Report): Promise<void> {
  const chance = chanceOf(kills.seed)
  const writers = await writersIn(kills.place, WRITERS)
  const server = await startProcess(kills.entry, kills.place)
  try {
    for (let n = 1; n <= kills.rounds; n += 1) {
      const problems = [...(await round(server, writers, chance))]
      problems.push(...(await withStore(kills.place, (store) => audit(store, acknowledgedBy(writers)))))
      await server.again()
      report.add(`kill -9 of the server, ${kills.name}, round ${n}`, problems)
      if (n % 5 === 0) report.say(`kill -9 of the server, ${kills.name}: ${n} of ${kills.rounds} rounds`)
    }
    await pause(CALM_MS)
  } finally {
    await server.kill()
  }
  report.add(
    `after the kills nothing is left to work out, ${kills.name}`,
    await projected(kills.place, writers),
  )
  report.add(`after a kill an alarm is raised, ${kills.name}`, await alarmed(kills))
}
