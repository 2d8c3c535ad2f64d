// What an answer to a prescription means: signed only where the clinic says so, and unknown where it says nothing.
import type { Json } from '@stature/protocol'
import { describe, expect, it } from 'vitest'
import { signedIn } from '../../src/prescribe/signing.js'
import type { Answer } from '../../src/sync/http.js'

const ok = (json: Json): Answer => ({ kind: 'ok', status: 200, json, clockAheadMs: null })
const problem = (status: number, code: string, json: Json = {}): Answer => ({
  ...{ kind: 'problem', status, code, message: 'no', fix: null, paths: [], retryAfterMs: null },
  json,
})

describe('an answer', () => {
  it.each<readonly [string, Answer, string]>([
    ['recorded', ok({ results: [{ result: 'recorded' }] }), 'signed'],
    ['recorded before', ok({ results: [{ result: 'already-there' }] }), 'signed'],
    ['of another shape', ok({}), 'unknown'],
    ['none', { kind: 'unreachable' }, 'unknown'],
    ['a decision that changed', problem(409, 'decision-changed'), 'changed'],
    ['another conflict', problem(409, 'id-conflict'), 'refused'],
    ['a refusal', problem(422, 'refused'), 'refused'],
    ['a wrong role', problem(403, 'wrong-role'), 'refused'],
    ['signed out', problem(401, 'signed-out'), 'signed-out'],
    ['busy', problem(503, 'busy'), 'not-now'],
    ['too many requests', problem(429, 'too-many'), 'not-now'],
    ['a fault of the server', problem(500, 'fault'), 'unknown'],
  ])('%s', (_name, answer, kind) => expect(signedIn(answer).kind).toBe(kind))

  it('tells every issue of a refusal, or the problem alone', () => {
    const issues = [
      { code: 'refused', message: 'the label does not permit it', fix: 'Prescribe another dose' },
    ]
    expect(signedIn(problem(422, 'refused', { issues }))).toEqual({ kind: 'refused', issues })
    const alone = [{ code: 'forbidden', message: 'no', fix: null }]
    expect(signedIn(problem(403, 'forbidden'))).toEqual({ kind: 'refused', issues: alone })
  })
})
