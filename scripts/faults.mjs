// `npm run test:faults`: kills, cuts off, fills and locks the stores under load. `--short` tries each a few times.
// STATURE_SEED repeats a run.
import { randomInt } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { build } from 'esbuild'
import { pathToFileURL } from 'node:url'
import { install, root } from './setup.mjs'

/** Each has a `runFaults(sizes, seed, say)` and its sizes, FULL and SHORT. */
const SUITES = ['adapters/storage/test/faults/main.ts', 'faces/server/test/faults/main.ts']
const ALIASES = {
  '@stature/label': 'label',
  '@stature/protocol': 'protocol',
  '@stature/record': 'record',
  '@stature/fhir': 'adapters/fhir',
  '@stature/civil-time': 'adapters/civil-time',
  '@stature/card': 'adapters/card',
  '@stature/storage': 'adapters/storage',
  '@stature/server': 'faces/server',
}

const asked = process.argv.slice(2)
const unknown = asked.filter((flag) => flag !== '--short')
if (unknown.length > 0) {
  console.error(`faults: no flag ${unknown.join(', ')}; the flag is --short`)
  process.exit(2)
}
if (!install()) {
  console.error('faults: npm ci failed, so nothing can be tried')
  process.exit(1)
}

/** Bundles a suite from the sources of now, where node finds the packages, and loads it. */
async function load(suite) {
  const outfile = `${root}/node_modules/.cache/stature-faults/${suite.replace(/\W+/g, '-')}-${process.pid}.mjs`
  await build({
    entryPoints: [`${root}/${suite}`],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
    alias: Object.fromEntries(
      Object.entries(ALIASES).map(([name, room]) => [name, `${root}/${room}/src/index.ts`]),
    ),
    plugins: [
      {
        // Packages stay packages; only our own files are bundled.
        name: 'packages',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
            kind === 'entry-point' || path in ALIASES ? null : { path, external: true },
          ),
      },
    ],
  })
  process.once('exit', () => rmSync(outfile, { force: true }))
  return import(pathToFileURL(outfile).href)
}

const started = performance.now()
const seconds = () => `${Math.round((performance.now() - started) / 1_000)} s`
const seed = Number(process.env.STATURE_SEED ?? randomInt(1_000_000_000))
const short = asked.includes('--short')
let passed = 0
const failed = []
for (const suite of SUITES.filter((file) => existsSync(`${root}/${file}`))) {
  const { runFaults, FULL, SHORT } = await load(suite)
  const report = await runFaults(short ? SHORT : FULL, seed, (line) => console.log(`[${seconds()}] ${line}`))
  passed += report.passed()
  failed.push(...report.failed())
}

for (const line of failed) console.log(`failed: ${line}`)
console.log(`faults: seed ${seed}, ${seconds()}`)
console.log(`${passed} passed, ${failed.length} failed`)
process.exit(failed.length === 0 && passed > 0 ? 0 : 1)
