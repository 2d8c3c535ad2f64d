// Words typed after a command become a call, or a message that names the nearest flag.
import type { Call, CommandSpec, Flag } from '../commands/command.js'
import type { Io } from '../commands/io.js'
import { usage, type Failure } from './failure.js'
import { nearest } from './nearest.js'

const COMMON: readonly Flag[] = [
  { name: 'json', value: null, help: 'answer as one line of JSON with sorted keys' },
  { name: 'help', value: null, help: 'show this help' },
]

/** Every flag of a command, its own first. */
export const flagsOf = (spec: CommandSpec): readonly Flag[] => [...spec.flags, ...COMMON]

interface Gathered {
  readonly values: Map<string, string>
  readonly args: string[]
}

const help = (spec: CommandSpec): string => `See: stature ${spec.name} --help`

function unknownFlag(spec: CommandSpec, name: string): Failure {
  const names = flagsOf(spec).map((flag) => flag.name)
  const near = nearest(name, names)
  const fix = near === null ? help(spec) : `Did you mean --${near}? ${help(spec)}`
  return usage('unknown-flag', `--${name}`, `stature ${spec.name} has no such flag`, fix)
}

/** Splits `--name=value` and finds the flag. */
function flagAt(spec: CommandSpec, word: string): { flag: Flag; inline: string | undefined } {
  const typed = word === '-h' ? '--help' : word
  if (!typed.startsWith('--')) throw unknownFlag(spec, typed.replace(/^-+/, ''))
  const equals = typed.indexOf('=')
  const name = typed.slice(2, equals < 0 ? undefined : equals)
  const flag = flagsOf(spec).find((candidate) => candidate.name === name)
  if (flag === undefined) throw unknownFlag(spec, name)
  return { flag, inline: equals < 0 ? undefined : typed.slice(equals + 1) }
}

/** The value of one flag; `next` is the word after it. */
function valueOf(
  spec: CommandSpec,
  flag: Flag,
  inline: string | undefined,
  next: string | undefined,
): string {
  const place = `--${flag.name}`
  if (flag.value === null) {
    if (inline !== undefined) throw usage('unexpected-value', place, 'this flag takes no value', help(spec))
    return ''
  }
  const value = inline ?? next
  if (value === undefined || value === '' || (inline === undefined && value.startsWith('--'))) {
    throw usage('missing-value', place, 'a value is missing', `Write ${place} ${flag.value}. ${help(spec)}`)
  }
  return value
}

function gather(spec: CommandSpec, words: readonly string[]): Gathered {
  const values = new Map<string, string>()
  const args: string[] = []
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? ''
    if (word === '--') return { values, args: [...args, ...words.slice(i + 1)] }
    if (!word.startsWith('-') || word === '-') {
      args.push(word)
      continue
    }
    const { flag, inline } = flagAt(spec, word)
    const value = valueOf(spec, flag, inline, words[i + 1])
    if (values.has(flag.name))
      throw usage('repeated-flag', `--${flag.name}`, 'given more than once', help(spec))
    if (flag.value !== null && inline === undefined) i += 1
    values.set(flag.name, value)
  }
  return { values, args }
}

function checkArguments(spec: CommandSpec, args: readonly string[]): void {
  const missing = spec.args.find((arg, index) => arg.optional !== true && args[index] === undefined)
  if (missing !== undefined) {
    throw usage(
      'missing-argument',
      missing.name,
      `stature ${spec.name} needs it (${missing.help})`,
      help(spec),
    )
  }
  if (args.length > spec.args.length && spec.args.at(-1)?.many !== true) {
    const extra = args[spec.args.length] ?? ''
    throw usage('extra-argument', extra, `stature ${spec.name} does not take this word`, help(spec))
  }
}

/** Reads the words after a command's name. Returns 'help' where help was asked for; throws a `Failure` (exit 2). */
export function parseCall(spec: CommandSpec, words: readonly string[], io: Io): Call | 'help' {
  const { values, args } = gather(spec, words)
  if (values.has('help')) return 'help'
  const absent = spec.flags.find((flag) => flag.required === true && !values.has(flag.name))
  if (absent !== undefined) {
    const place = `--${absent.name}`
    throw usage(
      'missing-flag',
      place,
      `required: ${absent.help}`,
      `Write ${place} ${absent.value ?? ''}`.trimEnd(),
    )
  }
  checkArguments(spec, args)
  return {
    io,
    args,
    json: values.has('json'),
    flag: (name) => values.get(name),
    on: (name) => values.has(name),
  }
}
