// Reasons that the dose decision says: when, on what they rest, and since when they wait.
import { describe, expect, it } from 'vitest'
import { ms } from '../make.js'
import {
  row,
  kinds,
  waits,
  SCREENED,
  weighed,
  ordered,
  level,
  injected,
  low,
  reaction,
  assessed,
  screened,
  interrupted,
  WEIGHED,
  ORDERED,
  SETTLED,
  INJECTED,
} from './girl.js'

describe('a stop', () => {
  it.each([
    ['a malignancy', { malignancy: 'active' }, ['contraindication', 'gap.suspected'], 'screening.malignancy'],
    ['closed epiphyses', { epiphyses: 'closed' }, ['contraindication'], 'screening.epiphyses'],
    ['hypersensitivity', { hypersensitivity: 'known' }, ['contraindication'], 'screening.hypersensitivity'],
  ])('%s: the rule that is not met and its clause', (_name, body, ids, rule) => {
    const known = row(...SETTLED, screened(body))
    expect(known).toMatchObject({ outcome: 'stop', fromMicrogramsPerKg: null, toMicrogramsPerKg: null })
    expect(known.reasons).toEqual([{ kind: 'dose-stop', ids, rule, since: null, count: 1, about: [] }])
  })

  it('says nothing of reactions and of a dose over the maximum', () => {
    const heavy = [SCREENED, WEIGHED, ordered('03-01 10:00', level(120, 'start'))]
    const lighter = weighed('03-09 08:00', 19_000)
    const closed = screened({ epiphyses: 'closed' })
    expect(kinds(row(...heavy, lighter, closed, reaction('03-09 09:00', 'systemic')))).toEqual([
      'dose-stop',
      'over-maximum',
      'reaction-open',
    ])
  })
})

describe('an interruption by the label', () => {
  it('waits since the first reaction that calls for it; another reaction stays a reason', () => {
    const reactions = [
      reaction('03-04 08:00', 'hip', 'limp'),
      reaction('03-08 08:00', 'systemic', 'rash'),
      reaction('03-09 08:00', 'systemic', 'swelling'),
    ]
    expect(row(...SETTLED, ...reactions).reasons).toEqual([
      {
        ...{ kind: 'dose-interrupt', ids: ['reaction.systemic'], rule: 'reaction.systemic' },
        ...{ since: ms('03-08 08:00'), count: 1, about: [] },
      },
      {
        ...{ kind: 'reaction-open', ids: ['reaction.hip'], rule: null },
        ...{ since: ms('03-04 08:00'), count: 1, about: ['reaction.hip'] },
      },
    ])
  })

  it('for signs in the head names the gap', () => {
    expect(row(...SETTLED, reaction('03-08 08:00', 'intracranial', 'papilledema')).reasons).toMatchObject([
      {
        kind: 'dose-interrupt',
        ids: ['reaction.intracranial', 'gap.intracranial'],
        rule: 'reaction.intracranial',
      },
    ])
  })
})

describe('an interruption by a prescriber', () => {
  it('rests on supervision, since it began', () => {
    const known = row(...SETTLED, interrupted('03-05 10:00'))
    expect(known).toMatchObject({
      ...{ treatment: 'interrupted', outcome: 'interrupt' },
      ...{ fromMicrogramsPerKg: null, toMicrogramsPerKg: null },
    })
    expect(known.reasons).toEqual([
      {
        ...{ kind: 'interrupted', ids: ['supervision'], rule: null },
        ...{ since: ms('03-05 10:00'), count: 1, about: [] },
      },
    ])
  })

  it.each([
    ['known when it began', 'systemic', '03-05 10:00', ['interrupted']],
    ['reported since', 'systemic', '03-05 10:01', ['reaction-open', 'interrupted']],
    ['for which none is asked', 'hip', '03-04 10:00', ['reaction-open', 'interrupted']],
  ])('and a reaction %s', (_name, kind, at, expected) => {
    expect(kinds(row(...SETTLED, reaction(at, kind), interrupted('03-05 10:00')))).toEqual(expected)
  })
})

