// The short form of the hostile runs: random, mutated and hostile requests, raw bytes and slow sockets.
import { expect, it } from 'vitest'
import { runHostile } from './run.js'
import { socketProblems } from './sockets.js'

const SEED = Number(process.env['STATURE_SEED'] ?? '20260301')
const REQUESTS = 1_500

it('answers random, mutated and hostile requests without a fault, a hang or a leak', async () => {
  const run = await runHostile({ requests: REQUESTS, measure: false }, SEED, () => undefined)
  expect(run.problems).toEqual([])
  expect(run.sent).toBe(REQUESTS)
})

it('answers raw bytes or hangs up, and is not held by slow sockets', async () => {
  expect(await socketProblems({ raw: 150, slow: 20, wait: false }, SEED)).toEqual([])
})
