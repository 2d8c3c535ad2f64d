// What surrounds one injection of a synthetic child: slot, meals, readings, vial, places and the injection last given.
import { glucoseAmount, halfMarks, instant, nanograms, REGIONS, type Instant } from '@stature/label'
import type { GlucoseFacts, InjectionFacts, MealFacts, PlaceFacts } from '@stature/protocol'
import type { SlotFacts, StatedMeal, VialFacts } from '@stature/protocol'
import { chance, oneOf, type Draw } from './random.js'
import { DAY, HOUR, MINUTE, dayOf } from './time.js'

const SIDES = ['left', 'right'] as const

/** The evening slot of the day, 16:00 to 23:00. */
export function slot(draw: Draw, asOf: Instant): SlotFacts {
  const midnight = asOf - (asOf % DAY)
  return {
    id: `${dayOf(asOf)}/evening`,
    opensAt: instant(midnight + 16 * HOUR),
    closesAt: instant(midnight + 23 * HOUR),
    nextOpensAt: instant(midnight + 29 * HOUR),
    givenCount: chance(draw, 5) ? 1 : 0,
    uncertain: chance(draw, 2),
    withheldAt: chance(draw, 4) ? instant(asOf - HOUR) : null,
    glucoseNotPossible: chance(draw, 6),
  }
}

export function meal(draw: Draw, asOf: Instant): MealFacts {
  if (chance(draw, 6)) return { eating: 'unknown', eatingStatedAt: null, eatingNow: false, meals: [] }
  const meals: StatedMeal[] = []
  const count = chance(draw, 5) ? 0 : draw(1, 2)
  for (let i = 0; i < count; i += 1) {
    const startsAt = instant(asOf + (chance(draw, 80) ? draw(-20, 20) : draw(-80, 80)) * MINUTE)
    const begun = startsAt <= asOf
    meals.push({ startsAt, begun, endedAt: begun && chance(draw, 20) ? asOf : null })
  }
  const eating = chance(draw, 94) ? 'yes' : 'no'
  return { eating, eatingStatedAt: asOf, eatingNow: eating === 'yes' && chance(draw, 60), meals }
}

/** The newest reading of some pairs of relation and method, oldest first. */
export function glucose(draw: Draw, asOf: Instant): readonly GlucoseFacts[] {
  const minutes = [draw(1_500, 4_000), draw(200, 1_400), draw(45, 180), draw(0, 40)]
  return minutes.slice(draw(0, 4)).map((ago) => {
    const mgPerDl = chance(draw, 94) ? draw(70, 180) : draw(45, 75)
    return {
      at: instant(asOf - ago * MINUTE),
      amount: glucoseAmount(mgPerDl * 100_000),
      value: String(mgPerDl),
      unit: 'mg/dL',
      relation: chance(draw, 80) ? 'preprandial' : oneOf(draw, ['symptomatic', 'other']),
      method: oneOf(draw, ['meter', 'meter', 'cgm', 'laboratory']),
    }
  })
}

export function injections(draw: Draw, asOf: Instant): InjectionFacts {
  if (chance(draw, 8)) {
    return { last: null, lastPossibleAt: null, givenCount: 0, lastMealBegunAt: null }
  }
  const at = instant(asOf - (chance(draw, 95) ? draw(8, 14) : draw(3, 8)) * HOUR - draw(0, 59) * MINUTE)
  const begun = chance(draw, 95) ? instant(at + 5 * MINUTE) : null
  const last = {
    id: 'i1',
    at,
    on: dayOf(at),
    slot: `${dayOf(at)}/${new Date(at).getUTCHours() < 14 ? 'morning' : 'evening'}`,
    massNanograms: nanograms(1_200_000),
    halfMarks: halfMarks(24),
    site: chance(draw, 95) ? { region: oneOf(draw, REGIONS), side: oneOf(draw, SIDES) } : null,
    mealPlannedAt: chance(draw, 50) ? instant(at + 10 * MINUTE) : null,
    mealBegunAt: begun,
    foodLostAt: chance(draw, 4) ? instant(at + HOUR) : null,
  }
  return { last, lastPossibleAt: at, givenCount: draw(1, 700), lastMealBegunAt: begun }
}

export function vial(draw: Draw, asOf: Instant): VialFacts | null {
  if (chance(draw, 4)) return null
  const clear = chance(draw, 96)
  return {
    id: 'v1',
    openedOn: chance(draw, 10) ? null : dayOf(asOf - draw(0, 31) * DAY),
    expires: oneOf(draw, [null, '2026-12', '2027-03-15', '2027-06', '2026-03', '2026-04-20']),
    appearance: clear ? 'clear' : 'not-clear',
    inspectedAt: chance(draw, 93) ? instant(asOf - draw(0, 30) * MINUTE) : null,
  }
}

/** All eight places in the label's order. */
export const places = (draw: Draw, asOf: Instant): readonly PlaceFacts[] =>
  REGIONS.flatMap((region) =>
    SIDES.map((side) => ({
      region,
      side,
      lastUsedAt: chance(draw, 80) ? instant(asOf - draw(8, 120) * HOUR) : null,
      excluded: chance(draw, 5),
    })),
  )
