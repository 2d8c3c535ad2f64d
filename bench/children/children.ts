// Synthetic children as folded facts: every one is an object of its own, most are treated, few are extreme.
import { EDITION_IDS, grams, instant, type Instant } from '@stature/label'
import type { Facts, PrescriptionFacts, ScreeningFacts, WeightFacts } from '@stature/protocol'
import { glucose, injections, meal, places, slot, vial } from './around.js'
import { assessments, episodes, prescriptions, reactions } from './course.js'
import { chance, drawFrom, oneOf, type Draw } from './random.js'
import { BASE, DAY, HOUR, MINUTE, dayOf } from './time.js'

/** Between 15:30 and 23:30 of one of sixty days. */
const askedAt = (draw: Draw): Instant =>
  instant(
    BASE +
      draw(0, 59) * DAY +
      (chance(draw, 95) ? 16 * HOUR : 15 * HOUR + 30 * MINUTE) +
      draw(0, 420) * MINUTE,
  )

const screening = (draw: Draw): ScreeningFacts => ({
  epiphyses: chance(draw, 93) ? 'open' : oneOf(draw, ['closed', 'unknown']),
  malignancy: chance(draw, 93) ? 'none' : oneOf(draw, ['suspected', 'active', 'history', 'unknown']),
  hypersensitivity: chance(draw, 95) ? 'none' : oneOf(draw, ['known', 'unknown']),
})

function weight(draw: Draw, asOf: Instant, list: readonly PrescriptionFacts[]): WeightFacts {
  if (chance(draw, 4)) return { confirmed: null, doubted: null }
  const near = (list.at(-1)?.dosingWeightGrams ?? draw(6_000, 32_000)) + draw(-900, 900)
  const at = instant(asOf - (chance(draw, 90) ? draw(0, 50) : draw(55, 130)) * DAY)
  return { confirmed: { grams: grams(near), at, on: dayOf(at) }, doubted: null }
}

const since = (draw: Draw, percent: number, asOf: Instant): Instant | null =>
  chance(draw, percent) ? instant(asOf - draw(1, 40) * DAY) : null

function child(seed: number): Facts {
  const draw = drawFrom(seed)
  const asOf = askedAt(draw)
  const list = prescriptions(draw, asOf)
  return {
    asOf,
    today: dayOf(asOf),
    edition: chance(draw, 90) ? 'us-2019-12' : oneOf(draw, EDITION_IDS),
    birthDate: chance(draw, 97) ? dayOf(asOf - draw(500, 6_400) * DAY) : 'unknown',
    sex: oneOf(draw, ['male', 'female']),
    indication: 'severe-primary-igf1-deficiency',
    stoppedAt: since(draw, 2, asOf),
    interruptedAt: since(draw, 3, asOf),
    resumedAt: since(draw, 8, asOf),
    screening: screening(draw),
    weight: weight(draw, asOf, list),
    prescriptions: list,
    assessments: assessments(draw, asOf),
    monitoringEndedAt: since(draw, 30, asOf),
    episodes: episodes(draw, asOf, list),
    reactions: reactions(draw, asOf),
    examinations: chance(draw, 70)
      ? [{ examination: 'eyes', everyDays: 180, since: dayOf(asOf - draw(1, 300) * DAY) }]
      : [],
    glucose: glucose(draw, asOf),
    injections: injections(draw, asOf),
    slot: slot(draw, asOf),
    meal: meal(draw, asOf),
    vial: vial(draw, asOf),
    places: places(draw, asOf),
    alarms: [],
  }
}

/** So many children; the same ones in every run. */
export const children = (count: number): readonly Facts[] =>
  Array.from({ length: count }, (_, index) => child(index + 1))
