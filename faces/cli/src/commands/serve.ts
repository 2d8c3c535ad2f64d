// `stature serve`: runs the server; it is a package of its own, found by name when it is called for.
import { outside, usage } from '../usage/failure.js'
import type { Call, CommandSpec, ExitCode } from './command.js'

export const serveSpec: CommandSpec = {
  name: 'serve',
  summary: 'the server: accounts, courses, decisions, alarms; until a signal ends it',
  about:
    'Takes its settings from the environment (STATURE_…, see docs/running.md); a flag wins over its setting. Every wrong ' +
    'setting is listed at once, with exit 2. Ends in order on SIGTERM or Ctrl-C. Needs the package @stature/server.',
  args: [],
  flags: [
    { name: 'host', value: 'ADDRESS', help: 'address to listen on (STATURE_HOST)' },
    { name: 'port', value: 'N', help: 'port to listen on; 0 for any free one (STATURE_PORT)' },
    { name: 'public-url', value: 'URL', help: 'how people reach it (STATURE_PUBLIC_URL)' },
    { name: 'data', value: 'URL', help: 'the record (STATURE_DATA)' },
    { name: 'keys', value: 'URL', help: 'the key store (STATURE_KEYS)' },
    {
      name: 'policy',
      value: 'P',
      help: 'site policy: a file, or the name of a shipped one (STATURE_POLICY)',
    },
  ],
  examples: ['stature serve', 'stature serve --port 8421 --policy our-clinic.json'],
}

const SETTING: Readonly<Record<string, string>> = {
  host: 'STATURE_HOST',
  port: 'STATURE_PORT',
  'public-url': 'STATURE_PUBLIC_URL',
  data: 'STATURE_DATA',
  keys: 'STATURE_KEYS',
  policy: 'STATURE_POLICY',
}

/** By name at run time: faces do not import each other. */
const PACKAGE: string = '@stature/server'

async function load(): Promise<(...args: readonly unknown[]) => unknown> {
  const loaded: unknown = await import(PACKAGE).catch(() => null)
  const serve: unknown = typeof loaded === 'object' && loaded !== null ? Reflect.get(loaded, 'serve') : null
  if (typeof serve === 'function') return (...args): unknown => Reflect.apply(serve, undefined, args)
  throw outside(
    'no-server',
    PACKAGE,
    'the server is not installed or not built',
    'Run: npm install @stature/server',
  )
}

const isExit = (code: unknown): code is ExitCode => code === 0 || code === 1 || code === 2 || code === 4

/** Runs `stature serve`. */
export async function runServe(call: Call): Promise<ExitCode> {
  if (call.json) throw usage('no-json', '--json', 'a server has no JSON answer', 'Leave it out')
  const flags = Object.entries(SETTING).flatMap(([flag, name]) => {
    const value = call.flag(flag)
    return value === undefined ? [] : [[name, value] as const]
  })
  const serve = await load()
  const screen = { out: (text: string) => call.io.out(text), err: (text: string) => call.io.err(text) }
  const code = await serve({ ...call.io.env, ...Object.fromEntries(flags) }, screen)
  return isExit(code) ? code : 4
}
