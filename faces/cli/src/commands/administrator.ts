// `stature administrator`: the first administrator of a clinic, or a way back in for one.
import { exitOf, fromServer, screenOf, settingFlags, settingsOf } from '../server/load.js'
import { usage } from '../usage/failure.js'
import type { Call, CommandSpec, ExitCode } from './command.js'

export const administratorSpec: CommandSpec = {
  name: 'administrator',
  summary: 'an administrator’s account, and a link that signs in once',
  about:
    'Makes the account where the login is new, and prints a link that signs in once within ten minutes: for the first ' +
    'administrator of a clinic, and for one who lost every other way in. Everybody else gets links from an administrator. ' +
    'Takes the settings of the server. With an embedded store stop the server first; with PostgreSQL it may run. ' +
    'Needs the package @stature/server.',
  args: [],
  flags: [
    {
      name: 'login',
      value: 'LOGIN',
      help: 'what is typed to sign in, such as an e-mail address',
      required: true,
    },
    { name: 'name', value: 'NAME', help: 'how others see the person; else the login' },
    settingFlags.publicUrl,
    settingFlags.data,
    settingFlags.keys,
    settingFlags.policy,
  ],
  examples: ['stature administrator --login ada@clinic.example --name "Ada Moreno"'],
}

/** Runs `stature administrator`. */
export async function runAdministrator(call: Call): Promise<ExitCode> {
  if (call.json) throw usage('no-json', '--json', 'the answer is one line, the link', 'Leave it out')
  const login = (call.flag('login') ?? '').trim().toLowerCase()
  const make = await fromServer('makeAdministrator')
  return exitOf(await make(settingsOf(call), { login, name: call.flag('name') ?? login }, screenOf(call)))
}
