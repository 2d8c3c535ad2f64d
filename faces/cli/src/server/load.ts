// The server is a package of its own, found by name when a command calls for it: faces do not import each other.
import { outside } from '../usage/failure.js'
import type { Call, ExitCode, Flag } from '../commands/command.js'

const PACKAGE: string = '@stature/server'

export type ServerFunction = (...args: readonly unknown[]) => unknown

/** A function that the server exports; exit 4 where it is not installed. */
export async function fromServer(name: string): Promise<ServerFunction> {
  const loaded: unknown = await import(PACKAGE).catch(() => null)
  const found: unknown = typeof loaded === 'object' && loaded !== null ? Reflect.get(loaded, name) : null
  if (typeof found === 'function') return (...args): unknown => Reflect.apply(found, undefined, args)
  throw outside(
    'no-server',
    PACKAGE,
    'the server is not installed or not built',
    'Run: npm install @stature/server',
  )
}

/** Flags that stand for a setting, by flag. */
const SETTING: Readonly<Record<string, string>> = {
  host: 'STATURE_HOST',
  port: 'STATURE_PORT',
  'public-url': 'STATURE_PUBLIC_URL',
  data: 'STATURE_DATA',
  keys: 'STATURE_KEYS',
  policy: 'STATURE_POLICY',
}

export const settingFlags = {
  host: { name: 'host', value: 'ADDRESS', help: 'address to listen on (STATURE_HOST)' },
  port: { name: 'port', value: 'N', help: 'port to listen on; 0 for any free one (STATURE_PORT)' },
  publicUrl: { name: 'public-url', value: 'URL', help: 'how people reach it (STATURE_PUBLIC_URL)' },
  data: { name: 'data', value: 'URL', help: 'the record (STATURE_DATA)' },
  keys: { name: 'keys', value: 'URL', help: 'the key store (STATURE_KEYS)' },
  policy: {
    name: 'policy',
    value: 'P',
    help: 'site policy: a file, or the name of a shipped one (STATURE_POLICY)',
  },
} satisfies Readonly<Record<string, Flag>>

/** The environment with the flags of a call put over their settings. */
export function settingsOf(call: Call): Readonly<Record<string, string | undefined>> {
  const flags = Object.entries(SETTING).flatMap(([flag, name]) => {
    const value = call.flag(flag)
    return value === undefined ? [] : [[name, value] as const]
  })
  return { ...call.io.env, ...Object.fromEntries(flags) }
}

/** Where the server writes what people read. */
export const screenOf = (call: Call): object => ({
  out: (text: string) => call.io.out(text),
  err: (text: string) => call.io.err(text),
})

/** An exit code of the server as one of the command line's. */
export const exitOf = (code: unknown): ExitCode => (code === 0 || code === 1 || code === 2 ? code : 4)
