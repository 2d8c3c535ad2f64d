// The rows of the server: what was asked of it, what it was held beside, and whether every answer was right.

const LIMITS = {
  appends: 3_000,
  appendP99: 50,
  decisions: 2_000,
  readMs: 15,
  growth: 1.5,
  memoryMb: 150,
}

const row = (what, value, unit, note, more) => ({ what, value, unit, note, ...more })
const atMost = (what, value, limit, unit, note) =>
  row(what, value, unit, note, { limit, met: value <= limit })
const atLeast = (what, value, limit, unit, note) =>
  row(what, value, unit, note, { limit, least: true, met: value >= limit })
/** Stands beside the others and is held to nothing. `value` is null where it was not measured. */
const beside = (what, value, unit, note) => row(what, value, unit, note, { met: true })

const times = (one, other) => `${(one / other).toFixed(2)} ×`
const delays = ({ p50, p99, longest, others }) =>
  `p50 ${p50} ms, p99 ${p99} ms, longest ${longest} ms${others.length === 0 ? '' : `; other rounds ${others.join(', ')}/s`}`
const cost = ({ serverUs, loadUs }) =>
  serverUs === null ? '' : `; processor a request: server ${serverUs} µs, load ${loadUs} µs`

function onStore(name, { append, decide, batch }, comparisons, events) {
  return [
    atLeast(
      `server: appends, ${name}`,
      append.perSecond,
      LIMITS.appends,
      '/s',
      `one event a request, 64 connections; ${delays(append)}${cost(append)}; ${comparisons}`,
    ),
    atMost(`server: append p99, ${name}`, append.p99, LIMITS.appendP99, 'ms', `median ${append.p50} ms`),
    beside(
      `server: batches, ${name}`,
      batch.perSecond * events,
      'events/s',
      `${events} events a request, 8 connections; ${delays(batch)}`,
    ),
    atLeast(
      `server: decisions, ${name}`,
      decide.perSecond,
      LIMITS.decisions,
      '/s',
      `doses and injections in turn, each logged first; ${delays(decide)}${cost(decide)}`,
    ),
  ]
}

/** About right and wrong: events lost or doubled, chains, decisions, logs, answers of another form. */
function outcome(name, { append, decide, batch, audit }) {
  const wrong = append.wrong + decide.wrong + batch.wrong + audit.problems
  const note = `${audit.events} events once each, ${audit.decisions} decisions logged, ${audit.questions} against a full fold`
  return { ...atMost(`server: wrong answers, ${name}`, wrong, 0, '', note), outcome: true }
}

const middle = (list) => list.toSorted((one, other) => one - other)[Math.floor(list.length / 2)]

function longCourse({ wholeMs, reads, grown }) {
  const cold = middle(reads.map(({ coldMs }) => coldMs))
  const fresh = middle(reads.map(({ freshMs }) => freshMs))
  const warm = middle(reads.map(({ warmMs }) => warmMs))
  const [short] = grown
  const longest = grown.at(-1)
  const each = grown.map(({ events, ms }) => `${ms.toFixed(2)} ms at ${events}`).join(', ')
  return [
    atMost(
      'server: course of 10 years, read',
      fresh,
      LIMITS.readMs,
      'ms',
      `${longest.events} events, question to decision with nothing of it in memory; ${warm.toFixed(2)} ms with, ${wholeMs.toFixed(0)} ms without a snapshot`,
    ),
    atMost(
      'server: the same, first of a process',
      cold,
      LIMITS.readMs,
      'ms',
      `a process that has warmed up as at its start, and answered nothing yet; median of ${reads.length}`,
    ),
    atMost(
      'server: one more event',
      longest.ms / short.ms,
      LIMITS.growth,
      '×',
      `recorded and decided on: ${each}`,
    ),
  ]
}

function memory({ startMb, idleMb, startMs, requests }) {
  const note = `${startMb} MB after its start, which took ${startMs} ms; after ${requests} requests and a rest`
  return idleMb === null
    ? beside('server: memory at rest', null, 'MB', 'this system does not say')
    : atMost('server: memory at rest', idleMb, LIMITS.memoryMb, 'MB', note)
}

function held({ sqlite, postgres, fhir }) {
  const plain = 'no sign-in, no check of rules, no log, nothing kept'
  return [
    beside('beside: FHIR router in memory', fhir.perSecond, '/s', `${plain}; ${delays(fhir)}${cost(fhir)}`),
    beside(
      'beside: pgbench, single rows',
      postgres.pgbench,
      '/s',
      postgres.pgbench === null
        ? 'pgbench is not here (Debian: postgresql-contrib)'
        : `64 connections, the same PostgreSQL ${postgres.version}, no HTTP`,
    ),
    beside('beside: SQLite, single rows', sqlite.rows.perSecond, '/s', 'a sync a row, as libsql keeps it'),
  ]
}

const share = (append, whole, of) => (whole === null ? '' : `${times(append.perSecond, whole)} ${of}`)

/** The rows of the server. */
export function serverRows({ sqlite, postgres, fhir, long, idle, batch }) {
  const ratios = (store, rows, of) =>
    [share(store.append, fhir.perSecond, 'the FHIR router'), share(store.append, rows, of)]
      .filter((each) => each !== '')
      .join(', ')
  return [
    outcome('SQLite', sqlite),
    outcome('PostgreSQL', postgres),
    {
      ...atMost('beside: wrong answers, FHIR router', fhir.wrong, 0, '', 'so that it is compared at all'),
      outcome: true,
    },
    ...onStore('SQLite', sqlite, ratios(sqlite, sqlite.rows.perSecond, 'single rows'), batch),
    ...onStore('PostgreSQL', postgres, ratios(postgres, postgres.pgbench, 'pgbench'), batch),
    ...held({ sqlite, postgres, fhir }),
    ...longCourse(long),
    memory(idle),
  ]
}

/** What was answered wrongly, in the words of the first of each. */
export const wrongAnswers = ({ sqlite, postgres, fhir }) =>
  [sqlite, postgres]
    .flatMap(({ append, decide, batch, audit }) => [
      ...append.firstWrong,
      ...decide.firstWrong,
      ...batch.firstWrong,
      ...audit.firstProblems,
    ])
    .concat(fhir.firstWrong)
