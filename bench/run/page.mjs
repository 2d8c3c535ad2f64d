// The table as text for a terminal and as the page `docs/bench.md`.
import { cpus, totalmem } from 'node:os'

const digits = (value) =>
  value >= 100_000
    ? Math.round(value / 1_000) * 1_000
    : value >= 100
      ? Math.round(value)
      : Number(value.toFixed(2))
const shown = (value) => digits(value).toLocaleString('en-US')
const limit = ({ limit: bound, least, unit }) => `${least === true ? '≥' : '≤'} ${shown(bound)} ${unit}`

/** One line a row. */
export const textOf = (rows) =>
  rows
    .map((row) => {
      const measured = `${shown(row.value)} ${row.unit}`
      return `${row.met ? 'met   ' : 'MISSED'} ${row.what.padEnd(33)} ${measured.padStart(20)}  ${limit(row).padEnd(22)} ${row.note}`
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

\`npm run bench\` measures all of it and fails when a limit is missed. \`npm run bench -- --short\` takes smaller amounts and fails
only on a wrong answer: on a shared machine times say little. The numbers of the last run stand in \`reports/bench/results.json\`.
`

/** The page. */
export function pageOf(rows) {
  const lines = rows.map(
    (row) =>
      `| ${row.what} | ${shown(row.value)} ${row.unit} | ${limit(row)} | ${row.met ? 'yes' : '**no**'} | ${row.note} |`,
  )
  const missed = rows.filter(({ met }) => !met).length
  return [
    '# Speed\n',
    '<!-- Written by `npm run bench`; run it again rather than editing. -->\n',
    `Measured in one run on ${machine()}. ${missed === 0 ? 'Every limit is met.' : `${missed} of ${rows.length} limits are missed.`}\n`,
    '| what | measured | limit | met | how |',
    '| --- | ---: | --- | --- | --- |',
    ...lines,
    '',
    HOW,
  ].join('\n')
}
