// `dose`, `injection`, `explain` and `alarms` on the example course: outcomes, exit codes, flags, and the words.
import { describe, expect, it } from 'vitest'
import { EVENTS, EXAMPLE, eventWith, ndjson } from './example.js'
import { ran, type Ran } from './fake-io.js'

const AT = ['--at', '2026-03-12T09:00-04:00', '--policy', 'cautious']
const EVENING = ['--at', '2026-03-12T18:15-04:00', '--policy', 'cautious']
const READY = [
  '--meal',
  '2026-03-12T18:25-04:00',
  '--eating',
  'yes',
  '--glucose',
  '92mg/dL',
  '--vial-clear',
  'yes',
]

const ask = (argv: readonly string[], text: string = EXAMPLE): Promise<Ran> =>
  ran([argv[0] ?? '', 'course.ndjson', ...argv.slice(1)], { files: { 'course.ndjson': text } })

async function outcome(argv: readonly string[], text: string = EXAMPLE): Promise<Record<string, unknown>> {
  const { exit, out, err } = await ask([...argv, '--json'], text)
  if (out === '') return { exit, err }
  return { exit, ...JSON.parse(out).outcome }
}

describe('dose', () => {
  it('permits one step after a tolerated week', async () => {
    expect(await outcome(['dose', ...AT])).toMatchObject({
      exit: 0,
      kind: 'may-increase',
      upToMicrogramsPerKg: 80,
    })
  })

  it('prints one line of sorted JSON, the same bytes every time', async () => {
    const [one, two] = [await ask(['dose', ...AT, '--json']), await ask(['dose', ...AT, '--json'])]
    expect(one.out).toBe(two.out)
    expect(one.out.endsWith('}\n')).toBe(true)
    expect(one.out.indexOf('\n')).toBe(one.out.length - 1)
    const keys = Object.keys(JSON.parse(one.out))
    expect(keys).toEqual([...keys].sort())
    expect(keys).toEqual(
      expect.arrayContaining(['outcome', 'decidedBy', 'findings', 'advice', 'facts', 'asOf']),
    )
  })

  it('does not depend on the order of the lines, or on lines twice, CRLF and a byte order mark', async () => {
    const plain = await ask(['dose', ...AT, '--json'], ndjson(EVENTS))
    const messy = `\ufeff${ndjson([...EVENTS, ...EVENTS].reverse()).replaceAll('\n', '\r\n\r\n')}`
    expect((await ask(['dose', ...AT, '--json'], messy)).out).toBe(plain.out)
  })

  it('leaves out what was recorded later, and what happened later', async () => {
    const known = ['--as-known-at', '2026-03-10T12:00-04:00']
    expect(await outcome(['dose', ...AT, ...known])).toMatchObject({ exit: 0, kind: 'keep' })
    const early = ['--at', '2026-02-21T09:00-05:00', '--policy', 'cautious']
    expect(await outcome(['dose', ...early])).toMatchObject({ exit: 0, kind: 'may-start' })
  })

  it.each([
    ['the step the label permits', ['--propose', '0.08mg/kg'], 0, 'accept', undefined],
    ['one microgram more', ['--propose', '81ug/kg'], 1, 'refuse', undefined],
    ['a tenfold slip', ['--propose', '0.8mg/kg'], 1, 'refuse', 'tenfold'],
    ['the figure of a day', ['--propose', '0.16mg/kg'], 1, 'refuse', 'per-day'],
    ['micrograms written as milligrams', ['--propose', '80mg/kg'], 1, 'refuse', 'micrograms'],
    ['pounds as kilograms', ['--propose', '0.08mg/kg', '--weight', '33.95kg'], 1, 'refuse', 'pounds'],
    ['three times a day', ['--propose', '0.08mg/kg', '--times', '3'], 1, 'refuse', undefined],
    ['into a vein', ['--propose', '0.08mg/kg', '--route', 'intravenous'], 1, 'refuse', undefined],
    ['a mass', ['--propose', '1.2mg'], 0, 'accept', undefined],
    ['marks', ['--propose', '12marks', '--syringe', 'u100-0.3ml-half'], 0, 'accept', undefined],
  ])('judges a proposal: %s', async (_name, flags, exit, kind, slip) => {
    const judged = await outcome(['dose', ...AT, ...flags])
    expect([judged['exit'], judged['kind'], judged['slip']]).toEqual([exit, kind, slip])
  })

  it('draws an accepted proposal by the policy', async () => {
    // 80 ug/kg x 15.4 kg = 1.232 mg = 12.32 marks; down to the half mark below.
    expect(await outcome(['dose', ...AT, '--propose', '0.08mg/kg'])).toMatchObject({
      massMg: '1.2',
      marks: '12',
      halfMarks: 24,
      exact: { massMg: '1.232', marks: '12.32' },
      errorPercent: '-2.6',
    })
  })

  it('cannot decide while screening is unknown, and asks', async () => {
    const without = EVENTS.filter(({ kind }) => kind !== 'screening-recorded')
    const asked = await outcome(['dose', ...AT], ndjson(without))
    expect(asked).toMatchObject({ exit: 1, kind: 'cannot-decide' })
    expect(asked['missing']).toEqual(['epiphyses', 'malignancy', 'hypersensitivity'])
  })
})

