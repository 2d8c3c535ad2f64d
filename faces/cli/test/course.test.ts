// Courses that are malformed, torn or not one course: exit 3, the line, the field, the code.
import { describe, expect, it } from 'vitest'
import { EVENTS, EXAMPLE, ndjson } from './example.js'
import { ran, type Ran } from './fake-io.js'

const dose = (text: string | Uint8Array): Promise<Ran> =>
  ran(['dose', 'c.ndjson', '--at', '2026-03-12T09:00-04:00', '--policy', 'cautious', '--json'], {
    files: { 'c.ndjson': text },
  })

const LINES = ndjson(EVENTS).trimEnd().split('\n')
/** The example with one line changed. */
const withLine = (line: number, change: (text: string) => string): string =>
  LINES.map((text, index) => (index === line - 1 ? change(text) : text)).join('\n')
const withField = (line: number, name: string, value: unknown): string =>
  withLine(line, (text) => JSON.stringify({ ...JSON.parse(text), [name]: value }))

describe('a course that is not read', () => {
  it.each([
    ['no JSON', withLine(3, () => '{"kind":'), 'c.ndjson:3', 'not-json'],
    ['a line that is a number', withLine(3, () => '42'), 'c.ndjson:3', 'wrong-type'],
    ['an unknown kind', withField(3, 'kind', 'weight-mesured'), 'c.ndjson:3 kind', 'not-a-choice'],
    ['an unknown field', withField(2, 'weightKg', 15), 'c.ndjson:2 weightKg', 'unknown-field'],
    [
      'a time without offset',
      withField(2, 'occurredAt', '2026-02-20T10:05:00'),
      'c.ndjson:2 occurredAt',
      'bad-time',
    ],
    ['an absurd weight', withField(2, 'weightGrams', 15_400_000), 'c.ndjson:2 weightGrams', 'out-of-range'],
    ['a weight with a fraction', withField(2, 'weightGrams', 15_400.5), 'c.ndjson:2 weightGrams', ''],
    ['a negative weight', withField(2, 'weightGrams', -15_400), 'c.ndjson:2 weightGrams', ''],
    ['a weight as text', withField(2, 'weightGrams', '15400'), 'c.ndjson:2 weightGrams', 'wrong-type'],
    ['a zone nobody knows', withField(2, 'zone', 'Mars/Olympus'), 'c.ndjson:2 zone', 'unknown-zone'],
    [
      'a key twice',
      withLine(2, (text) => text.replace('{', '{"kind":"vomited",')),
      'c.ndjson:2',
      'repeated-key',
    ],
    [
      '__proto__',
      withLine(2, (text) => text.replace('{', '{"__proto__":{},')),
      'c.ndjson:2',
      'forbidden-key',
    ],
    ['deep nesting', withLine(2, () => '['.repeat(100_000)), 'c.ndjson:2', 'too-deep'],
    [
      'a line over a million characters',
      withLine(2, (text) => text.replace('{', `{"x":"${'y'.repeat(1_000_001)}",`)),
      'c.ndjson:2',
      'too-long',
    ],
    ['two courses', withField(4, 'course', 'another-child'), 'c.ndjson:4 course', 'two-courses'],
    ['no opening', LINES.slice(1).join('\n'), 'c.ndjson', 'not-opened'],
    ['nothing', '', 'c.ndjson', 'not-opened'],
    ['blank lines only', '\n \r\n\n', 'c.ndjson', 'not-opened'],
  ])('%s', async (_name, text, place, code) => {
    const { exit, out, err } = await dose(text)
    expect([exit, out]).toEqual([3, ''])
    expect(err).toContain(`error: ${place}`)
    expect(err).toContain(code === '' ? '[' : `[${code}]`)
    expect(err).not.toMatch(/^\s+at /m)
  })

  it('names both lines of an id with two contents', async () => {
    const { id } = JSON.parse(LINES[1] ?? '')
    const { exit, err } = await dose(withField(3, 'id', id))
    expect(exit).toBe(3)
    expect(err).toContain('c.ndjson:3 id: the id of line 2 again')
  })

  it('names the line that is not UTF-8', async () => {
    const bytes = Buffer.from(ndjson(EVENTS))
    const second = bytes.indexOf(10) + 1
    bytes[second + 5] = 0xff
    const { exit, err } = await dose(bytes)
    expect(exit).toBe(3)
    expect(err).toContain('c.ndjson:2: this line is not UTF-8 [bad-utf8]')
  })

  it('reports every bad line, at most twenty, and a count', async () => {
    const text = [...LINES, ...Array.from({ length: 25 }, () => '{')].join('\n')
    const { exit, err } = await dose(text)
    expect(exit).toBe(3)
    expect(err.match(/^error: /gm)?.length).toBe(20)
    expect(err).toContain('and 5 more')
  })

  it('that does not exist is exit 4', async () => {
    const { exit, out, err } = await ran([
      'dose',
      'no.ndjson',
      '--at',
      '2026-03-12T09:00Z',
      '--policy',
      'cautious',
    ])
    expect([exit, out]).toEqual([4, ''])
    expect(err).toContain('no.ndjson')
  })

  it('that is not opened at the instant is exit 3', async () => {
    const { exit, err } = await ran(
      ['dose', '-', '--at', '2026-02-20T09:59:59-05:00', '--policy', 'cautious'],
      {
        stdin: EXAMPLE,
      },
    )
    expect(exit).toBe(3)
    expect(err).toContain('[not-opened]')
  })
})

describe('verify', () => {
  const verify = (text: string, ...more: string[]): Promise<Ran> =>
    ran(['verify', '-', ...more], { stdin: text })

  it('accepts an unbroken chain and names its head', async () => {
    const { exit, out } = await verify(EXAMPLE, '--json')
    expect(exit).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ kind: 'ok', length: 95 })
    expect(JSON.parse(out).head).toMatch(/^[0-9a-f]{64}$/)
  })

  it('names the line after a changed one', async () => {
    const lines = EXAMPLE.trimEnd().split('\n')
    const changed = lines.map((line, index) => (index === 1 ? line.replace('15400', '15401') : line))
    const { exit, out } = await verify(`\n${changed.join('\n')}`, '--json')
    expect(exit).toBe(1)
    // A blank first line: the third event stands on line 4.
    expect(JSON.parse(out)).toEqual({ kind: 'broken', line: 4, why: 'wrong-previous' })
  })

  it.each([
    [
      'a line removed',
      EXAMPLE.split('\n')
        .filter((_line, index) => index !== 5)
        .join('\n'),
      'broken at line 6',
    ],
    ['two lines swapped', EXAMPLE.replace(/^(.*)\n(.*)\n/, '$2\n$1\n'), 'broken at line 1'],
    ['no chain', ndjson(EVENTS), 'not chained'],
    ['a FHIR document', '{"resourceType":"Bundle"}', 'not chained'],
  ])('is exit 1 for %s', async (_name, text, says) => {
    const { exit, out } = await verify(text)
    expect(exit).toBe(1)
    expect(out).toContain(says)
  })

  it.each([
    ['nothing', ''],
    ['no event', '{}'],
  ])('is exit 3 for %s', async (_name, text) => {
    expect((await verify(text)).exit).toBe(3)
  })
})