describe('reactions', () => {
  it('are told once a kind, by name, with how many there are', () => {
    const reactions = [
      reaction('03-06 08:00', 'scoliosis'),
      reaction('03-05 08:00', 'hip', 'limp'),
      reaction('03-07 08:00', 'hip', 'knee-pain'),
    ]
    expect(row(...SETTLED, ...reactions).reasons).toEqual([
      {
        ...{ kind: 'reaction-open', ids: ['reaction.hip', 'reaction.scoliosis'], rule: null },
        ...{ since: ms('03-05 08:00'), count: 3, about: ['reaction.hip', 'reaction.scoliosis'] },
      },
    ])
    expect(
      row(...SETTLED, reaction('03-06 08:00', 'scoliosis'), reaction('03-07 08:00', 'hip')).reasons,
    ).toMatchObject([{ about: ['reaction.hip', 'reaction.scoliosis'] }])
  })
})

describe('a reduction', () => {
  it('for hypoglycemia waits since the first episode that calls for it still', () => {
    const episodes = [
      low('03-03 08:00', 'inadequate'),
      low('03-05 08:00', 'adequate'),
      low('03-07 08:00', 'adequate'),
      low('03-09 08:00', 'inadequate'),
    ]
    expect(row(...SETTLED, ...episodes).reasons).toEqual([
      {
        ...{ kind: 'dose-reduce', ids: ['hypoglycemia.reduce', 'gap.adequate-food'] },
        ...{ rule: 'dose.hypoglycemia', since: ms('03-05 08:00'), count: 1, about: [] },
      },
    ])
  })

  it('that was made already is not waited for; a dose under the start waits since it stands', () => {
    const reduced = ordered('03-06 10:00', level(35, 'reduce'))
    const before = [...SETTLED, low('03-05 08:00', 'adequate'), reduced]
    expect(waits(row(...before))).toEqual([['under-start', ms('03-06 10:00')]])
    expect(waits(row(...before, low('03-07 08:00', 'adequate')))).toEqual([
      ['dose-reduce', ms('03-07 08:00')],
      ['under-start', ms('03-06 10:00')],
    ])
  })

  it('is not asked for by an episode before any dose', () => {
    expect(kinds(row(SCREENED, low('02-20 08:00', 'adequate'), WEIGHED, ORDERED))).toEqual([])
  })

  it('shows the level that a prescriber found tolerated before', () => {
    const steps = [SCREENED, WEIGHED, ordered('02-20 10:00'), assessed('02-25 10:00')]
    const raised = [ordered('02-27 10:00', level(80, 'increase')), low('03-09 08:00', 'adequate')]
    const levels = { outcome: 'reduce', fromMicrogramsPerKg: null }
    expect(row(...steps, ...raised)).toMatchObject({ ...levels, toMicrogramsPerKg: 40 })
    expect(row(SCREENED, WEIGHED, ...raised)).toMatchObject({ ...levels, toMicrogramsPerKg: null })
  })
})

