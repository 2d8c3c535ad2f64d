// Help for a terminal of 80 columns, written from each command's own data.
import type { Argument, CommandSpec } from '../commands/command.js'
import { flagsOf } from './parse.js'

/** Breaks text into lines of at most `width` characters, every line after `indent`. */
export function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].map((each) => indent + each).join('\n')
}

/** Two columns; a long left cell pushes its text to the next line. */
export function columns(rows: readonly (readonly [string, string])[], left: number): string {
  const gap = ' '.repeat(left)
  return rows
    .map(([name, text]) => {
      const body = wrap(text, 79, gap)
      return name.length + 4 > left ? `  ${name}\n${body}` : `  ${name}`.padEnd(left) + body.slice(left)
    })
    .join('\n')
}

const argument = (arg: Argument): string => {
  const name = arg.many === true ? `${arg.name}…` : arg.name
  return arg.optional === true ? `[${name}]` : name
}

/** `stature dose COURSE --at T --policy P [flags]`. */
export function usageLine(spec: CommandSpec): string {
  const required = spec.flags
    .filter((flag) => flag.required === true)
    .map((flag) => `--${flag.name} ${flag.value ?? ''}`)
  return ['stature', spec.name, ...spec.args.map(argument), ...required, '[flags]'].join(' ')
}

/** The whole help of one command. */
export function commandHelp(spec: CommandSpec): string {
  const flags = flagsOf(spec).map((flag): [string, string] => [
    flag.value === null ? `--${flag.name}` : `--${flag.name} ${flag.value}`,
    flag.required === true ? `${flag.help} (required)` : flag.help,
  ])
  const args = spec.args.map((arg): [string, string] => [argument(arg), arg.help])
  return [
    `${spec.summary.charAt(0).toUpperCase()}${spec.summary.slice(1)}.`,
    `\nUsage: ${usageLine(spec)}`,
    `\n${wrap(spec.about, 79, '')}`,
    ...(args.length === 0 ? [] : [`\nArguments\n${columns(args, 28)}`]),
    `\nFlags\n${columns(flags, 28)}`,
    `\nExamples\n${spec.examples.map((example) => `  ${example}`).join('\n')}\n`,
  ].join('\n')
}

/** What each exit code means. */
export const EXIT_CODES: readonly (readonly [string, string])[] = [
  ['0', 'a definite answer, whatever it is'],
  ['1', 'the answer is no: a refused proposal, cannot-decide, a failed check'],
  ['2', 'bad usage: unknown flag, missing or malformed value, unknown policy'],
  ['3', 'bad input: what a file says'],
  ['4', 'a failure outside: file not there, disk'],
]

/** The front page: what stature is, every command, exit codes. */
export function frontPage(commands: readonly (readonly [string, string])[]): string {
  return [
    'Stature turns a prescribing label into decisions that name the sentence that',
    'decided. It changes no dose: a prescriber chooses.',
    '\nUsage: stature <command> [flags]',
    `\nCommands\n${columns(commands, 18)}`,
    '\nEverywhere\n  --json            answer as one line of JSON with sorted keys',
    '  --help            help of a command',
    '  --version         version of the program',
    '  -                 in place of a file: read stdin',
    `\nExit codes\n${columns(EXIT_CODES, 8)}\n`,
  ].join('\n')
}
