// `stature simulate`: the shipped scenarios, expectations that fail, and files that cannot be used.
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { SCENARIO_SCHEMA } from '../../src/simulate/scenario.js'
import { ran } from '../fake-io.js'

const shipped = new URL('../../../../examples/scenarios/', import.meta.url)
const names = readdirSync(shipped).filter((name) => name.endsWith('.json'))

const CHILD = { birthDate: '2019-05-10', sex: 'female' }
const START = [
  { at: '2026-04-01T09:00', record: { kind: 'weight-measured', weight: '15kg' } },
  {
    at: '2026-04-01T09:05',
    record: { kind: 'screening-recorded', epiphyses: 'open', malignancy: 'none', hypersensitivity: 'none' },
  },
  { at: '2026-04-01T09:30', record: { kind: 'dose-prescribed', dose: '0.04mg/kg', reason: 'start' } },
]
const MORNING = {
  at: '2026-04-02T07:15',
  ask: 'injection',
  eating: 'yes',
  meal: '07:25',
  glucose: '92mg/dL',
  vialClear: 'yes',
}

const scenario = (steps: readonly object[], changes: object = {}): string =>
  JSON.stringify({
    title: 'A test',
    policy: 'cautious',
    zone: 'America/New_York',
    child: CHILD,
    steps,
    ...changes,
  })

/** The steps of an answer as JSON. */
function stepsIn(out: string): readonly unknown[] {
  const answer: unknown = JSON.parse(out)
  const steps: unknown =
    typeof answer === 'object' && answer !== null && 'steps' in answer ? answer.steps : []
  return Array.isArray(steps) ? steps : []
}

const simulated = (text: string, ...flags: readonly string[]) =>
  ran(['simulate', 'f.json', ...flags], { files: { 'f.json': text } })

describe('shipped scenarios', () => {
  it('are the six that the manual names', () => {
    expect(names.sort()).toEqual([
      'daylight-saving-day.json',
      'first-month.json',
      'low-sugar-and-reduction.json',
      'pause-and-restart.json',
      'pounds-slip.json',
      'two-carers.json',
    ])
  })

  test.each(names)('%s is met in every expectation', async (name) => {
    const done = await simulated(readFileSync(new URL(name, shipped), 'utf8'))
    expect(done.err).toBe('')
    expect(done.exit).toBe(0)
    const [, met, expected] = /(\d+) of (\d+) expectations met/.exec(done.out) ?? []
    expect(Number(expected)).toBeGreaterThan(6)
    expect(met).toBe(expected)
  })
})

describe('the published schema', () => {
  it('is the one that reads scenarios', () => {
    const file = new URL('../../schema/scenario.schema.json', import.meta.url)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(SCENARIO_SCHEMA)))
  })
})

describe('a run', () => {
  it('shows one line a decision with its clause, day by day', async () => {
    const done = await simulated(
      scenario([...START, { ...MORNING, then: 'inject', expect: { kind: 'give', marks: '6' } }]),
    )
    expect(done.exit).toBe(0)
    expect(done.out).toContain('Day 1 · 2026-04-01')
    expect(done.out).toContain('Day 2 · 2026-04-02')
    expect(done.out).toMatch(/ {2}07:15 {2}injection {2}Give 0\.6 mg .*\[[a-z.-]+\] — given as decided/)
    expect(done.out).toContain('site policy, not label')
    expect(done.out).toContain('1 of 1 expectations met')
  })

  it('records the injection only where it is given', async () => {
    const twice = [
      ...START,
      { ...MORNING, then: 'inject' },
      { ...MORNING, at: '2026-04-02T07:30', then: 'inject' },
    ]
    const done = await simulated(scenario(twice), '--json')
    const steps = stepsIn(done.out)
    expect(steps[3]).toMatchObject({ injected: true, outcome: { kind: 'give' } })
    expect(steps[4]).toMatchObject({ injected: false, outcome: { kind: 'do-not-inject' } })
  })

  it('ends with 1 and the difference where an expectation is not met', async () => {
    const done = await simulated(scenario([...START, { ...MORNING, expect: { kind: 'give', marks: '12' } }]))
    expect(done.exit).toBe(1)
    expect(done.err).toContain('f.json steps.3: expected marks to be "12", found "6" [not-as-expected]')
    expect(done.out).toContain('✗ expected marks to be "12", found "6"')
    expect(done.out).toContain('0 of 1 expectations met')
  })

  it('compares objects member by member and names what is absent', async () => {
    const asked = {
      ...MORNING,
      expect: { exact: { massMg: '0.6' }, slip: 'pounds', decidedBy: 'vial.strength' },
    }
    const done = await simulated(scenario([...START, asked]), '--json')
    expect(stepsIn(done.out)[3]).toHaveProperty('differences', [
      { member: 'slip', expected: '"pounds"', found: 'nothing' },
      { member: 'decidedBy', expected: '"vial.strength"', found: '"meal.window"' },
    ])
  })

  it('gives the same bytes for the same file', async () => {
    const text = scenario([...START, { ...MORNING, then: 'inject' }])
    expect((await simulated(text, '--json')).out).toBe((await simulated(text, '--json')).out)
  })

  it('speaks of earlier events by their names', async () => {
    const steps = [
      ...START,
      { at: '2026-04-02T07:15', name: 'slip', record: { kind: 'injection-given', site: 'thigh left' } },
      { at: '2026-04-02T07:20', record: { kind: 'entry-voided', voids: 'slip', reason: 'not given' } },
      { ...MORNING, at: '2026-04-02T07:30', expect: { kind: 'give' } },
    ]
    expect((await simulated(scenario(steps))).exit).toBe(0)
  })

  it('repeats a step on every day and at every time', async () => {
    const { at: _at, ...morning } = MORNING
    const every = { from: '2026-04-02', through: '2026-04-04', times: ['07:15', '07:20'] }
    const done = await simulated(scenario([...START, { ...morning, every }]), '--json')
    const at = [
      '2026-04-02T07:15:00-04:00',
      '2026-04-02T07:20:00-04:00',
      '2026-04-03T07:15:00-04:00',
      '2026-04-03T07:20:00-04:00',
      '2026-04-04T07:15:00-04:00',
      '2026-04-04T07:20:00-04:00',
    ]
    expect(stepsIn(done.out).slice(3)).toMatchObject(at.map((each) => ({ at: each })))
  })
})

