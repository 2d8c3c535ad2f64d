// The short form of the fault runs: a few kills and each outage once, on both durable stores.
import { expect, test } from 'vitest'
import { runFaults, SHORT } from './main.js'

const OUTAGES = 9

test('no fault loses, doubles or breaks anything acknowledged, and each says what it is', async () => {
  const report = await runFaults(SHORT, Number(process.env['STATURE_SEED'] ?? '20260301'), () => undefined)
  expect(report.failed()).toEqual([])
  expect(report.passed()).toBe(2 * SHORT.kills + OUTAGES)
})
