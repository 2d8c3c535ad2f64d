// Decisions as the server shows them: the command line's bytes, logged before they are answered, in the reader's words.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ran } from '../../../cli/test/fake-io.js'
import { clinic, COURSE, eventBy, PATH, type Clinic } from '../courses/clinic.js'

const NDJSON = readFileSync(new URL('../../../../examples/course.ndjson', import.meta.url), 'utf8')

/** The decision of the command line, without its line end. */
async function cli(command: string, at: string, ...flags: readonly string[]): Promise<string> {
  const words = [command, 'course.ndjson', '--at', at, '--policy', 'cautious', '--json', ...flags]
  const { out, err } = await ran(words, { files: { 'course.ndjson': NDJSON } })
  if (out === '') throw new Error(err)
  return out.trimEnd()
}

/** The decision inside an answer, as bytes. */
const decisionIn = (text: string): string =>
  text.slice('{"decision":'.length, text.lastIndexOf(',"explanation":'))

let server: Clinic
beforeEach(async () => {
  server = await clinic()
})
afterEach(async () => {
  await server.close()
})

const EVENING = '2026-03-12T18:15:00-04:00'

describe('a decision is the command line’s, byte for byte', () => {
  const rows = [
    { name: 'dose', path: 'dose', body: { at: EVENING }, command: 'dose', flags: [] },
    {
      name: 'dose on the first day',
      path: 'dose',
      body: { at: '2026-02-20T10:45:00-05:00' },
      command: 'dose',
      flags: [],
    },
    {
      name: 'dose as known earlier',
      path: 'dose',
      body: { at: EVENING, asKnownAt: '2026-03-05T12:00:00Z' },
      command: 'dose',
      flags: ['--as-known-at', '2026-03-05T12:00:00Z'],
    },
    {
      name: 'a dose in another zone',
      path: 'dose',
      body: { at: EVENING, zone: 'Pacific/Apia' },
      command: 'dose',
      flags: ['--zone', 'Pacific/Apia'],
    },
    {
      name: 'a proposal',
      path: 'dose',
      body: { at: EVENING, propose: { dose: '0.08mg/kg', weight: '15.6kg', timesPerDay: 2 } },
      command: 'dose',
      flags: ['--propose', '0.08mg/kg', '--weight', '15.6kg', '--times', '2'],
    },
    {
      name: 'a slip',
      path: 'dose',
      body: { at: EVENING, propose: { dose: '0.4mg/kg', syringe: 'u100-0.3ml-half', route: 'subcutaneous' } },
      command: 'dose',
      flags: ['--propose', '0.4mg/kg', '--syringe', 'u100-0.3ml-half', '--route', 'subcutaneous'],
    },
    { name: 'injection', path: 'injection', body: { at: EVENING }, command: 'injection', flags: [] },
    {
      name: 'injection with everything stated',
      path: 'injection',
      body: {
        at: EVENING,
        slot: '2026-03-12/evening',
        stated: {
          meal: '2026-03-12T18:25:00-04:00',
          eating: 'yes',
          glucose: { value: '82', unit: 'mg/dL', at: '2026-03-12T18:05:00-04:00' },
          vialClear: true,
          vial: 'vial-1',
        },
      },
      command: 'injection',
      flags: [
        ...['--slot', '2026-03-12/evening', '--meal', '2026-03-12T18:25:00-04:00', '--eating', 'yes'],
        ...['--glucose', '82mg/dL@2026-03-12T18:05:00-04:00', '--vial-clear', 'yes', '--vial', 'vial-1'],
      ],
    },
    {
      name: 'an injection of a slot that is over',
      path: 'injection',
      body: { at: EVENING, slot: '2026-03-12/morning' },
      command: 'injection',
      flags: ['--slot', '2026-03-12/morning'],
    },
  ] as const
  it.each(rows)('$name', async ({ path, body, command, flags }) => {
    const nurse = await server.person('nurse')
    const { status, text, json } = await server.ask(nurse, 'POST', `${PATH}/decisions/${path}`, body)
    expect(status).toBe(200)
    expect(decisionIn(text)).toBe(await cli(command, body.at, ...flags))
    expect(json.sequence).toBe(95)
  })

  it('the plan', async () => {
    const nurse = await server.person('nurse')
    const { status, text } = await server.ask(nurse, 'GET', `${PATH}/plan?days=30`)
    expect(status).toBe(200)
    expect(text).toBe(await cli('plan', EVENING, '--days', '30'))
  })
})

it('an instant that is not given is now', async () => {
  const nurse = await server.person('nurse')
  const { json } = await server.ask(nurse, 'POST', `${PATH}/decisions/dose`, {})
  expect(json.decision.asOf).toBe(server.clock.now)
})