describe('a file that cannot be used ends with 3 and says where', () => {
  const ASK = { at: '2026-04-02T07:15', ask: 'dose' }

  test.each([
    ['no JSON', '{', 'not-json'],
    ['no steps', scenario([]), 'steps'],
    ['an unknown member', scenario([ASK], { extra: 1 }), 'extra'],
    ['an unknown policy', scenario([ASK], { policy: 'nobodys' }), 'f.json policy'],
    ['an unknown zone', scenario([ASK], { zone: 'Mars/Olympus' }), 'f.json zone'],
    ['no time', scenario([{ ask: 'dose' }]), 'steps.0: write either "at" or "every"'],
    [
      'both times',
      scenario([{ ...ASK, every: { from: '2026-04-02', through: '2026-04-02', times: ['07:15'] } }]),
      'steps.0',
    ],
    ['neither record nor ask', scenario([{ at: '2026-04-02T07:15' }]), 'write either "record" or "ask"'],
    [
      'both record and ask',
      scenario([{ ...ASK, record: { kind: 'meal-started' } }]),
      'write either "record" or "ask"',
    ],
    [
      'days the wrong way round',
      scenario([{ ask: 'dose', every: { from: '2026-04-03', through: '2026-04-02', times: ['07:15'] } }]),
      'before "from"',
    ],
    [
      'an expectation of an event',
      scenario([{ at: ASK.at, record: { kind: 'meal-started' }, expect: {} }]),
      'belong to a question',
    ],
    ['a day that does not exist', scenario([{ ...ASK, at: '2026-02-30T07:15' }]), '2026-02-30T07:15'],
    ['a time the clock skips', scenario([{ ...ASK, at: '2026-03-08T02:30' }]), 'write its offset'],
    ['a time that comes twice', scenario([{ ...ASK, at: '2026-11-01T01:30' }]), 'write its offset'],
    ['an unknown kind', scenario([{ at: ASK.at, record: { kind: 'party' } }]), 'no kind of event "party"'],
    [
      'an unknown role',
      scenario([{ at: ASK.at, by: 'uncle', record: { kind: 'meal-started' } }]),
      'no role "uncle"',
    ],
    [
      'a body with a slip',
      scenario([{ at: ASK.at, record: { kind: 'weight-measured', weight: '12,5kg' } }]),
      'steps.0',
    ],
    [
      'a member no event has',
      scenario([{ at: ASK.at, record: { kind: 'weight-measured', weight: '12kg', mood: 'good' } }]),
      'mood',
    ],
    [
      'a dose without a weight',
      scenario([{ at: ASK.at, record: { kind: 'dose-prescribed', dose: '0.04mg/kg', reason: 'start' } }]),
      'no confirmed weight',
    ],
    [
      'a dose no syringe holds',
      scenario([
        ...START,
        { at: ASK.at, record: { kind: 'dose-prescribed', dose: '12mg', reason: 'start' } },
      ]),
      'no syringe in stock',
    ],
    [
      'an injection without a prescription',
      scenario([{ at: ASK.at, record: { kind: 'injection-given' } }]),
      'write the amount',
    ],
    ['a glucose without a unit', scenario([...START, { ...MORNING, glucose: '92' }]), 'steps.3.glucose'],
    ['a proposal without a unit', scenario([...START, { ...ASK, propose: '0.08' }]), 'steps.3.propose'],
    ['a slot nobody has', scenario([...START, { ...MORNING, slot: '2026-04-02/noon' }]), 'steps.3.slot'],
  ])('%s', async (_, text, says) => {
    const done = await simulated(text)
    expect(done.exit).toBe(3)
    expect(done.out).toBe('')
    expect(done.err).toContain(says)
    expect(done.err).not.toMatch(/\n\s+at /)
  })

  it('takes a time that comes twice with its offset', async () => {
    expect((await simulated(scenario([{ ...ASK, at: '2026-11-01T01:30-05:00' }]))).exit).toBe(0)
  })
})
