// The front of the program: help, version, unknown words, and that help data agree with the registry.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../src/commands/registry.js'
import { nearest } from '../src/usage/nearest.js'
import { wrap } from '../src/usage/help.js'
import { VERSION } from '../src/version.js'
import { ran } from './fake-io.js'

describe('every command', () => {
  it.each(COMMANDS.map((entry) => [entry.name, entry] as const))(
    '%s agrees with its entry and shows its help',
    async (name, entry) => {
      const { spec } = await entry.load()
      expect([spec.name, spec.summary]).toEqual([entry.name, entry.summary])
      for (const argv of [
        [...name.split(' '), '--help'],
        [...name.split(' '), '-h'],
        ['help', ...name.split(' ')],
      ]) {
        const { exit, out, err } = await ran(argv)
        expect([exit, err]).toEqual([0, ''])
        expect(out).toContain(`Usage: stature ${name}`)
        for (const flag of spec.flags) expect(out).toContain(`--${flag.name}`)
      }
    },
  )

  it.each(COMMANDS.map((entry) => [entry.name, entry] as const))(
    '%s keeps its help within 80 columns',
    async (name) => {
      const { out } = await ran([...name.split(' '), '--help'])
      const prose = out.slice(0, out.indexOf('\nExamples'))
      const long = prose.split('\n').filter((line) => line.length > 80 && !line.startsWith('Usage:'))
      expect(long).toEqual([])
    },
  )

  it.each(COMMANDS.map((entry) => [entry.name, entry] as const))(
    '%s refuses a flag nobody knows',
    async (name) => {
      const { exit, out, err } = await ran([...name.split(' '), '--no-such-flag'])
      expect([exit, out]).toEqual([2, ''])
      expect(err).toContain('--no-such-flag')
      expect(err).toContain('[unknown-flag]')
    },
  )
})

describe('the front page', () => {
  it.each([[['--help']], [['-h']], [['help']]])('%j shows every command on stdout', async (argv) => {
    const { exit, out, err } = await ran(argv)
    expect([exit, err]).toEqual([0, ''])
    for (const entry of COMMANDS) expect(out).toContain(entry.name)
  })

  it('without a command is bad usage', async () => {
    const { exit, out, err } = await ran([])
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain('[missing-command]')
  })

  it('knows its version', async () => {
    const { version }: { version: string } = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    )
    expect(VERSION).toBe(version)
    expect((await ran(['--version'])).out).toBe(`${version}\n`)
  })
})

describe('words that are no command', () => {
  it.each([
    [['unit'], 'unknown-command', 'Did you mean "stature units"?'],
    [['xyzzy'], 'unknown-command', 'stature --help'],
    [['policy'], 'missing-command', 'stature policy check, stature policy show'],
    [['policy', 'chekc', 'x'], 'missing-command', 'stature policy check'],
    [['audit'], 'later-release', 'stature --help'],
    [['audit', 'x.ndjson'], 'later-release', 'stature --help'],
    [['--frobnicate'], 'unknown-command', 'stature --help'],
  ])('%j', async (argv, code, says) => {
    const { exit, out, err } = await ran(argv)
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain(`[${code}]`)
    expect(err).toContain(says)
  })

  it('shows the front page for a group', async () => {
    expect((await ran(['policy', '--help'])).out).toContain('policy check')
  })
})

it('finds the nearest word only where it is near', () => {
  expect(nearest('polici', ['policy', 'propose'])).toBe('policy')
  expect(nearest('zzz', ['policy', 'propose'])).toBeNull()
})

it('wraps text within a width', () => {
  expect(wrap('one two three', 9, '  ')).toBe('  one two\n  three')
})
