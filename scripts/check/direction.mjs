// The one arrow between rooms, by dependency-cruiser; `proofs/house` proves the same without it.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup.mjs'
import { tool } from './tool.mjs'

const ROOMS = ['label', 'protocol', 'record', 'audit', 'adapters', 'faces']

/** One violation as a line; a cycle names every file on it. */
function lineOf(violation) {
  const steps = violation.cycle?.map((each) => each.name) ?? [violation.to]
  return `${violation.rule.name}: ${[violation.from, ...steps].join(' → ')}`
}

/** Imports that go against the arrow, and cycles. */
export function direction() {
  const rooms = ROOMS.filter((room) => existsSync(join(root, room)))
  const done = tool([
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    ...rooms,
  ])
  try {
    return [...new Set(JSON.parse(done.out).summary.violations.map(lineOf))]
  } catch {
    return [`dependency-cruiser did not run: ${done.err.split('\n').slice(0, 3).join(' | ')}`]
  }
}
