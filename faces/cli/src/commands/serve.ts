// `stature serve`: runs the server.
import { exitOf, fromServer, screenOf, settingFlags, settingsOf } from '../server/load.js'
import { usage } from '../usage/failure.js'
import type { Call, CommandSpec, ExitCode } from './command.js'

export const serveSpec: CommandSpec = {
  name: 'serve',
  summary: 'the server: accounts, courses, decisions, alarms; until a signal ends it',
  about:
    'Takes its settings from the environment (STATURE_…, see docs/running.md); a flag wins over its setting. Every wrong ' +
    'setting is listed at once, with exit 2. Ends in order on SIGTERM or Ctrl-C. Needs the package @stature/server.',
  args: [],
  flags: [
    settingFlags.host,
    settingFlags.port,
    settingFlags.publicUrl,
    settingFlags.data,
    settingFlags.keys,
    settingFlags.policy,
  ],
  examples: ['stature serve', 'stature serve --port 8421 --policy our-clinic.json'],
}

/** Runs `stature serve`. */
export async function runServe(call: Call): Promise<ExitCode> {
  if (call.json) throw usage('no-json', '--json', 'a server has no JSON answer', 'Leave it out')
  const serve = await fromServer('serve')
  return exitOf(await serve(settingsOf(call), screenOf(call)))
}
