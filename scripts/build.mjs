// Compiles every room in the order of the arrow, bundles the command line for a quick start, and builds the app for browsers.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Runs one step in the project folder and ends the build with its exit code when it fails. */
function step(command, args) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  if (done.status !== 0) process.exit(done.status ?? 1)
}

if (!existsSync(`${root}/node_modules/typescript`)) {
  console.error('build: typescript is not installed; run "npm ci" with development dependencies')
  process.exit(1)
}
step(process.execPath, ['node_modules/typescript/bin/tsc', '-b'])
if (existsSync(`${root}/scripts/bundle.mjs`)) step(process.execPath, ['scripts/bundle.mjs'])
if (existsSync(`${root}/node_modules/vite`)) {
  step(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'faces/web/tsconfig.json'])
  step(process.execPath, ['node_modules/vite/bin/vite.js', 'build', 'faces/web', '--logLevel', 'warn'])
}
