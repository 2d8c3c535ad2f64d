// Bundles the command line: one small entry, a chunk for each command, loaded when it is called.
import { build } from 'esbuild'
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const place = `${root}faces/cli/dist/bundle`
/** Built beside its place and then put there, so that a program running meanwhile finds all its chunks. */
const out = `${place}.${process.pid}`

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

await build({
  entryPoints: [`${root}faces/cli/src/entry.ts`],
  outdir: out,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  treeShaking: true,
  alias,
  // With native code, or not needed by most commands.
  external: ['pdfkit', 'libsql', 'pg'],
  chunkNames: 'chunks/[name]-[hash]',
  logLevel: 'warning',
})
for (const [from, to] of [
  ['protocol/policies', 'policies'],
  ['protocol/catalogues', 'catalogues'],
  ['adapters/card/fonts', 'fonts'],
]) {
  if (existsSync(`${root}${from}`)) cpSync(`${root}${from}`, `${out}/${to}`, { recursive: true })
}
rmSync(place, { recursive: true, force: true })
renameSync(out, place)
