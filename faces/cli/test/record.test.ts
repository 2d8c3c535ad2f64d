// `record`: validated, enforced, chained, all or nothing; facts are never refused.
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ExitCode } from '../src/commands/command.js'
import { nodeIo } from '../src/node-io.js'
import { run } from '../src/main.js'
import { EVENTS, EXAMPLE, eventWith, ndjson, prescription } from './example.js'

type Fields = Readonly<Record<string, unknown>>

const file = (text: string | null = EXAMPLE): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'stature-record-')), 'course.ndjson')
  if (text !== null) writeFileSync(path, text)
  return path
}

interface Recorded {
  readonly exit: ExitCode
  readonly out: string
  readonly err: string
}

/** Records into a real file with a made-up stdin. */
async function record(
  path: string,
  events: readonly Fields[] | string,
  ...more: string[]
): Promise<Recorded> {
  let out = ''
  let err = ''
  const text = typeof events === 'string' ? events : ndjson(events)
  const exit = await run(['record', path, '--policy', 'cautious', ...more], {
    ...nodeIo,
    out: (data) => void (out += String(data)),
    err: (said) => void (err += said),
    stdin: () => new TextEncoder().encode(text),
    env: {},
  })
  return { exit, out, err }
}

const verified = async (path: string): Promise<ExitCode> =>
  run(['verify', path], { ...nodeIo, out: () => undefined, err: () => undefined })

const glucose = (value = '92'): Fields =>
  eventWith('glucose-measured', '2026-03-12T18:05:00-04:00', {
    glucose: { value, unit: 'mg/dL' },
    relation: 'preprandial',
    method: 'meter',
  })

