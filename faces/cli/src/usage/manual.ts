// The manual in Markdown, written from the same data as `--help`.
import type { CommandSpec, Flag } from '../commands/command.js'
import { EXIT_CODES, usageLine } from './help.js'

const cell = (text: string): string => text.replaceAll('|', '\\|')

const flagRow = (flag: Flag): string => {
  const name = flag.value === null ? `--${flag.name}` : `--${flag.name} ${flag.value}`
  return `| \`${name}\` | ${cell(flag.help)}${flag.required === true ? ' **(required)**' : ''} |`
}

const heading = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

function section(spec: CommandSpec): string {
  const rows = [
    ...spec.args.map((arg) => `| \`${arg.name}\` | ${cell(arg.help)} |`),
    ...spec.flags.map(flagRow),
  ]
  const table = rows.length === 0 ? [] : ['| | |', '|---|---|', ...rows, '']
  return [
    `## stature ${spec.name}`,
    '',
    heading(spec.summary),
    '',
    '```',
    usageLine(spec),
    '```',
    '',
    spec.about,
    '',
    ...table,
    '```',
    ...spec.examples,
    '```',
    '',
  ].join('\n')
}

/** The whole manual. */
export const manual = (specs: readonly CommandSpec[]): string =>
  [
    '# The command line',
    '',
    'Written from the commands’ own help; do not edit. A test compares it, and `npx vitest run',
    'faces/cli/test/manual.test.ts -u` writes it again.',
    '',
    'Every command takes `--json` (one line, sorted keys) and `--help`; `-` in place of a file is stdin. Messages go to',
    'stderr, each with its place, a code and what to do. Color is used on a terminal only, and not with `NO_COLOR`.',
    '',
    '| exit | means |',
    '|---|---|',
    ...EXIT_CODES.map(([code, means]) => `| ${code} | ${means} |`),
    '',
    ...specs.map(section),
  ].join('\n')
