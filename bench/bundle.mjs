// Bundles the measuring programs from the sources, so that they measure what stands there now.
import { build } from 'esbuild'

const PROGRAMS = ['decision', 'cql', 'fold']
const SERVER_PROGRAMS = ['seed', 'load', 'audit', 'course', 'inserts', 'fhir'].map((name) => `server/${name}`)

/** Builds every program into a folder inside the project, where Node finds the packages they leave outside. */
export async function bundlePrograms(root, folder) {
  await build({
    entryPoints: [...PROGRAMS, ...SERVER_PROGRAMS].map((name) => `${root}/bench/${name}.ts`),
    outdir: folder,
    outbase: `${root}/bench`,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outExtension: { '.js': '.mjs' },
    packages: 'external',
    alias: {
      '@stature/label': `${root}/label/src/index.ts`,
      '@stature/protocol': `${root}/protocol/src/index.ts`,
      '@stature/record': `${root}/record/src/index.ts`,
      '@stature/civil-time': `${root}/adapters/civil-time/src/index.ts`,
      '@stature/card': `${root}/adapters/card/src/index.ts`,
      '@stature/storage': `${root}/adapters/storage/src/index.ts`,
    },
    logLevel: 'warning',
  })
}
