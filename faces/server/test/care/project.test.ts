// What follows from what was recorded: leases released, alarms raised, answered and ended, people told.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { projectCourse } from '../../src/care/project-course.js'
import { startProjector } from '../../src/care/projector.js'
import { ESCALATE_MS } from '../../src/care/alarm-view.js'
import { handTimers } from './hand-timers.js'
import { COURSE, listOf, nextId, PATH, ward, type Ward } from './ward.js'
import type { Person } from '../harness.js'

const SLOT = '2026-03-12/evening'
const GIVEN = {
  kind: 'injection-given',
  slot: SLOT,
  massNanograms: 600_000,
  halfMarks: 12,
  route: 'subcutaneous',
} as const
const at = (clock: string): string => `2026-03-12T${clock}:00-04:00`
const LEASE = `${PATH}/slots/2026-03-12/evening/lease`

let here: Ward
let mother: Person
let father: Person
let nurse: Person
beforeEach(async () => {
  here = await ward()
  mother = await here.person('caregiver', 'Ana')
  father = await here.person('caregiver', 'Ben')
  nurse = await here.person('nurse', 'Cem')
  await project()
})
afterEach(async () => here.close())

const project = () => projectCourse(here.context, COURSE)
const kinds = async (who: Person): Promise<readonly unknown[]> =>
  listOf(await here.ask(who, 'GET', `${PATH}/alarms?open=true`), 'alarms').map(({ kind }) => kind)
const toldOf = async (who: Person): Promise<readonly unknown[]> =>
  (await here.context.store.outbox.of(COURSE, who.account.id, 50)).map(({ body }) =>
    Reflect.get(JSON.parse(body).matter, 'kind'),
  )

describe('the lease of a slot', () => {
  it('is held against others by name, prolonged, taken over on purpose and released', async () => {
    const taken = await here.ask(mother, 'PUT', LEASE, {})
    expect(taken.json['lease']).toMatchObject({
      name: 'Ana',
      mine: true,
      expiresAt: here.clock.now + 300_000,
    })
    const held = await here.ask(father, 'PUT', LEASE, {})
    expect([held.status, held.json['code']]).toEqual([409, 'lease-held'])
    expect(held.json['current']).toMatchObject({ name: 'Ana', mine: false, takenAt: here.clock.now })
    expect((await here.ask(father, 'PUT', LEASE, { takeOver: 'somebody' })).status).toBe(409)
    const over = await here.ask(father, 'PUT', LEASE, { takeOver: mother.account.id })
    expect(over.json['lease']).toMatchObject({ name: 'Ben' })
    expect((await here.ask(mother, 'DELETE', LEASE)).status).toBe(204)
    expect((await here.ask(mother, 'GET', LEASE)).json['lease']).toMatchObject({ name: 'Ben', mine: false })
    expect((await here.ask(father, 'DELETE', LEASE)).status).toBe(204)
    expect((await here.ask(mother, 'GET', LEASE)).json).toEqual({ lease: null })
  })

  it('never blocks recording, and ends when anybody records the slot', async () => {
    await here.ask(mother, 'PUT', LEASE, {})
    await here.record(father, 'caregiver', { ...GIVEN, occurredAt: at('18:14') })
    await project()
    expect((await here.ask(mother, 'GET', LEASE)).json).toEqual({ lease: null })
  })

  it.each([
    ['a day that never was', '2026-02-30/evening'],
    ['no half-day', '2026-03-12/noon'],
  ])('is refused for %s', async (_name, slot) => {
    expect((await here.ask(mother, 'PUT', `${PATH}/slots/${slot}/lease`, {})).status).toBe(400)
  })
})

