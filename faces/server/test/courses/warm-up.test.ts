// The course that a server warms up on: every event of it is one, and it is decided on like any other.
import { readPolicy } from '@stature/protocol'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { madeUpEvents, warmUp } from '../../src/courses/warm-up.js'

const read = readPolicy(
  JSON.parse(readFileSync(new URL('../../../../protocol/policies/cautious.json', import.meta.url), 'utf8')),
)

describe('the course that a server warms up on', () => {
  it('holds an opening, a weight, a prescription, and three events of each of fourteen half-days', () => {
    const kinds = madeUpEvents(Date.UTC(2005, 0, 1)).map(({ kind }) => kind)
    expect(kinds.slice(0, 3)).toEqual(['course-opened', 'weight-measured', 'dose-prescribed'])
    expect(kinds.filter((kind) => kind === 'injection-given')).toHaveLength(14)
    expect(kinds).toHaveLength(3 + 14 * 3)
  })
  it('leaves nothing behind', async () => {
    if (!read.ok) throw new Error('the shipped policy does not read')
    await expect(warmUp(read.value)).resolves.toBeUndefined()
  })
})
