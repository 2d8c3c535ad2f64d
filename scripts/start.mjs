// `npm start`: installs and builds where needed, then runs the server with an example clinic on this machine until Ctrl-C.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { build, install, root } from './setup.mjs'

const FIRST_PORT = 8420
const HOST = '127.0.0.1'

/** Whether a port of this machine can be listened on now. */
const isFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, HOST, () => probe.close(() => resolve(true)))
  })

/** The first free port from 8420 on; 0, any free one, where a hundred are taken. */
async function choosePort() {
  for (let port = FIRST_PORT; port < FIRST_PORT + 100; port += 1) if (await isFree(port)) return port
  return 0
}

/** Settings for trying the software; what is set outside wins. */
const settings = async () => ({
  STATURE_HOST: HOST,
  STATURE_PORT: process.env.STATURE_PORT ?? String(await choosePort()),
  STATURE_DATA_DIR: join(root, '.stature'),
  STATURE_EXAMPLE_CLINIC: 'yes',
  // The half-days of the example are those of whoever looks at it.
  STATURE_ZONE: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  STATURE_LOG_LEVEL: 'warn',
  ...process.env,
})

if (!install() || !build()) {
  console.error('npm start: the set-up failed; run "npm ci" alone to see why')
  process.exit(1)
}

console.log('Starting the server with an example clinic; its record is kept in .stature, Ctrl-C ends it.')
const server = spawn(process.execPath, ['faces/server/bin/stature-server.mjs'], {
  cwd: root,
  stdio: 'inherit',
  env: await settings(),
})
// Ctrl-C reaches the server by itself; a signal to this process alone is passed on.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => server.kill('SIGTERM'))
server.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)))