describe('a question to the clinic', () => {
  it.each([
    [
      'food at an episode',
      [...SETTLED, low('03-09 08:00', 'unknown')],
      ['foodIntake'],
      'hypoglycemia.reduce',
    ],
    ['no weight', [SCREENED, ORDERED], ['weight'], 'dose.increase'],
    ['no screening', [WEIGHED, ORDERED], ['epiphyses', 'malignancy', 'hypersensitivity'], 'contraindication'],
  ])('%s: what is missing, and no rule that decided', (_name, entries, about, id) => {
    const known = row(...entries)
    expect(known).toMatchObject({ fromMicrogramsPerKg: null, toMicrogramsPerKg: null })
    expect(known.reasons).toEqual([
      { kind: 'clinic-question', ids: [id], rule: null, since: null, count: about.length, about },
    ])
  })

  it('is asked whatever else is advised', () => {
    const limps = reaction('03-09 08:00', 'hip', 'limp')
    expect(kinds(row(SCREENED, ORDERED, limps))).toEqual(['reaction-open', 'clinic-question'])
  })

  it('is not asked twice where it waits for a doubted weight alone', () => {
    // 34 kg is above the 97th percentile of a girl of five.
    const heavy = weighed('03-01 08:00', 34_000)
    expect(waits(row(SCREENED, heavy, ORDERED))).toEqual([['weight-unconfirmed', ms('03-01 08:00')]])
    expect(row(heavy, ORDERED).reasons).toMatchObject([
      { kind: 'weight-unconfirmed' },
      { kind: 'clinic-question', about: ['epiphyses', 'malignancy', 'hypersensitivity', 'weight'] },
    ])
  })

  it('is not asked twice where it waits for an old weight alone', () => {
    const old = weighed('01-08 08:00', 20_000)
    // Sixty days under six years.
    expect(waits(row(SCREENED, old))).toEqual([['weight-old', ms('03-09 08:00')]])
    expect(kinds(row(SCREENED, weighed('01-09 08:00', 20_000)))).toEqual(['may-start'])
    expect(kinds(row(old))).toEqual(['clinic-question', 'weight-old'])
  })
})

describe('a permission', () => {
  it('to start waits since nothing in the record', () => {
    expect(row(SCREENED, WEIGHED).reasons).toEqual([
      { kind: 'may-start', ids: ['dose.start'], rule: null, since: null, count: 1, about: [] },
    ])
  })

  it.each([
    ['the last injection', [ordered('02-05 10:00'), injected('02-10 08:00')], '02-10 08:00'],
    ['the prescription that nothing was given to', [ordered('02-05 10:00')], '02-05 10:00'],
    [
      'a prescription after the last injection',
      [ordered('02-05 10:00'), injected('02-10 08:00'), ordered('02-12 10:00', { reason: 'reweigh' })],
      '02-12 10:00',
    ],
  ])('to restart after a pause waits since %s', (_name, entries, since) => {
    const known = row(SCREENED, WEIGHED, ...entries)
    expect(known.treatment).toBe('paused')
    expect(known.reasons).toEqual([
      { kind: 'may-restart', ids: ['gap.pause'], rule: null, since: ms(since), count: 1, about: [] },
    ])
  })

  it('to rise waits since the newest assessment, one step at most', () => {
    const assessments = [assessed('03-08 21:00'), assessed('03-09 09:00'), assessed('03-09 10:00')]
    const known = row(...SETTLED, ...INJECTED, ...assessments)
    expect(known).toMatchObject({
      ...{ outcome: 'may-increase', treatment: 'treated' },
      ...{ fromMicrogramsPerKg: null, toMicrogramsPerKg: 80 },
    })
    expect(waits(row(...SETTLED, ...INJECTED, assessed('03-08 21:00')))).toEqual([
      ['may-increase', ms('03-08 21:00')],
    ])
    expect(known.reasons).toEqual([
      {
        ...{ kind: 'may-increase', ids: ['dose.increase'], rule: null },
        ...{ since: ms('03-09 10:00'), count: 1, about: [] },
      },
    ])
  })

  it('may be looked for: the week is over and nobody assessed', () => {
    const known = row(...SETTLED, ...INJECTED)
    expect(known).toMatchObject({ outcome: 'keep', toMicrogramsPerKg: null })
    expect(known.reasons).toEqual([
      {
        ...{ kind: 'assess-tolerance', ids: ['dose.increase', 'gap.well-tolerated'], rule: null },
        ...{ since: ms('03-08 20:00'), count: 1, about: [] },
      },
    ])
    expect(kinds(row(...SETTLED, ...INJECTED, assessed('03-09 10:00', false)))).toEqual([])
  })
})
