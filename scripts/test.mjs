// Runs the tests in three time zones and closes with one plain line: how many passed and how many failed.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, install, root, run } from './setup.mjs'
import { add, emptyTally, readReport } from './test-report.mjs'

/** What meets civil time. Stores, accounts and transport know instants only. */
const CIVIL = [
  'record/',
  'adapters/fhir/',
  'adapters/civil-time/',
  'adapters/card/',
  'faces/cli/',
  'faces/server/test/courses/',
  'faces/server/test/decisions/',
  'faces/server/test/care/',
  'faces/server/test/messages/',
  'spec/',
]

/** Everything runs in UTC; what meets civil time runs again where days are short, odd or a day ahead. */
const RUNS = [
  { zone: 'UTC', only: [] },
  { zone: 'America/St_Johns', only: CIVIL },
  { zone: 'Pacific/Apia', only: CIVIL },
]

const reports = join(root, 'reports')

/** Runs vitest once and answers what it found, in the words of its own report. */
function runOnce({ zone, only }, filters) {
  const file = join(reports, `tests-${zone.replace(/\W/g, '-')}.json`)
  rmSync(file, { force: true })
  console.log(`\ntests in ${zone}`)
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json']
  const chosen = filters.length > 0 ? filters : only
  const status = run(
    process.execPath,
    [...args, `--outputFile.json=${file}`, '--passWithNoTests', ...chosen],
    {
      TZ: zone,
    },
  )
  return readReport(() => readFileSync(file, 'utf8'), status, root)
}

mkdirSync(reports, { recursive: true })
const tally = emptyTally()
const fail = (name) => add(tally, 'set-up', { passed: [], failed: [name] })
if (!install()) fail('npm ci')
else {
  // Tests run on the sources, so a build that fails is one failure and hides no other.
  if (!build()) fail('the build')
  for (const each of RUNS) add(tally, each.zone, runOnce(each, process.argv.slice(2)))
}

for (const line of tally.failures) console.log(`failed: ${line}`)
console.log(`\n${tally.passed()} passed, ${tally.failed()} failed`)
process.exitCode = tally.failed() === 0 && tally.passed() > 0 ? 0 : 1
