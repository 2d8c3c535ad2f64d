// Bundles the programs: of the command line a chunk for each command, loaded when it is called; of the server one for what
// it always needs, which takes a fraction of the memory and time of a thousand modules.
import { build } from 'esbuild'
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Packages resolve to their sources, as in the tests, so that the bundle never runs behind a stale build. */
const alias = {
  '@stature/label': `${root}label/src/index.ts`,
  '@stature/protocol': `${root}protocol/src/index.ts`,
  '@stature/record': `${root}record/src/index.ts`,
  '@stature/fhir': `${root}adapters/fhir/src/index.ts`,
  '@stature/civil-time': `${root}adapters/civil-time/src/index.ts`,
  '@stature/card': `${root}adapters/card/src/index.ts`,
  '@stature/storage': `${root}adapters/storage/src/index.ts`,
}

/** Files that the programs read, put beside them. */
const READ = [
  ['protocol/policies', 'policies'],
  ['protocol/catalogues', 'catalogues'],
  ['adapters/card/fonts', 'fonts'],
]

/** Builds the programs of a face beside its place and then puts it there, so that one running meanwhile finds all its chunks. */
async function bundle(face, programs, options) {
  const place = `${root}faces/${face}/dist/bundle`
  const out = `${place}.${process.pid}`
  await build({
    entryPoints: programs.map((program) => `${root}faces/${face}/src/${program}.ts`),
    outdir: out,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    treeShaking: true,
    alias,
    logLevel: 'warning',
    ...options,
  })
  for (const [from, to] of READ) {
    if (existsSync(`${root}${from}`)) cpSync(`${root}${from}`, `${out}/${to}`, { recursive: true })
  }
  rmSync(place, { recursive: true, force: true })
  renameSync(out, place)
}

const packagesOf = (room) =>
  Object.keys(JSON.parse(readFileSync(`${root}${room}/package.json`, 'utf8')).dependencies ?? {})

/** Many small modules; every other package of the server is loaded as it is installed. */
const TAKEN_IN = ['typebox', 'temporal-polyfill']
const installed = ['faces/server', 'adapters/storage', 'adapters/card', 'adapters/civil-time']
  .flatMap(packagesOf)
  .filter((name) => !name.startsWith('@stature/') && !TAKEN_IN.includes(name))

await bundle('cli', ['entry'], {
  minifySyntax: true,
  minifyWhitespace: true,
  // With native code, or not needed by most commands.
  external: ['pdfkit', 'libsql', 'pg'],
  chunkNames: 'chunks/[name]-[hash]',
})
// Also as the package that `stature serve` loads. Not minified, so that the places of an error in its log can be read.
await bundle('server', ['entry', 'index'], { external: installed })
