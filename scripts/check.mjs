// The check before a push: every step runs, each with its time, and all failures are listed at the end.
import { install } from './setup.mjs'
import { assertions } from './check/assertions.mjs'
import { direction } from './check/direction.mjs'
import { docs } from './check/docs.mjs'
import { format } from './check/format.mjs'
import { house } from './check/house.mjs'
import { labelText } from './check/label-text.mjs'
import { licenses } from './check/licenses.mjs'
import { lint } from './check/lint.mjs'
import { lockfile } from './check/lockfile.mjs'
import { types } from './check/types.mjs'
import { unused } from './check/unused.mjs'

/**
 * A step answers what is wrong, one line a problem; nothing wrong is an empty list.
 * @type {Readonly<Record<string, () => readonly string[] | Promise<readonly string[]>>>}
 */
const STEPS = {
  format,
  types,
  lint,
  direction,
  house,
  unused,
  docs,
  licenses,
  assertions,
  lockfile,
  'label-text': labelText,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in STEPS))
if (unknown.length > 0) {
  console.error(`check: no step ${unknown.join(', ')}; steps are ${Object.keys(STEPS).join(', ')}`)
  process.exit(2)
}

install()

const failures = []
for (const name of asked.length > 0 ? asked : Object.keys(STEPS)) {
  const from = performance.now()
  const problems = await STEPS[name]()
  const seconds = ((performance.now() - from) / 1000).toFixed(1)
  console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(12)} ${seconds.padStart(6)} s`)
  failures.push(...problems.map((problem) => `${name}: ${problem}`))
}

for (const failure of failures) console.log(failure)
console.log(
  failures.length === 0 ? 'check: nothing to complain about' : `check: ${failures.length} to put right`,
)
process.exitCode = failures.length === 0 ? 0 : 1
