// A wait is told on the clock of the reader; nothing else of the decision changes.
import { expect, test } from 'vitest'
import { explain } from '../../src/explain/explain.js'
import { inLocalTime } from '../../src/explain/local-time.js'
import { decisionOf } from './decisions.js'
import { english } from './catalogues.js'

const toLocal = (iso: string): string => iso.replace('T20:00:00.000Z', 'T16:00:00-04:00')
const wait = decisionOf({ kind: 'wait', for: 'slot', until: '2026-03-12T20:00:00.000Z' }, {})

test('a known time is rewritten, and the decision given stays as it was', () => {
  const local = inLocalTime(wait, toLocal)
  expect(local).toEqual({
    ...wait,
    outcome: { kind: 'wait', for: 'slot', until: '2026-03-12T16:00:00-04:00' },
  })
  expect(wait.outcome).toEqual({ kind: 'wait', for: 'slot', until: '2026-03-12T20:00:00.000Z' })
  expect(explain(local, 'caregiver', english()).details[0]?.text).toBe('Not before 2026-03-12 16:00')
})

test('without a time there is nothing to rewrite', () => {
  const unknown = decisionOf({ kind: 'wait', for: 'interval' }, {})
  const keep = decisionOf({ kind: 'keep' }, {})
  expect(inLocalTime(unknown, () => 'x')).toBe(unknown)
  expect(inLocalTime(keep, () => 'x')).toBe(keep)
})
