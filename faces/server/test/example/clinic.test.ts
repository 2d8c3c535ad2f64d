// The whole example clinic: a dozen children and more, each in the state it is named for, none of their entries refused.
import { instant } from '@stature/label'
import { decideDose, type Facts } from '@stature/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { needsOf } from '../../src/care/needs.js'
import { at } from '../../src/decisions/asking.js'
import { CHILDREN, courseOf } from '../../src/example/children.js'
import { MORE_CHILDREN } from '../../src/example/more-children.js'
import { seedExample, type Example } from '../../src/example/seed-example.js'
import { testServer, type TestServer } from '../harness.js'

let server: TestServer
let example: Example
const warned: object[] = []

beforeAll(async () => {
  server = await testServer()
  const { context } = server
  const warn = (what: object): void => void warned.push(what)
  example = await seedExample({
    ...context,
    config: { ...context.config, exampleClinic: 'yes' },
    log: Object.assign(Object.create(context.log), { warn }),
  })
})
afterAll(async () => server.close())

async function factsOf(number: number): Promise<Facts> {
  const answered = await server.context.courses.facts(courseOf(number), at(instant(server.clock.now)))
  if (answered === null) throw new Error('not opened')
  return answered.facts
}

const doseOf = async (number: number): Promise<string> =>
  decideDose(await factsOf(number), server.context.policy).outcome.kind
const needs = async (number: number): Promise<readonly string[]> =>
  needsOf(await factsOf(number), server.context.policy).needs.map(({ kind }) => kind)

describe('the whole example clinic', () => {
  it('has fourteen children, and nothing of them is refused', async () => {
    expect([...CHILDREN, ...MORE_CHILDREN].map(({ course }) => course)).toEqual(
      Array.from({ length: 14 }, (_, index) => courseOf(index + 1)),
    )
    expect(await server.context.store.journal.list(null, 50)).toHaveLength(14)
    expect(warned).toEqual([])
  })

  it('offers the same links as before, and none for further families', () => {
    expect(example.links.map(({ who }) => who)).toEqual([
      'the prescriber',
      'the nurse',
      'a parent',
      'the second carer',
      'a parent of other children',
    ])
  })

  it('leaves the first children in their states', async () => {
    const outcomes = await Promise.all([1, 2, 3, 4, 5, 6].map(doseOf))
    expect(outcomes).toEqual(['may-increase', 'keep', 'reduce', 'cannot-decide', 'may-start', 'keep'])
  })

  it.each([
    [7, 'settled near the maximum', 'keep', []],
    [8, 'severe hypoglycemia not reviewed', 'keep', ['severe-hypoglycemia']],
    [9, 'doses of the last week missed', 'keep', []],
    [10, 'interrupted', 'interrupt', []],
    [11, 'stopped', 'stop', []],
    [12, 'an examination is due', 'keep', []],
    [13, 'nothing prescribed', 'may-start', []],
    [14, 'first dose not given', 'keep', []],
  ])('child %i: %s', async (number, _state, dose, open) => {
    expect([await doseOf(number), await needs(number)]).toEqual([dose, open])
  })

  it('has curves and timelines to draw', async () => {
    const events = await server.context.store.journal.read(courseOf(7), 0, 1_000)
    const count = (kind: string): number => events.filter((event) => event.kind === kind).length
    expect(count('height-measured')).toBeGreaterThanOrEqual(5)
    expect(count('laboratory-measured')).toBe(4)
    expect(count('dose-prescribed')).toBe(5)
    // Twice a day of a hundred and sixty days, the first evening to this morning, but for the three left out.
    expect((await factsOf(7)).injections.givenCount).toBe(317)
  })
})
