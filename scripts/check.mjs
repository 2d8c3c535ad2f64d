// The check before a push: every step runs, each with its time, and all failures are listed at the end.
import { install } from './setup.mjs'

/**
 * A step answers what is wrong, one line a problem; nothing wrong is an empty list. Steps load after the installation,
 * because some of them use what it brings.
 * @type {Readonly<Record<string, () => Promise<readonly string[]>>>}
 */
const STEPS = {
  format: async () => (await import('./check/format.mjs')).format(),
  types: async () => (await import('./check/types.mjs')).types(),
  lint: async () => (await import('./check/lint.mjs')).lint(),
  direction: async () => (await import('./check/direction.mjs')).direction(),
  house: async () => (await import('./check/house.mjs')).house(),
  unused: async () => (await import('./check/unused.mjs')).unused(),
  docs: async () => (await import('./check/docs.mjs')).docs(),
  licenses: async () => (await import('./check/licenses.mjs')).licenses(),
  assertions: async () => (await import('./check/assertions.mjs')).assertions(),
  lockfile: async () => (await import('./check/lockfile.mjs')).lockfile(),
  'label-text': async () => (await import('./check/label-text.mjs')).labelText(),
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in STEPS))
if (unknown.length > 0) {
  console.error(`check: no step ${unknown.join(', ')}; steps are ${Object.keys(STEPS).join(', ')}`)
  process.exit(2)
}

if (!install()) {
  console.error('check: npm ci failed, so nothing can be checked')
  process.exit(1)
}

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