describe('injection', () => {
  it('gives the drawn amount at a rested place', async () => {
    expect(await outcome(['injection', ...EVENING, ...READY])).toMatchObject({
      exit: 0,
      kind: 'give',
      massNanograms: 600_000,
      halfMarks: 12,
      marks: '6',
      syringe: 'u100-0.3ml-half',
    })
  })

  it.each([
    ['eating denied', ['--eating', 'no'], 0, 'withhold'],
    [
      'glucose under the policy’s value',
      [...READY.map((word) => (word === '92mg/dL' ? '69.9mg/dL' : word))],
      0,
      'withhold',
    ],
    ['nothing stated', [], 1, 'cannot-decide'],
    ['eating unknown', ['--eating', 'unknown'], 1, 'cannot-decide'],
    ['the vial not clear', [...READY.slice(0, -1), 'no'], 0, 'do-not-inject'],
    ['a slot already given', ['--slot', '2026-03-12/morning', ...READY], 0, 'do-not-inject'],
  ])('%s', async (_name, flags, exit, kind) => {
    const answered = await outcome(['injection', ...EVENING, ...flags])
    expect([answered['exit'], answered['kind']]).toEqual([exit, kind])
  })

  it('reads glucose in mmol/L and at an earlier time', async () => {
    const mmol = READY.map((word) => (word === '92mg/dL' ? '5.1mmol/L@2026-03-12T18:05-04:00' : word))
    expect(await outcome(['injection', ...EVENING, ...mmol])).toMatchObject({ exit: 0, kind: 'give' })
    const old = READY.map((word) => (word === '92mg/dL' ? '92mg/dL@2026-03-12T17:44-04:00' : word))
    expect(await outcome(['injection', ...EVENING, ...old])).toMatchObject({ exit: 1, missing: ['glucose'] })
  })

  it('waits for the slot, in the zone of --zone', async () => {
    const noon = ['--at', '2026-03-12T15:00-04:00', '--policy', 'cautious', ...READY.slice(2)]
    expect(await outcome(['injection', ...noon])).toMatchObject({ exit: 0, kind: 'wait', for: 'slot' })
    const inLondon = await outcome(['injection', ...noon, '--zone', 'Europe/London'])
    expect(inLondon['for']).not.toBe('slot')
  })
})

