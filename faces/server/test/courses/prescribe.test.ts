// Prescriptions: signed on a decision that still stands, judged by the label, recorded once whatever the rules say later.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Json } from '@stature/protocol'
import { clinic, eventBy, PATH, type Clinic } from './clinic.js'
import type { Person } from '../harness.js'

let server: Clinic
let doctor: Person
let mother: Person
beforeEach(async () => {
  server = await clinic()
  doctor = await server.person('prescriber')
  mother = await server.person('caregiver')
})
afterEach(async () => {
  await server.close()
})

type Body = Readonly<Record<string, Json>>

/** 40 µg/kg for the newest weight, as in force; a reweigh changes nothing about it. */
const SAME: Body = {
  ...{
    massNanograms: 616_000,
    doseMicrogramsPerKg: 40,
    dosingWeightGrams: 15_400,
    syringe: 'u100-0.3ml-half',
  },
  ...{ halfMarks: 12, timesPerDay: 2, route: 'subcutaneous', reason: 'reweigh' },
}
const dose = (body: Body = SAME, time = '18:14') =>
  eventBy(doctor, 'prescriber', time, 'dose-prescribed', body)
const send = (body: unknown, person = doctor) => server.ask(person, 'POST', `${PATH}/events`, body)
const signed = async (): Promise<string> =>
  (await server.ask(doctor, 'POST', `${PATH}/decisions/dose`, {})).json.hash
const idOf = ({ id }: Body): string => (typeof id === 'string' ? id : '')
const withHash = (event: Body, hash: string) => ({
  events: [event],
  decisionHashes: { [idOf(event)]: hash },
})

describe('a prescription', () => {
  it('is recorded with the hash of the decision as it stands', async () => {
    const event = dose()
    const { status, json } = await send(withHash(event, await signed()))
    expect([status, json.results?.[0].result, json.code]).toEqual([200, 'recorded', undefined])
  })
  it('is there already when it is sent again, whatever the decision is by then', async () => {
    const event = dose()
    const body = withHash(event, await signed())
    await send(body)
    const again = await send(body)
    expect([again.status, again.json.results[0].result]).toEqual([200, 'already-there'])
    const bare = await send(event)
    expect([bare.status, bare.json.results[0].result]).toEqual([200, 'already-there'])
  })
  it.each([
    { name: 'without a hash', body: (event: Body) => event },
    { name: 'with a hash that is none', body: (event: Body) => withHash(event, 'yes') },
    {
      name: 'with the hash of another event',
      body: (event: Body) => ({ events: [event], decisionHashes: { x: 'y' } }),
    },
  ])('$name is sent back', async ({ body }) => {
    const { status, json } = await send(body(dose()))
    expect([status, json.code]).toEqual([400, 'decision-hash-missing'])
    expect(json.fix).toContain('decisionHashes')
  })
  it('on a decision that has changed gets 409 with both', async () => {
    const hash = await signed()
    const episode = { severity: 'severe', foodIntake: 'adequate', signs: [] }
    await send(eventBy(mother, 'caregiver', '18:10', 'hypoglycemia-occurred', episode), mother)
    const { status, json } = await send(withHash(dose(), hash))
    expect([status, json.code]).toEqual([409, 'decision-changed'])
    expect(json.current.signed).toMatchObject({ hash, shown: { decidedBy: expect.any(String) } })
    expect(json.current.signed.shown.outcome.kind).not.toBe('reduce')
    expect(json.current.now.decision.outcome.kind).toBe('reduce')
    expect(json.current.now.hash).toBe(await signed())
  })
  it('on a decision of some minutes ago, with nothing new but a meal, is recorded', async () => {
    const hash = await signed()
    server.clock.now += 4 * 60_000
    await send(eventBy(mother, 'caregiver', '18:16', 'meal-started', { slot: '2026-03-12/evening' }), mother)
    const { status } = await send(withHash(dose(SAME, '18:18'), hash))
    expect(status).toBe(200)
  })
  it('that is a tenfold slip is refused, and the slip is named', async () => {
    const slip = {
      ...SAME,
      massNanograms: 6_160_000,
      doseMicrogramsPerKg: 400,
      halfMarks: 123,
      syringe: 'u100-1ml',
      reason: 'increase',
    }
    const { status, json } = await send(withHash(dose(slip), await signed()))
    expect([status, json.code]).toEqual([422, 'refused'])
    expect(json.detail).toContain('tenfold')
    expect(json.current.decision.outcome).toMatchObject({ kind: 'refuse', slip: 'tenfold' })
  })
  it('whose mass is not level times weight names the field', async () => {
    const { status, json } = await send(withHash(dose({ ...SAME, massNanograms: 617_000 }), await signed()))
    expect([status, json.issues[0].code, json.issues[0].path]).toEqual([
      422,
      'mass-differs',
      '/events/0/massNanograms',
    ])
  })
  it('of a carer is refused for the role, and no hash is asked for', async () => {
    const event = eventBy(mother, 'caregiver', '18:14', 'dose-prescribed', SAME)
    const { status, json } = await send(event, mother)
    expect([status, json.code]).toEqual([403, 'wrong-role'])
  })
  it('dated ahead of its recording is refused', async () => {
    const event = { ...dose(), occurredAt: '2026-03-12T19:00:00-04:00' }
    const { status, json } = await send(withHash(event, await signed()))
    expect([status, json.code]).toEqual([422, 'in-the-future'])
  })
})

describe('a correction that prescribes', () => {
  const id = '019ca9ce-5e40-7000-8000-000000000006'
  const correction = (massNanograms: number) =>
    eventBy(doctor, 'prescriber', '18:14', 'entry-corrected', {
      corrects: id,
      replacement: { kind: 'dose-prescribed', ...SAME, massNanograms, reason: 'start' },
      reason: 'a slip of the pen',
    })
  it('needs a hash too', async () => {
    const { status, json } = await send(correction(616_000))
    expect([status, json.code]).toEqual([400, 'decision-hash-missing'])
  })
  it('is judged at the time of what it replaces', async () => {
    const fine = await send(withHash(correction(616_000), await signed()))
    expect(fine.json.code).toBeUndefined()
    expect(fine.status).toBe(200)
    const wrong = await send(withHash(correction(999_000), await signed()))
    expect([wrong.status, wrong.json.issues[0].path]).toEqual([422, '/events/0/replacement/massNanograms'])
  })
})

it('two prescriptions at once: one is recorded, the other meets the decision that it changed', async () => {
  const hash = await signed()
  const both = await Promise.all([send(withHash(dose(), hash)), send(withHash(dose(), hash))])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
})
