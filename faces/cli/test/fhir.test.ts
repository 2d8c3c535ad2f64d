// A course out of another system: the same decisions, its issues on stderr, and exit 3 only where no course can be made.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { EXAMPLE } from './example.js'
import { ran, type Ran } from './fake-io.js'

const BUNDLE = readFileSync(new URL('../../../examples/fhir/course.bundle.json', import.meta.url), 'utf8')
const FLAGS = ['--policy', 'cautious', '--zone', 'America/New_York', '--json']

const ask = (command: string, text: string, ...flags: string[]): Promise<Ran> =>
  ran([command, 'c', ...flags, ...FLAGS], { files: { c: text } })

const READY = [
  '--eating',
  'yes',
  '--meal',
  '2026-03-12T18:25-04:00',
  '--glucose',
  '92mg/dL',
  '--vial-clear',
  'yes',
]

describe('the example course as a Bundle', () => {
  it('answers the injection question as the events do', async () => {
    const at = ['--at', '2026-03-12T18:15-04:00', ...READY]
    const [bundle, events] = [await ask('injection', BUNDLE, ...at), await ask('injection', EXAMPLE, ...at)]
    expect(bundle.exit).toBe(0)
    expect(JSON.parse(bundle.out).outcome).toEqual(JSON.parse(events.out).outcome)
  })

  it('keeps the dose, because it cannot carry the assessment of tolerance', async () => {
    const { exit, out } = await ask('dose', BUNDLE, '--at', '2026-03-12T09:00-04:00')
    expect([exit, JSON.parse(out).outcome.kind]).toEqual([0, 'keep'])
  })

  it('reads the same from NDJSON of its resources', async () => {
    const { entry }: { entry: { resource: unknown }[] } = JSON.parse(BUNDLE)
    const ndjson = entry.map(({ resource }) => `${JSON.stringify(resource)}\n`).join('')
    const at = ['--at', '2026-03-12T09:00-04:00']
    expect((await ask('dose', ndjson, ...at)).out).toBe((await ask('dose', BUNDLE, ...at)).out)
  })
})

it('says what it could not understand, with its FHIRPath, and still decides', async () => {
  const odd = BUNDLE.replace('"http://unitsofmeasure.org"', '"http://example.org/units"')
  expect(odd).not.toBe(BUNDLE)
  const { exit, err } = await ask('dose', odd, '--at', '2026-03-12T09:00-04:00')
  expect(exit === 0 || exit === 1).toBe(true)
  expect(err).toMatch(/^(?:error|warning): c Bundle\.entry\[\d+\]/m)
})

describe('exit 3', () => {
  it.each([
    ['no Patient', '{"resourceType":"Bundle","type":"collection","entry":[]}', 'not-opened'],
    ['a key twice', '{"resourceType":"Bundle","type":"collection","type":"batch"}', 'repeated-key'],
    ['deep nesting', `{"resourceType":"Bundle","entry":${'['.repeat(100)}`, 'too-deep'],
    ['a Bundle torn in the middle', BUNDLE.slice(0, BUNDLE.length / 2), 'not-json'],
  ])('%s', async (_name, text, code) => {
    const { exit, out, err } = await ask('dose', text, '--at', '2026-03-12T09:00-04:00')
    expect([exit, out]).toEqual([3, ''])
    expect(err).toContain(`[${code}]`)
  })
})
