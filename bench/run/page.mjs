// The table as text for a terminal and as the page `docs/bench.md`.
import { cpus, totalmem } from 'node:os'

const digits = (value) =>
  value >= 100_000
    ? Math.round(value / 1_000) * 1_000
    : value >= 100
      ? Math.round(value)
      : Number(value.toFixed(2))
const shown = (value) => digits(value).toLocaleString('en-US')
const measured = ({ value, unit }) => (value === null ? 'not measured' : `${shown(value)} ${unit}`.trim())
const limit = ({ limit: bound, least, unit }) =>
  bound === undefined ? '' : `${least === true ? '≥' : '≤'} ${shown(bound)} ${unit}`.trim()

/** One line a row. */
export const textOf = (rows) =>
  rows
    .map((row) => {
      const mark = row.limit === undefined ? '      ' : row.met ? 'met   ' : 'MISSED'
      return `${mark} ${row.what.padEnd(35)} ${measured(row).padStart(20)}  ${limit(row).padEnd(22)} ${row.note}`
    })
    .join('\n')

const machine = () => {
  const [first] = cpus()
  const memory = `${Math.round(totalmem() / 1_073_741_824)} GB`
  return `${cpus().length} × ${first?.model ?? 'unknown processor'}, ${memory}, Node ${process.versions.node}, ${process.platform}`
}

const HOW = `## How it is measured

- **Decision.** The functions that the command line calls, with all findings, over 10 000 synthetic children, every one an
  object of its own. Fifty children are decided in many rounds before the next fifty: facts just folded lie in the processor's
  cache. *All in turn* is the time when 60 MB of facts must come from memory one after the other. Of the rounds the best counts,
  because other work on the machine only ever adds time; the median stands beside it, and so does the time of \`JSON.parse\` of a fixed text in the same run, as a yardstick for slower machines.
- **The same rules in CQL.** \`bench/cql/stature-rules.cql\` holds every dose and injection rule, for the policy \`cautious\`, in
  whole numbers. It is translated at the start of each run and run by cql-execution 3.3.2 over the same children. What favors
  CQL: the children come as plain records of integers under a model of their own, made outside the time measured, so nothing
  is read from FHIR; the policy's choices are constants; ELM is stripped of notes; the amount to draw, the list of sites, the
  advice and the states are not computed at all; and *outcomes only* leaves out every rule that can no longer matter. Ours is
  always the full decision. Outcome, \`decidedBy\` and the verdict of every rule must be equal for all children, or the run fails.
- **Fold.** From entries already parsed by \`readEvent\`, best of several rounds; memory is the highest of the whole process,
  parsed entries included. The command line reads the same course from a file.
- **Start.** \`stature units\` and \`node -e 0\` in turns; medians.
- **Server.** The built server as it is run, with its log on, in a process of its own; the load in another; on PostgreSQL its
  processes besides, reached by their socket; all share the cores. SQLite commits with \`synchronous=FULL\`, PostgreSQL with \`fsync\` and
  \`synchronous_commit\` on. Sixty-four families are signed in, each writes to a course of its own that has a history, over one
  kept connection: readings, meals and injections, each with an id of its own, each sent when the one before is acknowledged. Of
  the rounds of a load the best counts, with its delays, because other work on the machine only ever takes time away; the rates
  of the other rounds stand beside it. Before each store what was written earlier is put on the disk.
  A decision is logged durably before it is answered. Afterwards the store is read back: every acknowledged event is there once
  and nothing else, every chain verifies, what is sent again is there already, every decision equals that of a full fold, and
  as many decisions are logged as were shown; else the run fails.
- **Beside it, in the same run.** The in-memory router of @medplum/fhir-router creates one Observation a request behind the
  plainest HTTP server; pgbench inserts rows of the size of a sealed event; SQLite does so alone, one transaction a row.
- **A course of ten years.** \`read\` is the time from a question to its decision where memory holds nothing of the course and
  the program is warm. *One more event* is recorded and decided on, on a store in memory, so that no disk hides its cost.
- **Memory at rest.** Resident memory of the server process with the example clinic.
- **App.** The built app from the real server in Chromium. Lighthouse 12 with its mobile profile (a slow phone and network are
  simulated) looks at the first screen of a parent who is signed in, storage empty. *Cold start without a network*: a browser
  process that has just begun, on a phone that was here twice, until the answer is on the screen.

\`npm run bench\` measures all of it and fails when a limit is missed. \`npm run bench -- --short\` takes smaller amounts and fails
only on a wrong answer: on a shared machine times say little. The numbers of the last run stand in \`reports/bench/results.json\`.
`

const met = (row) => (row.limit === undefined ? '' : row.met ? 'yes' : '**no**')

/** The page. */
export function pageOf(rows) {
  const lines = rows.map(
    (row) => `| ${row.what} | ${measured(row)} | ${limit(row)} | ${met(row)} | ${row.note} |`,
  )
  const asked = rows.filter((row) => row.limit !== undefined)
  const missed = asked.filter((row) => !row.met).length
  return [
    '# Speed\n',
    '<!-- Written by `npm run bench`; run it again rather than editing. -->\n',
    `Measured in one run on ${machine()}. ${missed === 0 ? 'Every limit is met.' : `${missed} of ${asked.length} limits are missed.`}\n`,
    '| what | measured | limit | met | how |',
    '| --- | ---: | --- | --- | --- |',
    ...lines,
    '',
    HOW,
  ].join('\n')
}
