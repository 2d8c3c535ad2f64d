// Further children of the example clinic, so that its panel has something to sort, its timelines and curves something to draw.
import { courseOf, type ExampleChild } from './children.js'
import { fact } from './facts.js'
import { EXAMINED_LONG_AGO, LONG, MISSED, NOT_BEGUN, PAUSING, REFERRED, SEVERE, STOPPED } from './grown.js'
import { established, inCare, low } from './happened.js'
import { caredFor, examined, laboratory, measured, opening, ordered } from './ward.js'

export const MORE_CHILDREN: readonly ExampleChild[] = [
  {
    course: courseOf(7),
    state: 'settled for months near the maximum dose, growing',
    carers: ['dana'],
    facts: (days) => [
      ...inCare(days, LONG),
      ...laboratory(days, [
        [-390, '19.4', '-4.0'],
        [-150, '31', '-3.1'],
        [-82, '121', '-0.3'],
        [-20, '134', '0.1'],
      ]),
      established(days, -4),
      ...low(days, 'dana', -128, '62', 'symptomatic'),
      examined(days, -118, 'Discs flat.'),
    ],
  },
  {
    course: courseOf(8),
    state: 'severe hypoglycemia of yesterday that nobody has reviewed',
    carers: ['eli'],
    facts: (days) => [
      ...inCare(days, SEVERE),
      ...laboratory(days, [[-60, '22.8', '-3.6']]),
      ...low(days, 'eli', -1, '34', 'severe'),
    ],
  },
  {
    course: courseOf(9),
    state: 'many doses of the last week are not recorded',
    carers: ['dana'],
    facts: (days) => [...inCare(days, MISSED), established(days, -30), examined(days, -30, 'Discs flat.')],
  },
  {
    course: courseOf(10),
    state: 'treatment is interrupted',
    carers: ['eli'],
    facts: (days) => [
      ...inCare(days, PAUSING),
      fact(days, 'prescriber', -3, '11:00', {
        kind: 'treatment-interrupted',
        reason: 'Fever and vomiting, eats little.',
      }),
    ],
  },
  {
    course: courseOf(11),
    state: 'treatment was stopped, the epiphyses have closed',
    carers: ['eli'],
    facts: (days) => [
      ...inCare(days, STOPPED),
      established(days, -50),
      examined(days, -60, 'Discs flat.'),
      fact(days, 'prescriber', -20, '10:00', { kind: 'screening-recorded', epiphyses: 'closed' }),
      fact(days, 'prescriber', -20, '10:10', {
        kind: 'treatment-stopped',
        reason: 'The epiphyses have closed.',
      }),
    ],
  },
  {
    course: courseOf(12),
    state: 'an examination of the eyes is due',
    carers: ['dana'],
    facts: (days) => [
      ...inCare(days, EXAMINED_LONG_AGO),
      ...laboratory(days, [
        [-95, '24.1', '-3.4'],
        [-20, '112', '-0.5'],
      ]),
      established(days, -30),
    ],
  },
  {
    course: courseOf(13),
    state: 'screened and measured, nothing prescribed yet',
    carers: ['eli'],
    facts: (days) => [
      opening(days, REFERRED),
      ...measured(days, REFERRED, -6),
      ...laboratory(days, [[-6, '15.2', '-4.3']]),
      ...caredFor(days, REFERRED),
    ],
  },
  {
    course: courseOf(14),
    state: 'prescribed for yesterday, the first dose is not given yet',
    carers: ['dana'],
    facts: (days) => [
      opening(days, NOT_BEGUN),
      ...measured(days, NOT_BEGUN, -5),
      ...laboratory(days, [[-41, '17.0', '-4.1']]),
      ...caredFor(days, NOT_BEGUN),
      ...ordered(days, NOT_BEGUN, { day: -1, level: 50, reason: 'start' }),
    ],
  },
]
