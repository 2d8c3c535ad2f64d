// `npm run bench`: measures everything in one run and fails when a limit is missed. `--short` measures less and fails only on
// a wrong answer, because times on a shared machine say little. `--page` writes `docs/bench.md` from the run.
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, install } from './setup.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')
const asked = process.argv.slice(2)
const unknown = asked.filter((flag) => flag !== '--short' && flag !== '--page')
if (unknown.length > 0) {
  console.error(`bench: no flag ${unknown.join(', ')}; flags are --short and --page`)
  process.exit(2)
}
if (!install()) {
  console.error('bench: npm ci failed, so nothing can be measured')
  process.exit(1)
}
// The command line and the server are measured as they are built.
if (!build()) {
  console.error('bench: the build failed, so nothing can be measured')
  process.exit(1)
}

const { SIZES, measure } = await import('../bench/run/measure.mjs')
const { rowsOf } = await import('../bench/run/limits.mjs')
const { pageOf, textOf } = await import('../bench/run/page.mjs')
const { wrongAnswers } = await import('../bench/run/server-rows.mjs')

const short = asked.includes('--short')
const from = performance.now()
const measured = await measure(root, short ? SIZES.short : SIZES.full, (what) =>
  console.log(`bench: ${what}`),
)
const rows = rowsOf(measured)
mkdirSync(`${root}/reports/bench`, { recursive: true })
writeFileSync(`${root}/reports/bench/results.json`, `${JSON.stringify({ rows, measured }, null, 2)}\n`)
if (asked.includes('--page')) {
  const { format, resolveConfig } = await import('prettier')
  const path = `${root}/docs/bench.md`
  writeFileSync(path, await format(pageOf(rows), { ...(await resolveConfig(path)), filepath: path }))
}

console.log(`\n${textOf(rows)}\n`)
for (const line of [...measured.cql.firstMismatches, ...wrongAnswers(measured.server)])
  console.log(`wrong: ${line}`)
const failing = rows.filter(({ met, outcome }) => !met && (!short || outcome === true))
const seconds = Math.round((performance.now() - from) / 1_000)
const limited = rows.filter(({ limit }) => limit !== undefined)
const met = limited.filter((row) => row.met).length
console.log(`bench: ${met} of ${limited.length} limits met, in ${seconds} s`)
process.exitCode = failing.length === 0 ? 0 : 1
