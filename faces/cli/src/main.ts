// From the words typed to an exit code: finds the command, parses, runs, and turns every failure into a message.
import type { ExitCode } from './commands/command.js'
import type { Io } from './commands/io.js'
import { COMMANDS, LATER, type Entry } from './commands/registry.js'
import { Failure, formatMessage, usage } from './usage/failure.js'
import { nearest } from './usage/nearest.js'
import { parseCall } from './usage/parse.js'
import { VERSION } from './version.js'

interface Found {
  readonly entry: Entry
  readonly rest: readonly string[]
}

function unknownCommand(typed: string): Failure {
  const near = nearest(
    typed,
    COMMANDS.map((entry) => entry.name),
  )
  const see = 'See: stature --help'
  const fix = near === null ? see : `Did you mean "stature ${near}"? ${see}`
  return usage('unknown-command', typed, 'there is no such command', fix)
}

/** Finds a command of one or two words. */
function find(argv: readonly string[]): Found {
  const [first = '', second = ''] = argv
  const two = COMMANDS.find((entry) => entry.name === `${first} ${second}`)
  if (two !== undefined) return { entry: two, rest: argv.slice(2) }
  const one = COMMANDS.find((entry) => entry.name === first)
  if (one !== undefined) return { entry: one, rest: argv.slice(1) }
  if (LATER.includes(first)) {
    throw usage('later-release', first, 'this command comes with a later release', 'See: stature --help')
  }
  const group = COMMANDS.filter((entry) => entry.name.startsWith(`${first} `)).map(
    (entry) => `stature ${entry.name}`,
  )
  if (first !== '' && group.length > 0) {
    throw usage('missing-command', first, 'a second word is missing', `Write one of: ${group.join(', ')}`)
  }
  throw unknownCommand(first.startsWith('-') ? first : `${first} ${second}`.trim())
}

async function frontPage(): Promise<string> {
  const { frontPage: page } = await import('./usage/help.js')
  return page(COMMANDS.map((entry) => [entry.name, entry.summary]))
}

async function dispatch(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [first] = argv
  if (first === undefined) {
    io.err(await frontPage())
    throw usage('missing-command', 'stature', 'no command was given', 'Write: stature <command> [flags]')
  }
  if (first === '--version' || first === '-V') return say(io, `${VERSION}\n`)
  if (first === '--help' || first === '-h') return say(io, await frontPage())
  const words = first === 'help' ? [...argv.slice(1), '--help'] : argv
  if (words[0] === '--help') return say(io, await frontPage())
  if (words[1] === '--help' && COMMANDS.some((entry) => entry.name.startsWith(`${words[0] ?? ''} `))) {
    return say(io, await frontPage())
  }
  const { entry, rest } = find(words)
  const command = await entry.load()
  const call = parseCall(command.spec, rest, io)
  if (call !== 'help') return command.run(call)
  const { commandHelp } = await import('./usage/help.js')
  return say(io, commandHelp(command.spec))
}

function say(io: Io, text: string): ExitCode {
  io.out(text)
  return 0
}

/** At most this many messages are shown; the rest are counted. */
const SHOWN = 20

function report(io: Io, failure: Failure): ExitCode {
  for (const message of failure.messages.slice(0, SHOWN)) io.err(formatMessage('error', message))
  const more = failure.messages.length - SHOWN
  if (more > 0) io.err(`and ${String(more)} more\n`)
  return failure.exit
}

/** Runs one command line. Never throws: an error nobody foresaw is one line and exit 4. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(argv, io)
  } catch (error) {
    if (error instanceof Failure) return report(io, error)
    const text = error instanceof Error ? error.message : String(error)
    const fix = 'Set STATURE_DEBUG=1 to see where, and report it'
    io.err(
      formatMessage('error', { code: 'unexpected', place: 'stature', text: text.split('\n')[0] ?? '', fix }),
    )
    if (io.env['STATURE_DEBUG'] === '1' && error instanceof Error) io.err(`${error.stack ?? ''}\n`)
    return 4
  }
}
