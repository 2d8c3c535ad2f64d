// The record on a phone: what waits counts at once and once, clocks a little ahead count, statements grow old.
import { instant } from '@stature/label'
import { NOTHING_STATED, readPolicy } from '@stature/protocol'
import cautious from '@stature/protocol/policies/cautious.json'
import { describe, expect, it } from 'vitest'
import course from '../../../examples/course.ndjson?raw'
import { alarmsOf, carePlanOf, decidedOf, recordedOf } from '../src/data/answers.js'
import { eventsIn } from '../src/data/chain.js'
import { newId } from '../src/data/clock.js'
import { jsonOf, without } from '../src/data/json.js'
import { entryIn } from '../src/data/load.js'
import { policyIn } from '../src/data/policy.js'
import { eventOf } from '../src/data/make-event.js'
import { askedAt, entryViews, merged, refusedOf, syncStateOf } from '../src/data/merge.js'
import { standing, STATED_MS } from '../src/data/use-stated.js'
import { event, id, meal, waiting } from './made.js'

const AT = instant(Date.parse('2026-03-02T17:30:00Z'))
const later = (ms: number) => instant(AT + ms)
const { events } = eventsIn(
  course
    .split('\n')
    .filter((line) => line !== '')
    .map(jsonOf),
)
const entries = events.map(entryIn)
const read = readPolicy(cautious)
if (!read.ok) throw new Error('the shipped policy cannot be read')
const policy = read.value

describe('what waits on this phone', () => {
  const record = { place: 1, entries: [entryIn(meal(1))], unread: 0 }

  it('counts beside what the clinic has, each event once', () => {
    const both = merged(record, [waiting(1, 'sent'), waiting(2)])
    expect(both.map((each) => each.event.id)).toEqual([id(1), id(2)])
  })

  it('counts while the clinic refuses it, and is told', () => {
    const refused = waiting(3, 'refused')
    expect(merged(record, [refused])).toHaveLength(2)
    expect(refusedOf([refused]).map(({ code }) => code)).toEqual(['wrong-role'])
  })

  it.each([
    ['all sent', {}, [waiting(1, 'sent')], 'sent'],
    ['waits', {}, [waiting(1)], 'saved-here'],
    ['under way', { sending: true }, [waiting(1)], 'sending'],
    ['no network', { reachable: false }, [waiting(1)], 'offline'],
    ['session over', { ended: true, reachable: false }, [waiting(1)], 'signed-out'],
    ['one refused', { ended: true }, [waiting(1), waiting(2, 'refused')], 'refused'],
  ] as const)('%s', (_, part, outbox, shown) => {
    const state = { ended: false, reachable: true, sending: false, ...part }
    expect(syncStateOf(state, outbox)).toBe(shown)
  })
})

describe('the instant asked about', () => {
  const ahead = (ms: number) => ({ ...entryIn(meal(1)), at: later(ms) })

  it('is this clock’s', () => expect(askedAt([ahead(-5_000)], AT)).toBe(AT))
  it('follows another carer’s clock that is a little ahead', () => {
    expect(askedAt([ahead(20_000)], AT)).toBe(AT + 20_000)
    expect(askedAt([ahead(120_000)], AT)).toBe(AT + 120_000)
  })
  it('does not follow one that is far ahead', () => expect(askedAt([ahead(120_001)], AT)).toBe(AT))
})

describe('what was said', () => {
  const slot = '2026-03-02/evening'
  const said = { stated: { ...NOTHING_STATED, vialClear: true }, slot, at: AT }

  it('counts for a quarter of an hour, inclusive', () => {
    expect(standing(said, slot, later(STATED_MS)).vialClear).toBe(true)
    expect(standing(said, slot, later(STATED_MS + 1))).toEqual(NOTHING_STATED)
  })
  it('counts for its slot only', () =>
    expect(standing(said, '2026-03-03/morning', AT)).toEqual(NOTHING_STATED))
})

describe('a new event', () => {
  const author = { course: 'c', account: 'ana', role: 'caregiver', zone: 'America/New_York' } as const

  it('carries the account, the zone and the time with its offset', () => {
    const made = eventOf({ kind: 'meal-started', body: { slot: '2026-03-02/evening' } }, author, AT)
    expect(made).toMatchObject({
      course: 'c',
      occurredAt: '2026-03-02T12:30:00-05:00',
      recordedAt: '2026-03-02T12:30:00-05:00',
      zone: 'America/New_York',
      by: { id: 'ana', role: 'caregiver' },
    })
  })

  it('is not made of what no record takes', () => {
    expect(() => eventOf({ kind: 'meal-started', body: { slot: 'tonight' } }, author, AT)).toThrow(RangeError)
  })

  it('has an id of version 7 that begins with its time', () => {
    expect(newId(AT)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(Number.parseInt(newId(AT).replace('-', '').slice(0, 12), 16)).toBe(AT)
  })
})

describe('the example course', () => {
  const last = entries.reduce((latest, { at }) => (at > latest ? at : latest), instant(0))
  const recorded = recordedOf({ entries, policy, at: last, zone: null, vial: null })

  it('is read whole', () => {
    expect(events.length).toBeGreaterThan(0)
    expect(recorded).not.toBeNull()
  })

  it('is answered as the protocol answers it, and its care plan is the prescriber’s', () => {
    if (recorded === null) throw new Error('not opened')
    const { injection } = decidedOf(recorded.facts, NOTHING_STATED, policy)
    expect(injection.facts).toEqual(recorded.facts)
    expect(carePlanOf(entries, last).clinicPhone).not.toBeNull()
    expect(alarmsOf(recorded.facts, injection.states)).toEqual([...recorded.facts.alarms].reverse())
  })

  it('tells an injection without food by the states', () => {
    if (recorded === null) throw new Error('not opened')
    const { injection } = decidedOf(recorded.facts, NOTHING_STATED, policy)
    const afterInjection = { ...injection.states.afterInjection, injectedWithoutFood: true }
    const [first] = alarmsOf(recorded.facts, { ...injection.states, afterInjection })
    expect(first).toMatchObject({
      alarm: 'injected-without-food',
      events: [recorded.facts.injections.last?.id],
    })
  })

  it('shows entries newest first, and whose they are', () => {
    const views = entryViews(entries, new Set(), last, 'nobody')
    expect(views.map(({ at }) => at)).toEqual(
      [...views.map(({ at }) => at)].sort((one, other) => other - one),
    )
    expect(views.every(({ mine, waiting: waits }) => !mine && !waits)).toBe(true)
  })
})

describe('what comes from outside', () => {
  it('is no policy where it is none', () => {
    expect(policyIn({ policy: {}, example: true })).toBeNull()
    expect(policyIn({ policy: cautious, example: true })?.policy.id).toBe('cautious')
  })

  it('reads a policy whose limits carry their exact amounts', () => {
    expect(policyIn({ policy: jsonOf(JSON.stringify(policy)), example: true })?.policy).toEqual(policy)
    expect(without({ a: [{ amount: 1, b: 2 }] }, 'amount')).toEqual({ a: [{ b: 2 }] })
  })

  it('counts events of a later version', () => {
    expect(eventsIn([{ kind: 'moon-landing' }]).unread).toBe(1)
    expect(event(1, { kind: 'vomited', slot: '2026-03-02/evening' }).kind).toBe('vomited')
  })
})
