// A clinic's panel: whose children, worked out once, fresh after every change, and every look logged once a day.
import type { Role, StatureEvent } from '@stature/record'
import { afterEach, describe, expect, it } from 'vitest'
import { COURSE, EXAMPLE, seed } from '../courses/clinic.js'
import { listOf, nextId, ward, type Got, type Ward } from '../care/ward.js'
import { panelRows } from '../../src/panel/rows.js'
import type { Options, Person } from '../harness.js'

let open: Ward | null = null
afterEach(async () => {
  await open?.close()
  open = null
})

/** Sessions that outlast the days of these tests. */
const session = { idleMinutes: 30 * 24 * 60, longestHours: 30 * 24 }
const start = async (options: Options = {}): Promise<Ward> =>
  (open = await ward({ config: { session }, ...options }))

const PANEL = '/api/v1/panel'

/** The same child under another id. */
const copyAs = (course: string): readonly StatureEvent[] =>
  EXAMPLE.map((event) => ({ ...event, course, id: nextId() })).filter(
    ({ kind }) => kind !== 'entry-corrected' && kind !== 'entry-voided',
  )

const childrenIn = (got: Got) => listOf(got, 'children')
const coursesIn = (got: Got) => childrenIn(got).map(({ course }) => course)

function bagOf(value: unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(Object(value)))
}
const rowOf = (got: Got, course = COURSE) =>
  bagOf(childrenIn(got).find((child) => child['course'] === course)?.['row'])
const kindsOf = (got: Got, course = COURSE): readonly unknown[] => {
  const { reasons } = rowOf(got, course)
  return Array.isArray(reasons) ? reasons.map((reason: unknown) => bagOf(reason)['kind']) : []
}

const looks = async ({ context }: Ward, { account }: Person) =>
  (await context.store.log.read(COURSE, 'access', null, 100)).filter(
    ({ actor, details }) => actor === account.id && details.includes('readPanel'),
  )

const HYPOGLYCEMIA = {
  kind: 'hypoglycemia-occurred',
  occurredAt: '2026-03-12T21:00:00Z',
  severity: 'severe',
  foodIntake: 'inadequate',
  signs: ['unconscious'],
}

describe('whose children', () => {
  it('are those granted in a role of the clinic, by id, page by page', async () => {
    const server = await start()
    const grants: Record<string, Role> = { [COURSE]: 'nurse', own: 'caregiver', kept: 'administrator' }
    for (const course of ['b', 'c', 'own', 'kept', 'foreign']) {
      await seed(server.context.store, course, copyAs(course))
      if (course.length === 1) grants[course] = 'nurse'
    }
    const nurse = await server.signIn({ staff: 'nurse', grants })
    const all = await server.ask(nurse, 'GET', PANEL)
    expect(coursesIn(all)).toEqual(['b', 'c', COURSE])
    const first = await server.ask(nurse, 'GET', `${PANEL}?limit=2`)
    expect([coursesIn(first), first.json['next']]).toEqual([['b', 'c'], 'c'])
    const second = await server.ask(nurse, 'GET', `${PANEL}?limit=2&after=c`)
    expect([coursesIn(second), second.json['next']]).toEqual([[COURSE], null])
    const only = await server.ask(nurse, 'GET', `${PANEL}?only=${encodeURIComponent('c foreign own')}`)
    expect(coursesIn(only)).toEqual(['c'])
  })

  it('are none of an erased course; one that nobody opened is there without a row', async () => {
    const server = await start()
    await seed(server.context.store, 'gone', copyAs('gone'))
    await server.context.store.openCourse('new')
    const grants = { [COURSE]: 'nurse', gone: 'nurse', new: 'nurse', never: 'nurse' } as const
    const nurse = await server.signIn({ staff: 'nurse', grants })
    expect(coursesIn(await server.ask(nurse, 'GET', PANEL))).toContain('gone')
    await server.context.store.eraseCourse('gone', server.clock.now)
    const got = await server.ask(nurse, 'GET', PANEL)
    expect(coursesIn(got)).not.toContain('gone')
    expect(
      childrenIn(got)
        .filter(({ row }) => row === null)
        .map(({ course }) => course),
    ).toEqual(coursesIn(got).filter((course) => course !== COURSE))
  })
})