describe('what is recorded', () => {
  it('is appended with sequence and previous; every earlier byte stays', async () => {
    const path = file()
    const { exit, out, err } = await record(path, [glucose()], '--json')
    expect([exit, err]).toEqual([0, ''])
    expect(JSON.parse(out).recorded[0].sequence).toBe(96)
    const text = readFileSync(path, 'utf8')
    expect(text.startsWith(EXAMPLE)).toBe(true)
    expect(JSON.parse(text.slice(EXAMPLE.length))).toMatchObject({
      sequence: 96,
      previous: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(await verified(path)).toBe(0)
  })

  it('counts once: the same event again is exit 0 and changes nothing', async () => {
    const path = file()
    const event = glucose()
    await record(path, [event])
    const before = readFileSync(path, 'utf8')
    const { exit, out } = await record(path, [event])
    expect(exit).toBe(0)
    expect(out).toContain('already there')
    expect(readFileSync(path, 'utf8')).toBe(before)
  })

  it('may come as one event over several lines', async () => {
    const path = file()
    expect((await record(path, JSON.stringify(glucose(), null, 2))).exit).toBe(0)
  })

  it('begins a new file with course-opened', async () => {
    const path = file(null)
    const { exit } = await record(path, EVENTS.slice(0, 5))
    expect(exit).toBe(0)
    expect(await verified(path)).toBe(0)
    expect(JSON.parse(readFileSync(path, 'utf8').split('\n')[0] ?? '')).toMatchObject({
      sequence: 1,
      previous: null,
    })
  })

  it('ends a last line without line break first', async () => {
    const path = file(EXAMPLE.trimEnd())
    await record(path, [glucose()])
    expect(await verified(path)).toBe(0)
  })

  it('chains a plain file from its first event on, and says so', async () => {
    const path = file(ndjson(EVENTS))
    const { exit, err } = await record(path, [glucose()])
    expect(exit).toBe(0)
    expect(err).toContain('[chained]')
    expect(await verified(path)).toBe(0)
    expect(readFileSync(path, 'utf8').startsWith(EXAMPLE)).toBe(true)
  })
})

describe('what is refused for role or label: exit 1, nothing written', () => {
  const assessed = eventWith('tolerance-assessed', '2026-03-12T09:00:00-04:00', {
    tolerated: true,
    doseEstablished: true,
  })
  it.each<[string, Fields, string]>([
    ['an assessment by a carer', assessed, '[wrong-role]'],
    ['a prescription by a nurse', prescription({ by: { role: 'nurse', id: 'n' } }), '[wrong-role]'],
    [
      'a dose over the step',
      prescription({ doseMicrogramsPerKg: 90, massNanograms: 1_386_000, halfMarks: 27 }),
      'dose.increase',
    ],
    [
      'a tenfold dose',
      prescription({ doseMicrogramsPerKg: 800, massNanograms: 12_320_000, halfMarks: 200 }),
      'likely slip: tenfold',
    ],
    ['three times a day', prescription({ timesPerDay: 3 }), '[refused]'],
    ['into a vein', prescription({ route: 'intravenous' }), 'route'],
    ['a mass that is not level × weight', prescription({ massNanograms: 1_232_001 }), '[mass-differs]'],
    ['half marks the policy does not draw', prescription({ halfMarks: 25 }), '[drawn-differs]'],
    [
      'a prescription dated in the future',
      prescription({ recordedAt: '2026-03-12T08:59:59-04:00' }),
      '[in-the-future]',
    ],
    [
      'a dosing weight that makes room for more',
      prescription({ dosingWeightGrams: 16_900, massNanograms: 1_352_000, halfMarks: 27 }),
      '[refused]',
    ],
  ])('%s', async (_name, event, says) => {
    const path = file()
    const { exit, out, err } = await record(path, [glucose(), event])
    expect([exit, out]).toEqual([1, ''])
    expect(err).toContain(says)
    expect(err).toContain('nothing was recorded')
    expect(readFileSync(path, 'utf8')).toBe(EXAMPLE)
    expect(existsSync(`${path}.lock`)).toBe(false)
  })

  it('gives the decision with --json', async () => {
    const { exit, out } = await record(
      file(),
      [prescription({ doseMicrogramsPerKg: 90, massNanograms: 1_386_000 })],
      '--json',
    )
    expect(exit).toBe(1)
    expect(JSON.parse(out).refused[0].outcome.kind).toBe('refuse')
  })

  it('judges a correction of a prescription like one', async () => {
    const start = EVENTS.find(({ kind }) => kind === 'dose-prescribed')
    const {
      id: _id,
      course: _course,
      recordedAt: _recorded,
      zone: _zone,
      by: _by,
      occurredAt: _at,
      ...body
    } = prescription()
    const correction = eventWith('entry-corrected', '2026-03-12T09:00:00-04:00', {
      by: { role: 'prescriber', id: 'dr-example' },
      corrects: start?.['id'],
      reason: 'the order was misread',
      replacement: { ...body, doseMicrogramsPerKg: 90, massNanograms: 1_386_000, halfMarks: 27 },
    })
    expect((await record(file(), [correction])).exit).toBe(1)
  })
})

it('records a prescription the label permits', async () => {
  const { exit, err } = await record(file(), [prescription()])
  expect([exit, err]).toEqual([0, ''])
})

it('takes a new weight and the prescription made with it together', async () => {
  // At most 616 000 + 40 x 15 800 = 1 248 000 ng; 78 ug/kg x 15.8 kg = 1 232 400 ng = 24.648 half marks, drawn to 24.
  const weighed = eventWith('weight-measured', '2026-03-12T08:50:00-04:00', { weightGrams: 15_800 })
  const order = prescription({ doseMicrogramsPerKg: 78, dosingWeightGrams: 15_800, massNanograms: 1_232_400 })
  expect((await record(file(), [weighed, order])).exit).toBe(0)
})

describe('facts are never refused', () => {
  it('warns of an injection against the answer of its time, and records it', async () => {
    const path = file()
    const again = eventWith('injection-given', '2026-03-12T09:15:00-04:00', {
      slot: '2026-03-12/morning',
      massNanograms: 600_000,
      halfMarks: 12,
      site: { region: 'upper-arm', side: 'right' },
      route: 'subcutaneous',
    })
    const { exit, err } = await record(path, [again])
    expect(exit).toBe(0)
    expect(err).toContain('[deviation]')
    expect(err).toContain('do-not-inject')
    expect(err).toContain('[double-injection]')
    expect(await verified(path)).toBe(0)
  })
})

describe('bad input: exit 3, nothing written', () => {
  it.each<[string, readonly Fields[] | string, string]>([
    ['nothing', '', '[empty]'],
    ['no JSON', '{"a":', '[not-json]'],
    ['no JSON over lines', '{\n"a":\n}', '[not-json]'],
    ['an absurd value', [glucose('5000')], 'glucose'],
    ['a comma', [glucose('9,2')], 'glucose'],
    ['a zone nobody knows', [{ ...glucose(), zone: 'Mars/Olympus' }], '[unknown-zone]'],
    ['an event of another course', [{ ...glucose(), course: 'other' }], '[two-courses]'],
    ['an id again with other content', [{ ...glucose(), id: EVENTS[3]?.['id'] }], '[id-conflict]'],
    ['a good event beside a bad one', [glucose(), { ...glucose(), kind: 'nothing' }], 'stdin:2 kind'],
  ])('%s', async (_name, events, says) => {
    const path = file()
    const { exit, out, err } = await record(path, events)
    expect([exit, out]).toEqual([3, ''])
    expect(err).toContain(says)
    expect(readFileSync(path, 'utf8')).toBe(EXAMPLE)
  })

  it.each([
    ['a FHIR document', '{"resourceType":"Bundle"}', 'fhir-course'],
    ['a broken chain', EXAMPLE.replace('15400', '15401'), 'broken-chain'],
    ['a torn last line', EXAMPLE.slice(0, -20), 'not-json'],
    ['an empty file without an opening', '', 'not-opened'],
  ])('appends to no %s', async (_name, text, code) => {
    const path = file(text)
    const { exit, err } = await record(path, [glucose()])
    expect(exit).toBe(3)
    expect(err).toContain(`[${code}]`)
    expect(readFileSync(path, 'utf8')).toBe(text)
  })
})

it('is exit 4 where there is no file and no opening, and exit 2 for stdin as course', async () => {
  const path = file(null)
  expect((await record(path, [glucose()])).exit).toBe(4)
  expect(existsSync(path)).toBe(false)
  expect((await record('-', [glucose()])).exit).toBe(2)
})

it('lets ten writers in, one after the other', async () => {
  const path = file()
  const done = await Promise.all(Array.from({ length: 10 }, async () => record(path, [glucose()])))
  expect(done.map(({ exit }) => exit)).toEqual(Array.from({ length: 10 }, () => 0))
  expect(readFileSync(path, 'utf8').trimEnd().split('\n').length).toBe(105)
  expect(await verified(path)).toBe(0)
})