describe('the projector', () => {
  const twice = async (): Promise<void> => {
    await here.record(mother, 'caregiver', { ...GIVEN, occurredAt: at('18:05') })
    await here.record(father, 'caregiver', { ...GIVEN, occurredAt: at('18:10') })
    await project()
  }

  it('raises an alarm once, and ends it when an entry is voided', async () => {
    await here.record(mother, 'caregiver', { ...GIVEN, occurredAt: at('18:05') })
    const second = nextId()
    await here.record(father, 'caregiver', { ...GIVEN, id: second, occurredAt: at('18:10') })
    await project()
    await project()
    expect(await kinds(nurse)).toContain('double-injection')
    expect((await kinds(nurse)).filter((kind) => kind === 'double-injection')).toHaveLength(1)
    await here.record(father, 'caregiver', {
      kind: 'entry-voided',
      voids: second,
      reason: 'It was hers',
      occurredAt: at('18:12'),
    })
    await project()
    expect(await kinds(nurse)).not.toContain('double-injection')
  })

  it('looks again when a meal is owed, and keeps its place in the chain until then', async () => {
    await here.record(mother, 'caregiver', { ...GIVEN, occurredAt: at('18:14') })
    const { againAt } = await project()
    // The label’s window is 20 minutes; 18:14 in New York is 22:14 UTC.
    expect(againAt).toBe(Date.UTC(2026, 2, 12, 22, 34) + 1)
    const before = await here.context.store.journal.head(COURSE)
    expect(before?.projected).toBeLessThan(before?.sequence ?? 0)
    expect(await kinds(father)).not.toContain('injected-without-food')
    here.clock.now = againAt ?? 0
    expect(await project()).toEqual({ againAt: null })
    expect(await kinds(father)).toContain('injected-without-food')
    expect((await here.context.store.journal.head(COURSE))?.projected).toBe(before?.sequence)
    expect(await toldOf(mother)).toEqual(expect.arrayContaining(['meal-due']))
    expect(await toldOf(father)).toEqual(expect.arrayContaining(['alarm', 'given-by-other']))
  })

  it('ends the alarm about food when the meal begins', async () => {
    await here.record(mother, 'caregiver', { ...GIVEN, occurredAt: at('18:10') })
    here.clock.now += 20 * 60_000
    await project()
    expect(await kinds(father)).toContain('injected-without-food')
    await here.record(father, 'caregiver', { kind: 'meal-started', slot: SLOT, occurredAt: at('18:34') })
    await project()
    expect(await kinds(father)).not.toContain('injected-without-food')
  })

  it('tells the family to call where nobody is on duty, and tells who is on duty where somebody is', async () => {
    await twice()
    const shown = listOf(await here.ask(mother, 'GET', `${PATH}/alarms?open=true`), 'alarms')
    const alarm = shown.find(({ kind }) => kind === 'double-injection')
    expect(alarm).toMatchObject({ nobodyOnDuty: true, clinicPhone: '+1 555 0100', emergencyPhone: '911' })
    expect(await toldOf(mother)).toEqual(expect.arrayContaining(['unattended', 'alarm']))
    expect(await toldOf(nurse)).toEqual([])
  })

  it('tells who is on duty, and the family only where no answer comes in time', async () => {
    const { json } = await here.ask(nurse, 'GET', '/api/v1/duty')
    const span = { account: nurse.account.id, from: here.clock.now, until: here.clock.now + 8 * 3_600_000 }
    const put = await here.ask(nurse, 'PUT', '/api/v1/duty', { duty: [span], version: json['version'] })
    expect(put.json['duty']).toEqual([{ ...span, name: 'Cem' }])
    expect(
      (await here.ask(nurse, 'PUT', '/api/v1/duty', { duty: [], version: json['version'] })).status,
    ).toBe(409)
    await twice()
    expect(await toldOf(nurse)).toContain('alarm')
    const flag = async (): Promise<readonly unknown[]> =>
      listOf(await here.ask(mother, 'GET', `${PATH}/alarms?open=true`), 'alarms')
        .filter(({ kind }) => kind === 'double-injection')
        .map(({ nobodyOnDuty }) => nobodyOnDuty)
    expect(await flag()).toEqual([undefined])
    here.clock.now += ESCALATE_MS
    expect(await flag()).toEqual([true])
  })

  it('shows the inbox by urgency, and lets the first answer stand', async () => {
    await twice()
    const prescriber = await here.person('prescriber', 'Dua')
    const alarms = listOf(await here.ask(prescriber, 'GET', '/api/v1/inbox'), 'alarms')
    expect(alarms[0]).toMatchObject({ kind: 'double-injection', urgency: 'urgent' })
    const order = alarms.map(({ urgency }) => ['urgent', 'soon', 'routine'].indexOf(String(urgency)))
    expect(order).toEqual([...order].sort())
    const path = `${PATH}/alarms/${String(alarms[0]?.['key'])}/answer`
    const won = await here.ask(nurse, 'POST', path, { answer: 'Called at once' })
    expect(won.json['answer']).toMatchObject({ text: 'Called at once', name: 'Cem', at: here.clock.now })
    const lost = await here.ask(prescriber, 'POST', path, { answer: 'Me too' })
    expect(lost.status).toBe(409)
    expect(lost.json['current']).toMatchObject({ answer: { text: 'Called at once' } })
    expect(await kinds(nurse)).not.toContain('double-injection')
    const answered = listOf(await here.ask(prescriber, 'GET', '/api/v1/inbox?answered=true'), 'alarms')
    expect(answered).toMatchObject([{ kind: 'double-injection', answer: { name: 'Cem' } }])
    expect((await here.ask(nurse, 'POST', `${PATH}/alarms/none/answer`, { answer: 'x' })).status).toBe(404)
  })

  it('wakes nobody for what comes to light a day later', async () => {
    await here.record(mother, 'caregiver', { ...GIVEN, occurredAt: at('18:05') })
    await here.record(father, 'caregiver', { ...GIVEN, occurredAt: at('18:10') })
    // 18:10 in New York is five minutes before the clock of the test.
    here.clock.now += 24 * 3_600_000 - 5 * 60_000 + 1
    await project()
    const alarms = listOf(await here.ask(mother, 'GET', `${PATH}/alarms?open=true`), 'alarms')
    expect(alarms.find(({ kind }) => kind === 'double-injection')).toMatchObject({ urgency: 'soon' })
    expect(await toldOf(mother)).not.toContain('alarm')
    expect(await toldOf(mother)).not.toContain('unattended')
  })

  it('runs by itself after what is recorded, and after what it missed', async () => {
    await here.record(mother, 'caregiver', { ...GIVEN, occurredAt: at('18:05') })
    await here.record(father, 'caregiver', { ...GIVEN, occurredAt: at('18:10') })
    const timers = handTimers(here.clock.now, here.clock)
    const projector = startProjector(here.context, { timers, random: () => 0 })
    await expect
      .poll(async () => {
        timers.move(100)
        return kinds(nurse)
      })
      .toContain('double-injection')
    await here.record(mother, 'caregiver', {
      kind: 'hypoglycemia-occurred',
      severity: 'severe',
      foodIntake: 'unknown',
      occurredAt: at('18:14'),
    })
    await expect
      .poll(async () => {
        timers.move(1_000)
        return kinds(nurse)
      })
      .toContain('severe-hypoglycemia')
    await projector.close()
  })

  it.each([
    ['signs that alert the clinic', ['headache'], ['reaction-signs-alert']],
    ['signs that interrupt', ['papilledema'], ['dose-interrupt']],
    ['a hip', null, []],
  ])('tells the clinic of %s', async (_name, signs, expected) => {
    const before = await kinds(nurse)
    const reported =
      signs === null
        ? { reaction: 'reaction.hip', signs: ['limp'] }
        : { reaction: 'reaction.intracranial', signs }
    await here.record(mother, 'caregiver', {
      ...{ kind: 'reaction-reported', occurredAt: at('18:02'), ...reported },
    })
    await project()
    expect((await kinds(nurse)).filter((kind) => !before.includes(kind))).toEqual(expected)
    await project()
    expect((await kinds(nurse)).filter((kind) => !before.includes(kind))).toEqual(expected)
  })

  it('does the work of a process that died half way, once', async () => {
    await here.record(mother, 'caregiver', { ...GIVEN, occurredAt: at('18:05') })
    await here.record(father, 'caregiver', { ...GIVEN, occurredAt: at('18:10') })
    const { store } = here.context
    const dying = {
      ...here.context,
      store: { ...store, alarms: { ...store.alarms, raise: () => Promise.reject(new Error('killed')) } },
    }
    await expect(projectCourse(dying, COURSE)).rejects.toThrow('killed')
    await Promise.all([project(), project()])
    expect((await kinds(nurse)).filter((kind) => kind === 'double-injection')).toHaveLength(1)
    expect((await toldOf(mother)).filter((kind) => kind === 'unattended')).toHaveLength(1)
  })
})
