// A draft becomes an event only when nothing is missing, exactly as typed; a correction changes nothing else.
import { instant } from '@stature/label'
import { readEvent, type StatureEvent } from '@stature/record'
import { describe, expect, it } from 'vitest'
import { corrected, takenBack } from '../../src/diary/correct.js'
import { blank, draftOf, type Draft, type What } from '../../src/diary/draft.js'
import { halvesIn, writtenOf, type Need } from '../../src/diary/write.js'
import { entryIn } from '../../src/data/load.js'
import { event as made } from '../made.js'

const NOW = instant(Date.parse('2026-03-12T18:00:00Z'))
const CLOCK = { zone: 'Europe/Madrid', now: NOW }
const DAY = '2026-03-12'

const draft = (what: What, part: Partial<Draft>): Draft => ({
  ...blank(what, DAY, null),
  time: '07:30',
  ...part,
})
const GLUCOSE = { text: '4,5', unit: 'mmol/L', confirmed: null } as const

/** The event, or what is missing. */
function said(one: Draft, was: StatureEvent | null = null): unknown {
  const written = writtenOf(one, was, CLOCK)
  return written.ok ? [written.event.kind, written.event.body] : written.needs
}

const GIVEN = { half: 'morning', outcome: 'given', marks: '13', place: 'left.abdomen' } as const
const SLOT = `${DAY}/morning`

describe('writtenOf', () => {
  it.each<readonly [string, Draft, unknown]>([
    [
      'given',
      draft('injection', { ...GIVEN, quadrant: 'upper' }),
      [
        'injection-given',
        {
          slot: SLOT,
          massNanograms: 1_300_000,
          halfMarks: 26,
          route: 'subcutaneous',
          site: { region: 'abdomen', side: 'left', quadrant: 'upper' },
        },
      ],
    ],
    [
      'given, in half a mark, at a place that nobody remembers',
      draft('injection', { ...GIVEN, marks: '12,5', place: 'unknown' }),
      ['injection-given', { slot: SLOT, massNanograms: 1_250_000, halfMarks: 25, route: 'subcutaneous' }],
    ],
    [
      'a quadrant chosen before another place is no detail of it',
      draft('injection', { ...GIVEN, place: 'right.thigh', quadrant: 'upper' }),
      [
        'injection-given',
        {
          slot: SLOT,
          massNanograms: 1_300_000,
          halfMarks: 26,
          route: 'subcutaneous',
          site: { region: 'thigh', side: 'right' },
        },
      ],
    ],
    [
      'not given',
      draft('injection', { half: 'morning', outcome: 'withheld', withheld: 'unwell', note: '  ' }),
      ['injection-withheld', { slot: SLOT, reason: 'unwell' }],
    ],
    [
      'not given, with a note',
      draft('injection', { half: 'morning', outcome: 'withheld', withheld: 'other', note: ' fever ' }),
      ['injection-withheld', { slot: SLOT, reason: 'other', note: 'fever' }],
    ],
    [
      'not sure',
      draft('injection', { half: 'evening', outcome: 'uncertain', uncertain: 'leaked' }),
      ['injection-uncertain', { slot: `${DAY}/evening`, reason: 'leaked' }],
    ],
    [
      'glucose',
      draft('glucose', { glucose: GLUCOSE, relation: 'other', method: 'cgm' }),
      ['glucose-measured', { glucose: { value: '4.5', unit: 'mmol/L' }, relation: 'other', method: 'cgm' }],
    ],
    ['a meal', draft('meal', { meal: 'vomited', half: 'morning' }), ['vomited', { slot: SLOT }]],
    [
      'low sugar',
      draft('low-sugar', { severity: 'severe', food: 'unknown', signs: ['seizure'] }),
      ['hypoglycemia-occurred', { severity: 'severe', foodIntake: 'unknown', signs: ['seizure'] }],
    ],
    [
      'a reaction',
      draft('reaction', { reaction: 'reaction.hip', signs: ['limp'] }),
      ['reaction-reported', { reaction: 'reaction.hip', signs: ['limp'] }],
    ],
    ['a weight', draft('weight', { number: '15,4' }), ['weight-measured', { weightGrams: 15_400 }]],
    ['a height', draft('height', { number: '104.5' }), ['height-measured', { heightMillimeters: 1_045 }]],
  ])('%s', (_name, one, event) => {
    expect(said(one)).toEqual(event)
  })

  it.each<readonly [string, Draft, readonly Need[]]>([
    ['no time', draft('weight', { number: '15', time: '' }), ['time']],
    ['a time ahead of now', draft('weight', { number: '15', time: '19:01' }), ['future']],
    ['nothing about an injection', draft('injection', {}), ['outcome', 'half']],
    ['nothing but given', draft('injection', { outcome: 'given' }), ['half', 'marks', 'place']],
    ['a third of a mark', draft('injection', { ...GIVEN, marks: '13.3' }), ['marks']],
    ['no reason', draft('injection', { half: 'morning', outcome: 'withheld' }), ['reason']],
    ['no doubt named', draft('injection', { half: 'morning', outcome: 'uncertain' }), ['reason']],
    ['no glucose', draft('glucose', {}), ['glucose', 'relation', 'method']],
    [
      'a glucose that no meter shows and nobody confirmed',
      draft('glucose', { glucose: { ...GLUCOSE, text: '45' }, relation: 'other', method: 'meter' }),
      ['glucose'],
    ],
    ['no meal', draft('meal', {}), ['meal', 'half']],
    ['nothing about low sugar', draft('low-sugar', {}), ['severity', 'food']],
    [
      'low sugar with half a number',
      draft('low-sugar', { severity: 'severe', food: 'adequate', glucose: { ...GLUCOSE, unit: null } }),
      ['glucose'],
    ],
    ['no reaction', draft('reaction', {}), ['reaction']],
    ['a weight in words', draft('weight', { number: 'fifteen' }), ['number']],
    ['a weight of a tonne', draft('weight', { number: '1000' }), ['number']],
  ])('needs: %s', (_name, one, needs) => {
    expect(said(one)).toEqual(needs)
  })

  it('takes the time of the zone', () => {
    const written = writtenOf(draft('weight', { number: '15' }), null, CLOCK)
    expect(written.ok && written.at).toBe(Date.parse('2026-03-12T06:30:00Z'))
  })
})

