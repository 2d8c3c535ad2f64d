// What a family records around the injection asked about, and its vials.
import fc from 'fast-check'
import { about, edge, lately, place, recently } from './chance.js'
import { draft, slotAt, type Draft } from './draft.js'
import { DAY, HOUR, MINUTE } from './list.js'

const glucose = fc.constantFrom(
  { value: '69.999', unit: 'mg/dL' },
  { value: '70', unit: 'mg/dL' },
  { value: '90', unit: 'mg/dL' },
  { value: '3.88', unit: 'mmol/L' },
  { value: '3.89', unit: 'mmol/L' },
  { value: '4.0', unit: 'mmol/L' },
  { value: '3.99', unit: 'mmol/L' },
)

/** What a family records around the injection asked about. */
export const atHome = (asOf: number): fc.Arbitrary<Draft> => {
  const slot = slotAt(asOf)
  const forSlot = (kind: string) => recently.map((ago) => draft(kind, ago, 'caregiver', { slot }))
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(recently, fc.constantFrom(-20, -10, 0, 20, 21, 40, 60), edge)
        .map(([ago, minutes, off]) =>
          draft('meal-planned', ago, 'caregiver', {
            slot,
            mealAt: new Date(asOf + minutes * MINUTE + off).toISOString(),
          }),
        ),
    },
    { weight: 4, arbitrary: forSlot('meal-started') },
    { weight: 2, arbitrary: forSlot('meal-ended') },
    forSlot('meal-refused'),
    forSlot('vomited'),
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          recently,
          glucose,
          fc.constantFrom('preprandial', 'preprandial', 'symptomatic', 'other'),
          fc.constantFrom('meter', 'cgm', 'laboratory'),
        )
        .map(([ago, value, relation, method]) =>
          draft('glucose-measured', ago, 'caregiver', { glucose: value, relation, method }),
        ),
    },
    recently.map((ago) => draft('glucose-not-possible', ago, 'caregiver', { slot, reason: 'meter' })),
    fc
      .tuple(recently, fc.constantFrom('not-eating', 'low-glucose', 'other'))
      .map(([ago, reason]) => draft('injection-withheld', ago, 'caregiver', { slot, reason })),
    fc.tuple(about(8 * HOUR, 10 * HOUR), fc.option(place, { nil: null })).map(([ago, site]) =>
      draft('injection-uncertain', ago, 'caregiver', {
        slot: slotAt(asOf - ago),
        reason: 'unsure',
        ...(site === null ? {} : { site }),
      }),
    ),
    fc
      .tuple(lately, place, fc.constantFrom('site-excluded', 'site-cleared'))
      .map(([ago, site, kind]) => draft(kind, ago, 'caregiver', { site, reason: 'bruise' })),
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          recently,
          fc.constantFrom('v1', 'v2'),
          fc.constantFrom('clear-colourless', 'clear-colourless', 'clear-colourless', 'cloudy'),
        )
        .map(([ago, vial, appearance]) => draft('vial-inspected', ago, 'caregiver', { vial, appearance })),
    },
    fc
      .tuple(recently, fc.constantFrom('v1', 'v2'))
      .map(([ago, vial]) => draft('vial-discarded', ago, 'caregiver', { vial })),
  )
}

const opened = (vial: string) =>
  fc
    .tuple(
      about(28 * DAY, 29 * DAY, 30 * DAY, 10 * DAY, 5 * DAY, 4 * DAY),
      fc.constantFrom(null, null, '2026-03-12', '2026-03-11', '2026-03', '2026-02', '2027-01'),
    )
    .map(([ago, expires]) =>
      draft('vial-opened', ago, 'caregiver', { vial, ...(expires === null ? {} : { expires }) }),
    )
/** So long ago a vial was thrown away, before or after it was opened. */
const thrownAway = (vial: string) =>
  about(29 * DAY, 9 * DAY, 5 * DAY, 4 * DAY, HOUR).map((ago) =>
    draft('vial-discarded', ago, 'caregiver', { vial }),
  )

export const vials: fc.Arbitrary<readonly Draft[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 2, arbitrary: opened('v1').map((one) => [one]) },
  { weight: 1, arbitrary: fc.tuple(opened('v1'), opened('v2')) },
  { weight: 1, arbitrary: fc.tuple(opened('v1'), opened('v1')) },
  { weight: 2, arbitrary: fc.tuple(opened('v1'), thrownAway('v1'), opened('v1')) },
  { weight: 1, arbitrary: fc.tuple(opened('v1'), thrownAway('v1'), opened('v2'), opened('v1')) },
)

/** Once thrown away, a vial is looked at only after one of its name was opened; and where any is opened, only those. */
export function vialIsThere(each: Draft, drafts: readonly Draft[]): boolean {
  if (each.kind !== 'vial-inspected' && each.kind !== 'vial-discarded') return true
  const opened = drafts.filter(({ kind }) => kind === 'vial-opened')
  const same = (one: Draft): boolean => one.body['vial'] === each.body['vial']
  return opened.length === 0 ? each.body['vial'] === 'v1' : opened.some(same)
}