describe('flags that are bad usage: exit 2, a code, what to write, nothing on stdout', () => {
  it.each([
    ['no --at', ['dose', '--policy', 'cautious'], 'missing-flag'],
    ['no --policy', ['dose', '--at', '2026-03-12T09:00Z'], 'missing-flag'],
    ['--at without offset', ['dose', '--at', '2026-03-12T09:00', '--policy', 'cautious'], 'bad-time'],
    ['--at as a day', ['dose', '--at', '2026-03-12', '--policy', 'cautious'], 'bad-time'],
    ['--at that is no time', ['dose', '--at', 'now', '--policy', 'cautious'], 'bad-time'],
    ['--at on a day that is not', ['dose', '--at', '2026-02-29T09:00Z', '--policy', 'cautious'], 'bad-time'],
    ['--as-known-at without offset', ['dose', ...AT, '--as-known-at', '2026-03-12T09:00'], 'bad-time'],
    ['a policy nobody has', ['dose', '--at', '2026-03-12T09:00Z', '--policy', 'bold'], 'unknown-policy'],
    ['a zone nobody knows', ['dose', ...AT, '--zone', 'Mars/Olympus'], 'unknown-zone'],
    ['--weight without --propose', ['dose', ...AT, '--weight', '20kg'], 'missing-flag'],
    ['a proposal with a comma', ['dose', ...AT, '--propose', '0,08mg/kg'], 'comma'],
    ['a proposal in units', ['dose', ...AT, '--propose', '12units'], 'unknown-unit'],
    ['a negative proposal', ['dose', ...AT, '--propose=-1mg'], 'sign'],
    ['--times 0', ['dose', ...AT, '--propose', '1mg', '--times', '0'], 'bad-number'],
    ['--times 25', ['dose', ...AT, '--propose', '1mg', '--times', '25'], 'bad-number'],
    ['--times 2.5', ['dose', ...AT, '--propose', '1mg', '--times', '2.5'], 'bad-number'],
    ['a route nobody has', ['dose', ...AT, '--propose', '1mg', '--route', 'oral'], 'not-a-choice'],
    ['--eating maybe', ['injection', ...EVENING, '--eating', 'maybe'], 'not-a-choice'],
    ['--vial-clear unknown', ['injection', ...EVENING, '--vial-clear', 'unknown'], 'not-a-choice'],
    ['glucose without unit', ['injection', ...EVENING, '--glucose', '92'], 'missing-unit'],
    [
      'glucose after T',
      ['injection', ...EVENING, '--glucose', '92mg/dL@2026-03-12T18:15:00.001-04:00'],
      'in-the-future',
    ],
    ['glucose at two times', ['injection', ...EVENING, '--glucose', '92mg/dL@a@b'], 'bad-glucose'],
    ['a slot that is none', ['injection', ...EVENING, '--slot', '2026-03-12/noon'], 'bad-slot'],
    ['a slot on no day', ['injection', ...EVENING, '--slot', '2026-02-30/morning'], 'bad-slot'],
    ['a language nobody has', ['dose', ...AT, '--language', 'xx'], 'unknown-language'],
    ['a register nobody has', ['dose', ...AT, '--register', 'child'], 'not-a-choice'],
    ['a question nobody asks', ['explain', ...AT, '--question', 'why'], 'not-a-choice'],
  ])('%s', async (_name, argv, code) => {
    const { exit, out, err } = await ask(argv)
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain(`[${code}]`)
    expect(err.trimEnd().split('\n').length).toBeGreaterThan(1)
  })

  it('takes glucose at T exactly', async () => {
    const at = READY.map((word) => (word === '92mg/dL' ? '92mg/dL@2026-03-12T18:15-04:00' : word))
    expect(await outcome(['injection', ...EVENING, ...at])).toMatchObject({ kind: 'give' })
  })
})

