// An io of plain values: files by name, stdin as bytes, everything written kept.
import type { ExitCode } from '../src/commands/command.js'
import type { Io } from '../src/commands/io.js'
import { run } from '../src/main.js'
import { outside } from '../src/usage/failure.js'

export interface Ran {
  readonly exit: ExitCode
  readonly out: string
  readonly err: string
  readonly files: ReadonlyMap<string, Uint8Array>
}

export interface World {
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly stdin?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
}

const bytes = (data: string | Uint8Array): Uint8Array =>
  typeof data === 'string' ? new TextEncoder().encode(data) : data

/** Runs one command line in a made-up world. */
export async function ran(argv: readonly string[], world: World = {}): Promise<Ran> {
  const files = new Map(Object.entries(world.files ?? {}).map(([name, data]) => [name, bytes(data)]))
  let out = ''
  let err = ''
  const stdin = (): Uint8Array => bytes(world.stdin ?? '')
  const io: Io = {
    out: (data) => void (out += typeof data === 'string' ? data : new TextDecoder().decode(data)),
    err: (text) => void (err += text),
    stdin,
    read: (path) => {
      if (path === '-') return stdin()
      const file = files.get(path)
      if (file === undefined) throw outside('ENOENT', path, 'there is no such file', 'Check the path')
      return file
    },
    write: (path, data) => void files.set(path, bytes(data)),
    env: world.env ?? {},
    color: () => false,
  }
  const exit = await run(argv, io)
  return { exit, out, err, files }
}
