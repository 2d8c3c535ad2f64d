// Questions that cannot be answered: each is refused with its place, and nobody else may ask.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clinic, PATH, type Clinic } from '../courses/clinic.js'

let server: Clinic
beforeEach(async () => {
  server = await clinic()
})
afterEach(async () => {
  await server.close()
})

const EVENING = '2026-03-12T18:15:00-04:00'

describe('what cannot be asked', () => {
  const rows = [
    {
      name: 'a time without offset',
      path: 'dose',
      body: { at: '2026-03-12T18:15' },
      code: 'bad-time',
      at: '/at',
    },
    {
      name: 'an unknown zone',
      path: 'dose',
      body: { zone: 'Mars/Olympus' },
      code: 'unknown-zone',
      at: '/zone',
    },
    {
      name: 'a field nobody knows',
      path: 'dose',
      body: { when: EVENING },
      code: 'unknown-field',
      at: '/when',
    },
    {
      name: 'a dose without unit',
      path: 'dose',
      body: { propose: { dose: '0.08' } },
      code: 'missing-unit',
      at: '/propose/dose',
    },
    {
      name: 'a weight in words',
      path: 'dose',
      body: { propose: { dose: '1mg', weight: 'heavy' } },
      code: 'not-a-number',
      at: '/propose/weight',
    },
    {
      name: 'a syringe nobody makes',
      path: 'dose',
      body: { propose: { dose: '1mg', syringe: 'pump' } },
      code: 'unknown-syringe',
      at: '/propose/syringe',
    },
    {
      name: 'a slot of no day',
      path: 'injection',
      body: { slot: '2026-02-30/evening' },
      code: 'bad-slot',
      at: '/slot',
    },
    { name: 'half a slot', path: 'injection', body: { slot: 'evening' }, code: 'bad-slot', at: '/slot' },
    {
      name: 'a reading of tomorrow',
      path: 'injection',
      body: { stated: { glucose: { value: '82', unit: 'mg/dL', at: '2026-03-13T18:15:00-04:00' } } },
      code: 'in-the-future',
      at: '/stated/glucose/at',
    },
    {
      name: 'a reading in words',
      path: 'injection',
      body: { stated: { glucose: { value: 'low', unit: 'mg/dL' } } },
      code: 'not-a-number',
      at: '/stated/glucose/value',
    },
  ] as const
  it.each(rows)('$name', async ({ path, body, code, at }) => {
    const nurse = await server.person('nurse')
    const { status, json } = await server.ask(nurse, 'POST', `${PATH}/decisions/${path}`, body)
    expect(status).toBe(400)
    expect(json.issues).toContainEqual(
      expect.objectContaining({ code, path: at, fix: expect.stringMatching(/./) }),
    )
  })
  it('a course before its opening', async () => {
    const nurse = await server.person('nurse')
    const body = { at: '2026-01-01T00:00:00Z' }
    const { status, json } = await server.ask(nurse, 'POST', `${PATH}/decisions/dose`, body)
    expect([status, json.code]).toEqual([422, 'not-opened'])
  })
  it('a slot on the day that Samoa skipped', async () => {
    const nurse = await server.person('nurse')
    const body = { at: '2026-03-12T18:15:00-04:00', zone: 'Pacific/Apia', slot: '2011-12-30/morning' }
    const { status, json } = await server.ask(nurse, 'POST', `${PATH}/decisions/injection`, body)
    expect([status, json.code]).toEqual([400, 'bad-slot'])
  })
})

describe('who may ask', () => {
  it('an administrator and a stranger may not', async () => {
    const administrator = await server.person('administrator')
    const stranger = await server.signIn({ grants: { elsewhere: 'prescriber' } })
    for (const path of ['dose', 'injection']) {
      const refused = await server.ask(administrator, 'POST', `${PATH}/decisions/${path}`, {})
      expect(refused.status).toBe(403)
      const foreign = await server.ask(stranger, 'POST', `${PATH}/decisions/${path}`, {})
      expect(foreign.status).toBe(404)
    }
    expect((await server.ask(administrator, 'GET', `${PATH}/decisions`)).status).toBe(403)
  })
})