describe('the policy', () => {
  const policy = JSON.stringify({ id: 'x', version: '1' })

  it('in a file is exit 3 with every field at fault', async () => {
    const path = new URL('example.ts', import.meta.url).pathname
    const { exit, err } = await ran(['dose', 'c', '--at', '2026-03-12T09:00Z', '--policy', path], {
      files: { [path]: policy },
    })
    expect(exit).toBe(3)
    expect(err).toContain('glucoseGate')
    expect(err).toContain('wellTolerated')
  })

  it('that is the shipped example is refused in production', async () => {
    const world = { files: { c: EXAMPLE }, env: { NODE_ENV: 'production' } }
    const { exit, err } = await ran(['dose', 'c', ...AT], world)
    expect(exit).toBe(2)
    expect(err).toContain('[example-policy]')
  })

  it('is checked and shown', async () => {
    const shown = await ran(['policy', 'show', 'cautious'])
    const checked = await ran(['policy', 'check', '-', '--json'], { stdin: shown.out })
    expect(checked.out).toBe('{"edition":"us-2019-12","id":"cautious","ok":true,"version":"1"}\n')
    expect((await ran(['policy', 'check', '-'], { stdin: '{' })).exit).toBe(3)
  })
})

describe('words', () => {
  it('name clause, policy and edition within 80 columns', async () => {
    const { out } = await ask(['injection', ...EVENING, ...READY])
    expect(out).toContain('meal.window')
    expect(out).toContain('site policy, not label')
    expect(out).toContain('us-2019-12')
    expect(out).toContain('weight: 15.4 kg (2026-02-20)')
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
    expect(out).not.toContain('\u001b')
  })

  it('come in Spanish and for a caregiver', async () => {
    const { exit, out } = await ask([
      'explain',
      ...EVENING,
      '--language',
      'es',
      '--register',
      'caregiver',
      '--json',
    ])
    expect(exit).toBe(0)
    const said = JSON.parse(out)
    expect([said.dose.language, said.injection.register]).toEqual(['es', 'caregiver'])
  })

  it.each([
    ['dose', ['dose']],
    ['injection', ['injection']],
    ['both', ['dose', 'injection']],
  ])('of the question %s', async (question, keys) => {
    const { out } = await ask(['explain', ...EVENING, '--question', question, '--json'])
    expect(Object.keys(JSON.parse(out))).toEqual(keys)
  })
})

it('tells the time to wait for on the clock of the zone', async () => {
  // In New York the slot opens at 16:00; elsewhere it is open, and 8 h after 07:15 EDT is 19:15Z.
  const noon = ['injection', '--at', '2026-03-12T15:00-04:00', '--policy', 'cautious']
  expect((await ask(noon)).out).toContain('2026-03-12 16:00')
  expect((await ask([...noon, '--zone', 'UTC'])).out).toContain('2026-03-12 19:15')
  expect((await ask([...noon, '--zone', 'Pacific/Apia'])).out).toContain('2026-03-13 08:15')
  const { out } = await ask([...noon, '--json'])
  expect(Date.parse(JSON.parse(out).outcome.until)).toBe(Date.parse('2026-03-12T20:00:00Z'))
})

describe('alarms', () => {
  it('are none in the example', async () => {
    expect((await ask(['alarms', ...EVENING])).out).toBe('no alarms\n')
    expect((await ask(['alarms', ...EVENING, '--json'])).out).toBe('[]\n')
  })

  it('name two injections in a slot', async () => {
    const again = eventWith('injection-given', '2026-03-12T09:15:00-04:00', {
      slot: '2026-03-12/morning',
      massNanograms: 600_000,
      halfMarks: 12,
      site: { region: 'thigh', side: 'left' },
      route: 'subcutaneous',
    })
    const { exit, out } = await ask(['alarms', ...EVENING, '--json'], ndjson([...EVENTS, again]))
    expect(exit).toBe(0)
    const alarms: { alarm: string; events: string[] }[] = JSON.parse(out)
    expect(alarms.find(({ alarm }) => alarm === 'double-injection')?.events).toContain(again['id'])
  })
})
