// What an answer of the clinic means for what waits: nothing is dropped that the answer does not speak of.
import type { Json } from '@stature/protocol'
import { describe, expect, it } from 'vitest'
import { lastPlace } from '../src/sync/pull.js'
import { endedBy } from '../src/sync/engine.js'
import type { Answer, Trouble } from '../src/sync/http.js'
import { leaseIn } from '../src/sync/leases.js'
import { batchOf, resultsIn } from '../src/sync/send.js'
import { plansIn, sessionIn } from '../src/sync/session.js'
import { waiting } from './made.js'

const ok = (json: Json): Answer => ({
  kind: 'ok',
  status: 200,
  clockAheadMs: null,
  json,
})

const trouble = (part: Partial<Trouble>): Trouble => ({
  kind: 'problem',
  status: 400,
  code: 'bad-request',
  message: 'The body cannot be read.',
  fix: null,
  paths: [],
  retryAfterMs: null,
  json: null,
  ...part,
})

const [first, second] = [waiting(1), waiting(2)]

describe('a batch', () => {
  it('takes what waits, in its order, and nothing that was sent or refused', () => {
    const all = [first, waiting(3, 'sent'), waiting(4, 'refused'), second]
    expect(batchOf(all)).toEqual([first, second])
  })

  it('takes a hundred at most', () => {
    const many = Array.from({ length: 130 }, (_, place) => waiting(place))
    expect(batchOf(many)).toHaveLength(100)
  })
})

describe('the answer to a batch', () => {
  it('gives every event the result at its place', () => {
    const results = [
      { id: first.event.id, result: 'recorded', sequence: 9 },
      { id: second.event.id, result: 'refused', issues: [{ code: 'wrong-role', message: 'no', fix: 'ask' }] },
    ]
    expect(resultsIn(ok({ results, sequence: 9 }), [first, second])).toEqual({
      kind: 'results',
      clockAheadMs: 0,
      results: [
        { id: first.event.id, state: 'sent' },
        { id: second.event.id, state: 'refused', code: 'wrong-role', message: 'no', fix: 'ask' },
      ],
    })
  })

  it('counts an event that was there already as sent', () => {
    const sent = resultsIn(ok({ results: [{ id: first.event.id, result: 'already-there' }] }), [first])
    expect(sent).toMatchObject({ results: [{ state: 'sent' }] })
  })

  it('leaves waiting what it does not speak of', () => {
    const sent = resultsIn(ok({ results: [{ id: first.event.id, result: 'recorded' }] }), [first, second])
    expect(sent).toMatchObject({ results: [{ id: first.event.id }] })
    expect(resultsIn(ok({ results: [] }), [first])).toMatchObject({ results: [] })
  })

  it('reads the problem of a single refused event', () => {
    const alone = trouble({ status: 403, code: 'by-mismatch', paths: ['/events/0/by/id'] })
    expect(resultsIn(alone, [first])).toMatchObject({ results: [{ state: 'refused', code: 'by-mismatch' }] })
  })

  it('keeps a problem of the request a problem of the request', () => {
    const request = trouble({ paths: ['/sentAt'] })
    expect(resultsIn(request, [first])).toBe(request)
    const ended = trouble({ status: 401, code: 'sign-in' })
    expect(resultsIn(ended, [first])).toBe(ended)
  })

  it('tells how far the clock is ahead', () => {
    const results = [{ id: first.event.id, result: 'recorded' }]
    expect(resultsIn(ok({ results, clockOffsetMs: 300_000 }), [first])).toMatchObject({
      clockAheadMs: 300_000,
    })
  })
})

describe('a round', () => {
  it.each([
    ['nobody there', { kind: 'unreachable' } as const, { kind: 'again', afterMs: null }],
    ['session ended', trouble({ status: 401 }), { kind: 'ended' }],
    ['grant withdrawn', trouble({ status: 404 }), { kind: 'rights' }],
    ['course erased', trouble({ status: 410 }), { kind: 'rights' }],
    ['too many', trouble({ status: 429, retryAfterMs: 5_000 }), { kind: 'again', afterMs: 5_000 }],
    ['stopping', trouble({ status: 503 }), { kind: 'again', afterMs: null }],
  ])('%s', (_, problem, ended) => {
    expect(endedBy(problem)).toEqual(ended)
  })

  it('goes on only where there is no hole in the chain', () => {
    expect(lastPlace([{ sequence: 4 }, { sequence: 5 }], 3)).toBe(5)
    expect(lastPlace([], 3)).toBe(3)
    expect(lastPlace([{ sequence: 5 }], 3)).toBeNull()
    expect(lastPlace([{ sequence: 4 }, { sequence: 6 }], 3)).toBeNull()
    expect(lastPlace([{}], 3)).toBeNull()
  })
})

describe('what the clinic says', () => {
  it('reads a session and leaves out roles it does not know', () => {
    const account = { id: 'a', name: 'Ana', language: 'es', staff: null }
    const grants = [
      { course: 'c', role: 'caregiver' },
      { course: 'd', role: 'wizard' },
    ]
    expect(sessionIn({ account, grants })).toEqual({ account, grants: [{ course: 'c', role: 'caregiver' }] })
    expect(sessionIn({ account: {} })).toBeNull()
  })

  it('reads low-sugar plans, and that there is none', () => {
    const plan = { sugar: 'juice', glucagon: 'g', clinicPhone: '1', emergencyPhone: '2' }
    const none = { sugar: null, glucagon: null, clinicPhone: null, emergencyPhone: null }
    const courses = [
      { course: 'c', plan },
      { course: 'd', plan: null },
    ]
    expect(plansIn({ readAt: 7, courses })).toEqual([
      { course: 'c', readAt: 7, plan },
      { course: 'd', readAt: 7, plan: none },
    ])
  })

  it('reads who holds a lease, and that nobody does', () => {
    const lease = { slot: '2026-03-02/evening', account: 'b', name: 'Ben', mine: false, expiresAt: 9 }
    expect(leaseIn(lease)).toEqual(lease)
    expect(leaseIn(null)).toBeNull()
  })
})