it('the hash of an injection decision is that of its bytes', async () => {
  const nurse = await server.person('nurse')
  const { text, json } = await server.ask(nurse, 'POST', `${PATH}/decisions/injection`, {})
  expect(json.hash).toBe(createHash('sha256').update(decisionIn(text)).digest('hex'))
})

describe('the hash of a dose decision', () => {
  const hash = async (body: object): Promise<string> => {
    const nurse = await server.person('nurse')
    const { json } = await server.ask(nurse, 'POST', `${PATH}/decisions/dose`, body)
    return json.hash
  }
  it('stays the same minutes later, in another zone, and with a proposal', async () => {
    const first = await hash({})
    server.clock.now += 3 * 60_000
    expect(await hash({})).toBe(first)
    expect(await hash({ zone: 'America/Chicago' })).toBe(first)
    expect(await hash({ propose: { dose: '0.08mg/kg' } })).toBe(first)
  })
  const changes = [
    { name: 'a weight', kind: 'weight-measured', body: { weightGrams: 15_600 }, changed: true },
    {
      name: 'an episode',
      kind: 'hypoglycemia-occurred',
      body: { severity: 'severe', foodIntake: 'adequate', signs: [] },
      changed: true,
    },
    { name: 'a breakfast', kind: 'meal-started', body: { slot: '2026-03-12/evening' }, changed: false },
    {
      name: 'a reading',
      kind: 'glucose-measured',
      body: { glucose: { value: '99', unit: 'mg/dL' }, relation: 'preprandial', method: 'meter' },
      changed: false,
    },
  ] as const
  it.each(changes)('changes or not by $name', async ({ kind, body, changed }) => {
    const before = await hash({})
    const mother = await server.person('caregiver')
    const sent = await server.ask(
      mother,
      'POST',
      `${PATH}/events`,
      eventBy(mother, 'caregiver', '18:14', kind, body),
    )
    expect(sent.status).toBe(200)
    expect((await hash({})) !== before).toBe(changed)
  })
})

describe('the words', () => {
  it('are for a clinician or a carer by role, in the account’s language', async () => {
    const nurse = await server.person('nurse')
    const mother = await server.person('caregiver')
    const clinical = await server.ask(nurse, 'POST', `${PATH}/decisions/injection`, {})
    expect(clinical.json.explanation).toMatchObject({
      register: 'clinician',
      language: 'en',
      direction: 'ltr',
    })
    await server.context.store.accounts.update(mother.account.id, (now) => ({ ...now, language: 'es-MX' }))
    const session = await server.signIn({ grants: { [COURSE]: 'patient' } })
    await server.context.store.accounts.update(session.account.id, (now) => ({ ...now, language: 'es-MX' }))
    const spanish = await server.ask(session, 'POST', `${PATH}/decisions/injection`, {})
    expect(spanish.json.explanation.register).toBe('caregiver')
    expect(spanish.json.explanation.lines.length).toBeGreaterThan(1)
  })
})

describe('the log of decisions shown', () => {
  it('holds who asked what, and the answer, before it is answered', async () => {
    const nurse = await server.person('nurse')
    const body = { stated: { eating: 'no' } }
    const asked = await server.ask(nurse, 'POST', `${PATH}/decisions/injection`, body)
    const { status, json } = await server.ask(nurse, 'GET', `${PATH}/decisions`)
    expect(status).toBe(200)
    expect(json.next).toBeNull()
    expect(json.decisions).toEqual([
      expect.objectContaining({
        ...{ kind: 'injection', actor: nurse.account.id, name: 'The nurse', role: 'nurse' },
        ...{ hash: asked.json.hash, outcome: asked.json.decision.outcome, question: body, sequence: 95 },
      }),
    ])
  })
  it('goes on by pages, newest first', async () => {
    const nurse = await server.person('nurse')
    for (let times = 0; times < 3; times += 1) await server.ask(nurse, 'POST', `${PATH}/decisions/dose`, {})
    const first = await server.ask(nurse, 'GET', `${PATH}/decisions?limit=2`)
    expect(first.json.decisions).toHaveLength(2)
    const rest = await server.ask(nurse, 'GET', `${PATH}/decisions?limit=2&before=${first.json.next}`)
    expect(rest.json.decisions).toHaveLength(1)
  })
  it('keeps an answer back that cannot be logged', async () => {
    const nurse = await server.person('nurse')
    await server.ask(nurse, 'POST', `${PATH}/decisions/dose`, {})
    await server.context.store.eraseCourse(COURSE, server.clock.now)
    const { status, json } = await server.ask(nurse, 'POST', `${PATH}/decisions/dose`, {})
    expect(status).toBe(410)
    expect(json.code).toBe('course-erased')
  })
})
