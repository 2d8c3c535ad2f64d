// Writes digest.json again. Refuses while the protocol version is the same; --same-version is for work before a release.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const mode = process.argv.includes('--same-version') ? 'same-version' : 'rewrite'
const args = ['node_modules/vitest/vitest.mjs', 'run', 'proofs/digest']
const { status } = spawnSync(process.execPath, args, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, STATURE_DIGEST: mode },
})
process.exitCode = status ?? 1
