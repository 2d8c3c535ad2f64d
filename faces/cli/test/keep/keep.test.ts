// The commands of a store: a course goes in, comes out, is backed up and restored; and each way of going wrong is told.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ran, type World } from '../fake-io.js'

const COURSE = readFileSync(new URL('../../../../examples/course.ndjson', import.meta.url), 'utf8')
const LINES = COURSE.trimEnd().split('\n')
const ID: unknown = JSON.parse(LINES[0] ?? '{}').course

let folder = ''
let env: Record<string, string> = {}
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stature-keep-'))
  env = { STATURE_DATA_DIR: folder, STATURE_MASTER_KEYS: randomBytes(32).toString('base64') }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string): string => join(folder, name)
const world = (more: World = {}): World => ({
  ...more,
  env: { ...env, ...more.env },
  files: { 'c.ndjson': COURSE, ...more.files },
})
const run = async (argv: readonly string[], more: World = {}) => ran(argv, world(more))

describe('import and export', () => {
  it('a course goes in once, however often, and comes out as it was', async () => {
    const first = await run(['import', 'c.ndjson', '--json'])
    expect(JSON.parse(first.out)).toEqual({
      course: ID,
      recorded: LINES.length,
      alreadyThere: 0,
      conflicts: [],
    })
    const second = await run(['import', 'c.ndjson', '--json'])
    expect(JSON.parse(second.out)).toMatchObject({ recorded: 0, alreadyThere: LINES.length })
    const out = await run(['export', String(ID)])
    expect(out.exit).toBe(0)
    expect(
      out.out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(LINES.map((line) => JSON.parse(line)))
    expect((await run(['verify', 'out'], { files: { out: out.out } })).exit).toBe(0)
  })

  it('an id with other content is told, with exit 1, and changes nothing', async () => {
    const plain = LINES.map((line) => {
      const { sequence: _sequence, previous: _previous, ...said } = JSON.parse(line)
      return said
    })
    const other = plain.map((event, index) => (index === 0 ? { ...event, zone: 'Europe/Berlin' } : event))
    const files = { 'c.ndjson': other.map((event) => JSON.stringify(event)).join('\n') }
    const { exit, err } = await run(['import', 'c.ndjson'], { files })
    expect([exit, err]).toEqual([1, expect.stringContaining('[id-conflict]')])
    expect((await run(['export', String(ID)])).out).not.toContain('Europe/Berlin')
  })

  it.each([
    ['a broken chain', () => LINES.toSpliced(1, 1).join('\n'), 3, 'broken-chain'],
    ['an event that is malformed', () => '{"kind":"x"}', 3, 'c.ndjson:1'],
    ['an empty file', () => '', 3, 'not-opened'],
  ])('%s is refused', async (_, text, exit, told) => {
    const done = await run(['import', 'c.ndjson'], { files: { 'c.ndjson': text() } })
    expect([done.exit, done.err]).toEqual([exit, expect.stringContaining(told)])
  })

  it('a course that is not there is told', async () => {
    const done = await run(['export', 'nobody'])
    expect([done.exit, done.err]).toEqual([2, expect.stringContaining('[unknown-course]')])
  })
})

describe('backup and restore', () => {
  it('data and keys come back in another place, and every course is whole', async () => {
    expect((await run(['backup', '--to', at('data.backup')])).exit).toBe(0)
    expect((await run(['backup', '--part', 'keys', '--days', '7', '--to', at('keys.backup')])).exit).toBe(0)
    const place = ['--data', `file:${at('new.db')}`, '--keys', `file:${at('new-keys.db')}`]
    const half = await run(['restore', '--from', at('data.backup'), ...place])
    expect([half.exit, half.out]).toEqual([0, expect.stringContaining('The other part is not there yet')])
    const whole = await run(['restore', '--from', at('keys.backup'), ...place])
    expect([whole.exit, whole.out]).toEqual([
      0,
      expect.stringContaining(`1 courses with ${LINES.length} events are whole`),
    ])
    expect((await run(['export', String(ID), ...place])).out).toBe((await run(['export', String(ID)])).out)
  })

  it.each([
    ['over a file that is there', () => ['backup', '--to', at('data.backup')], 4, 'backup-exists'],
    ['of keys without days', () => ['backup', '--part', 'keys', '--to', at('x')], 2, 'bad-days'],
    ['of data with days', () => ['backup', '--days', '3', '--to', at('x')], 2, 'bad-days'],
    ['of another part', () => ['backup', '--part', 'all', '--to', at('x')], 2, 'not-a-choice'],
    [
      'of a store that is not there',
      () => ['backup', '--data', `file:${at('no.db')}`, '--to', at('x')],
      4,
      'store-unreachable',
    ],
    ['into a store that is not empty', () => ['restore', '--from', at('data.backup')], 4, 'target-not-empty'],
    ['from no file', () => ['restore', '--from', at('nowhere')], 4, 'backup-unreadable'],
  ])('%s is refused', async (_, argv, exit, code) => {
    const done = await run(argv())
    expect([done.exit, done.err]).toEqual([exit, expect.stringContaining(`[${code}]`)])
    expect(existsSync(at('x'))).toBe(false)
  })

  it.each([
    ['another master key', randomBytes(32).toString('base64'), 4, 'wrong-master-key'],
    ['one that is none', 'hunter2', 2, 'bad-master-key'],
  ])('%s opens nothing and is never shown', async (_, key, exit, code) => {
    const done = await run(['export', String(ID)], { env: { STATURE_MASTER_KEYS: key } })
    expect([done.exit, done.err]).toEqual([exit, expect.stringContaining(`[${code}]`)])
    expect(done.err).not.toContain(key)
  })
})

describe('serve', () => {
  it('finds the server by name and hands it its flags as settings', async () => {
    const done = await run(['serve', '--port', 'x', '--host', 'y'], { env: { STATURE_LOG_LEVEL: 'silent' } })
    expect(done.exit).toBe(2)
    expect(done.err).toContain('STATURE_PORT')
    expect(done.err).toContain('STATURE_HOST')
  })
})
