// Bundles the measuring programs from the sources, so that they measure what stands there now.
import { build } from 'esbuild'

const PROGRAMS = ['decision', 'cql', 'fold']

/** Builds every program into a folder inside the project, where Node finds the packages they leave outside. */
export async function bundlePrograms(root, folder) {
  await build({
    entryPoints: PROGRAMS.map((name) => `${root}/bench/${name}.ts`),
    outdir: folder,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outExtension: { '.js': '.mjs' },
    external: ['cql-execution'],
    alias: {
      '@stature/label': `${root}/label/src/index.ts`,
      '@stature/protocol': `${root}/protocol/src/index.ts`,
      '@stature/record': `${root}/record/src/index.ts`,
    },
    logLevel: 'warning',
  })
}
