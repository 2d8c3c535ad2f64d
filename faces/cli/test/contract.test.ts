// The built program as a child process: streams, exit codes, closed pipes, zones of the machine, writers killed midway.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { EXAMPLE, eventWith } from './example.js'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const BIN = at('../bin/stature.mjs')
const COURSE = at('../../../examples/course.ndjson')
const DOSE = ['dose', COURSE, '--at', '2026-03-12T09:00-04:00', '--policy', 'cautious']

beforeAll(() => {
  const built = spawnSync(process.execPath, [at('../../../scripts/bundle.mjs')], { encoding: 'utf8' })
  expect(built.stderr).toBe('')
  expect(built.status).toBe(0)
})

interface Done {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

const stature = (argv: readonly string[], env: Readonly<Record<string, string>> = {}, input = ''): Done =>
  spawnSync(process.execPath, [BIN, ...argv], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    input,
    env: { PATH: process.env['PATH'], ...env },
  })

const shell = (line: string): Done => spawnSync('bash', ['-c', line], { encoding: 'utf8' })

describe('streams and exit codes', () => {
  it.each<[string, readonly string[], number]>([
    ['a definite answer', DOSE, 0],
    ['a refused proposal', [...DOSE, '--propose', '0.8mg/kg'], 1],
    ['bad usage', [...DOSE, '--proposal', '1mg'], 2],
    ['bad input', ['verify', at('../package.json')], 3],
    ['no such file', ['verify', 'no-such-file'], 4],
    ['help', ['dose', '--help'], 0],
    ['the printable card', ['card', ...DOSE.slice(1)], 0],
    ['the forecast', ['plan', ...DOSE.slice(1)], 0],
  ])('%s', (_name, argv, exit) => {
    const { status, stdout, stderr } = stature(argv)
    expect(status).toBe(exit)
    expect(stdout === '').toBe(exit > 1)
    expect(stderr.includes('error: ')).toBe(exit > 1)
    expect(stdout + stderr).not.toContain('\u001b')
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it('reads a course from stdin', () => {
    const { stdout } = stature(['dose', '-', ...DOSE.slice(2), '--json'], {}, EXAMPLE)
    expect(stdout).toBe(stature([...DOSE, '--json']).stdout)
  })

  it('answers the same bytes on machines in three zones', () => {
    const zones = ['UTC', 'America/St_Johns', 'Pacific/Apia']
    const answers = zones.map(
      (TZ) => stature(DOSE, { TZ }).stdout + stature([...DOSE, '--json'], { TZ }).stdout,
    )
    expect(answers[0]).toContain('dose.increase')
    expect(new Set(answers).size).toBe(1)
  })
})

describe('a closed pipe ends quietly with the right exit code', () => {
  it.each([
    ['an answer', `'${DOSE.join("' '")}'`, 0],
    ['a refusal', `'${DOSE.join("' '")}' --propose 0.8mg/kg --json`, 1],
    [
      'a long batch',
      `units --batch <(echo weight_kg,dose_mg_per_kg,syringe; yes 20,0.12,u100-1ml | head -n 20000)`,
      0,
    ],
  ])('%s', (_name, argv, exit) => {
    const { stdout, stderr } = shell(
      `'${process.execPath}' '${BIN}' ${argv} | true; echo "\${PIPESTATUS[0]}"`,
    )
    expect(stdout).toBe(`${String(exit)}\n`)
    expect(stderr).toBe('')
  })

  it('delivers a long answer whole', () => {
    const rows = '20,0.12,u100-1ml\n'.repeat(30_000)
    const { stdout } = stature(['units', '--batch', '-'], {}, `weight_kg,dose_mg_per_kg,syringe\n${rows}`)
    expect(stdout.trimEnd().split('\n').length).toBe(30_001)
  })
})

it('says how to build it where it is not built', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stature-bin-'))
  mkdirSync(join(folder, 'bin'))
  cpSync(BIN, join(folder, 'bin/stature.mjs'))
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'bin/stature.mjs'), 'units'], {
    encoding: 'utf8',
  })
  expect(status).toBe(4)
  expect(stderr).toContain('npm ci')
})

const reading = (minute: number): string =>
  JSON.stringify(
    eventWith('glucose-measured', `2026-03-12T18:${String(minute).padStart(2, '0')}:00-04:00`, {
      glucose: { value: '92', unit: 'mg/dL' },
      relation: 'preprandial',
      method: 'meter',
    }),
  )

/** Starts a writer; killed after so many milliseconds where a number is given. */
const writer = (path: string, event: string, killAfter: number | null): Promise<number | null> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, 'record', path, '--policy', 'cautious'])
    child.stdin.on('error', () => undefined)
    child.on('close', (code) => resolve(code))
    child.stdin.end(event)
    if (killAfter !== null) setTimeout(() => child.kill('SIGKILL'), killAfter)
  })

describe('writers', () => {
  const place = (): string => {
    const path = join(mkdtempSync(join(tmpdir(), 'stature-writers-')), 'course.ndjson')
    writeFileSync(path, EXAMPLE)
    return path
  }

  it('at once both succeed, one after the other', async () => {
    const path = place()
    const done = await Promise.all([1, 2, 3].map((minute) => writer(path, reading(minute), null)))
    expect(done).toEqual([0, 0, 0])
    expect(stature(['verify', path]).status).toBe(0)
    expect(readFileSync(path, 'utf8').trimEnd().split('\n').length).toBe(98)
  })

  it('killed at any moment leave a whole file, and the next one is let in', async () => {
    const path = place()
    for (const after of [60, 120, 160, 200, 260]) {
      await writer(path, reading(after % 60), after)
      expect(stature(['verify', path]).status).toBe(0)
    }
    expect(await writer(path, reading(59), null)).toBe(0)
    expect(stature(['verify', path]).status).toBe(0)
    expect(readFileSync(path, 'utf8').startsWith(EXAMPLE)).toBe(true)
  })
})