describe('a row', () => {
  it('is worked out once for a course as it stands, and anew after every event', async () => {
    let asked = 0
    const server = await start({
      context: ({ courses }) => ({
        courses: {
          ...courses,
          facts: (course, question) => {
            asked += 1
            return courses.facts(course, question)
          },
        },
      }),
    })
    const prescriber = await server.person('prescriber')
    const carer = await server.person('caregiver')
    const before = await server.ask(prescriber, 'GET', PANEL)
    expect(kindsOf(before)).not.toContain('severe-episode')
    const first = asked
    expect(rowOf(await server.ask(prescriber, 'GET', PANEL))).toEqual(rowOf(before))
    expect(asked).toBe(first)
    await server.record(carer, 'caregiver', HYPOGLYCEMIA)
    const asked2 = asked
    const after = await server.ask(prescriber, 'GET', PANEL)
    expect(kindsOf(after)[0]).toBe('severe-episode')
    expect(asked).toBe(asked2 + 1)
  })

  it('is worked out anew with the hour', async () => {
    const server = await start()
    const prescriber = await server.person('prescriber')
    const before = rowOf(await server.ask(prescriber, 'GET', PANEL))['recent']
    // Nobody recorded anything for three days.
    server.clock.now += 3 * 86_400_000
    const after = rowOf(await server.ask(prescriber, 'GET', PANEL))['recent']
    // The evening of 1 March, fourteen days old afterwards; six half-days later that are over.
    expect([bagOf(before)['missed'], bagOf(after)['missed']]).toEqual([1, 6])
  })

  it('counts doses as from the whole record, also where it is read on from an earlier look', async () => {
    const server = await start()
    const prescriber = await server.person('prescriber')
    const carer = await server.person('caregiver')
    await server.ask(prescriber, 'GET', PANEL)
    await server.record(carer, 'caregiver', {
      kind: 'injection-uncertain',
      occurredAt: '2026-03-12T20:30:00Z',
      slot: '2026-03-12/evening',
      reason: 'leaked',
    })
    server.clock.now += 12 * 3_600_000
    const onward = rowOf(await server.ask(prescriber, 'GET', PANEL))['recent']
    expect(bagOf(onward)['uncertain']).toBe(1)
    const anew = await panelRows(server.context).of(COURSE, server.clock.now)
    expect(anew?.base?.recent).toEqual(onward)
  })

  it('carries an alarm until somebody answers it', async () => {
    const server = await start()
    const prescriber = await server.person('prescriber')
    const alarm = {
      ...({
        course: COURSE,
        key: 'twice',
        kind: 'double-injection',
        urgency: 'urgent',
        details: '{}',
      } as const),
      ...{ at: server.clock.now, raisedAt: server.clock.now, endedAt: null },
      ...{ answeredAt: null, answeredBy: null, answer: null },
    } as const
    await server.context.store.alarms.raise(alarm)
    expect(kindsOf(await server.ask(prescriber, 'GET', PANEL))[0]).toBe('alarm-urgent')
    await server.ask(prescriber, 'POST', `/api/v1/courses/${COURSE}/alarms/twice/answer`, {
      answer: 'I called.',
    })
    expect(kindsOf(await server.ask(prescriber, 'GET', PANEL))).not.toContain('alarm-urgent')
  })
})

describe('a look', () => {
  it('is logged once a day for each child, with what was shown', async () => {
    const server = await start()
    const prescriber = await server.person('prescriber')
    await server.ask(prescriber, 'GET', PANEL)
    await server.ask(prescriber, 'GET', PANEL)
    const [look, ...more] = await looks(server, prescriber)
    expect(more).toEqual([])
    expect(look?.what).toBe('read')
    expect(JSON.parse(look?.details ?? '{}')).toMatchObject({
      role: 'prescriber',
      outcome: expect.any(String),
    })
    server.clock.now += 86_400_000
    await server.ask(prescriber, 'GET', PANEL)
    expect((await looks(server, prescriber)).length).toBeGreaterThan(1)
  })

  it('is logged again where what was decided had changed, and for everybody by themselves', async () => {
    const server = await start()
    const prescriber = await server.person('prescriber')
    const nurse = await server.person('nurse')
    const carer = await server.person('caregiver')
    await server.ask(prescriber, 'GET', PANEL)
    await server.record(carer, 'caregiver', HYPOGLYCEMIA)
    await server.ask(prescriber, 'GET', PANEL)
    expect(await looks(server, prescriber)).toHaveLength(2)
    await server.ask(nurse, 'GET', PANEL)
    expect(await looks(server, nurse)).toHaveLength(1)
  })
})