describe('halvesIn', () => {
  it.each([
    ['0.5', 1],
    ['13', 26],
    ['12,5', 25],
    ['100', 200],
    ['100.5', null],
    ['0', null],
    ['', null],
    ['13.25', null],
  ])('%s', (text, halves) => {
    expect(halvesIn(text)).toBe(halves)
  })
})

const INJECTION = made(1, {
  kind: 'injection-given',
  slot: '2026-03-11/evening',
  massNanograms: 1_309_000,
  halfMarks: 26,
  site: { region: 'thigh', side: 'left' },
  route: 'subcutaneous',
  vial: 'vial-1',
  occurredAt: '2026-03-12T00:10:00+01:00',
  recordedAt: '2026-03-12T00:10:30+01:00',
})

const KINDS = [
  INJECTION,
  made(2, { kind: 'injection-withheld', slot: SLOT, reason: 'other', note: 'fever' }),
  made(3, {
    kind: 'injection-uncertain',
    slot: SLOT,
    reason: 'unsure',
    site: { region: 'abdomen', side: 'left' },
  }),
  made(4, {
    kind: 'glucose-measured',
    glucose: { value: '4.55', unit: 'mmol/L' },
    relation: 'other',
    method: 'meter',
  }),
  made(5, { kind: 'meal-refused', slot: SLOT }),
  made(6, {
    kind: 'hypoglycemia-occurred',
    severity: 'severe',
    foodIntake: 'adequate',
    signs: ['hunger'],
    glucose: { value: '54', unit: 'mg/dL' },
  }),
  made(7, { kind: 'reaction-reported', reaction: 'reaction.hip', signs: ['limp'] }),
  made(8, { kind: 'weight-measured', weightGrams: 15_375 }),
  made(9, { kind: 'height-measured', heightMillimeters: 1_045 }),
]

/** An entry of the diary as it was recorded. */
const diaryEntry = (event: StatureEvent) => {
  const recorded = entryIn(event)
  return { recorded, standing: recorded, at: recorded.at, suspect: false, changes: [] }
}

describe('a correction', () => {
  it.each(KINDS.map((event) => [event.kind, event] as const))(
    '%s changes nothing by itself',
    (_kind, was) => {
      const entry = diaryEntry(was)
      const one = draftOf({ event: was, at: entry.at }, CLOCK.zone, ',')
      if (one === null) throw new Error('it has no form')
      const written = writtenOf(one, was, CLOCK)
      if (!written.ok) throw new Error(written.needs.join())
      const event = corrected({ entry, ...written, zone: CLOCK.zone, reason: 'slip' })
      if (event?.kind !== 'entry-corrected') throw new Error('it makes no correction')
      const { id, course, recordedAt, occurredAt, zone, by, ...body } = was
      const envelope = { id, course, recordedAt, occurredAt, zone, by }
      expect(event.body.replacement).toEqual(body)
      expect(event.body.corrects).toBe(was.id)
      const replaced = JSON.parse(JSON.stringify({ ...envelope, ...event.body, kind: 'entry-corrected' }))
      expect(readEvent(replaced).ok).toBe(true)
    },
  )

  it('says another time where there is one, and keeps the half-day of an entry after midnight', () => {
    const entry = diaryEntry(INJECTION)
    const one = draftOf({ event: INJECTION, at: entry.at }, CLOCK.zone, ',')
    if (one === null) throw new Error('it has no form')
    const written = writtenOf({ ...one, time: '00:20' }, INJECTION, CLOCK)
    if (!written.ok) throw new Error(written.needs.join())
    const event = corrected({ entry, ...written, zone: CLOCK.zone, reason: 'slip' })
    expect(event?.body).toMatchObject({
      replacement: { occurredAt: '2026-03-12T00:20:00+01:00', slot: '2026-03-11/evening' },
    })
  })

  it('of the amount takes the mass of the marks', () => {
    const one = draftOf({ event: INJECTION, at: entryIn(INJECTION).at }, CLOCK.zone, ',')
    if (one === null) throw new Error('it has no form')
    expect(said({ ...one, marks: '12' }, INJECTION)).toMatchObject([
      'injection-given',
      { halfMarks: 24, massNanograms: 1_200_000, vial: 'vial-1' },
    ])
  })

  it('has no form for what only the clinic records', () => {
    const was = made(10, { kind: 'monitoring-ended', by: { role: 'prescriber', id: 'dr' } })
    expect(draftOf({ event: was, at: NOW }, CLOCK.zone, ',')).toBeNull()
  })

  it('takes back with a reason', () => {
    expect(takenBack('x', 'slip')).toEqual({ kind: 'entry-voided', body: { voids: 'x', reason: 'slip' } })
  })
})
