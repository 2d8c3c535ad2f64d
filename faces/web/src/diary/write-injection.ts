// A draft about an injection becomes an event: given with its amount and place, not given, or not sure.
import { halfMarks, parseDecimal, REGIONS } from '@stature/label'
import { massOfHalfMarks } from '@stature/protocol'
import type { EventOf, StatureEvent } from '@stature/record'
import type { BodyOf } from '../data/course.js'
import { pointed } from '../design/glucose-text.js'
import { placeId } from '../design/places.js'
import type { Draft } from './draft.js'
import { missing, slotOf, type Made } from './needs.js'

type Site = NonNullable<BodyOf<'injection-given'>['site']>

const PLACES = REGIONS.flatMap((region) => (['left', 'right'] as const).map((side) => ({ region, side })))

/** The place as chosen; the quadrant is detail of the abdomen. */
function siteOf({ place, quadrant }: Draft): Site | undefined {
  const found = PLACES.find((each) => placeId(each) === place)
  if (found === undefined) return undefined
  return found.region === 'abdomen' && quadrant !== null ? { ...found, quadrant } : found
}

/** Tenths of a mark in half a mark, and the most a syringe of 1 mL holds. */
const TENTHS = 5
const MOST_HALF_MARKS = 200

/** Half marks of marks as typed; null where they are none. */
export function halvesIn(text: string): number | null {
  const read = parseDecimal(pointed(text), 1)
  if (!read.ok || read.value % TENTHS !== 0) return null
  const halves = read.value / TENTHS
  return halves >= 1 && halves <= MOST_HALF_MARKS ? halves : null
}

/** Who drew the same amount for the same kind of entry said its exact mass already. */
function givenOf(draft: Draft, was: StatureEvent | null): Made {
  const halves = halvesIn(draft.marks)
  const needs = missing([
    [draft.half === null, 'half'],
    [halves === null, 'marks'],
    [draft.place === null, 'place'],
  ])
  if (needs.length > 0 || halves === null) return needs
  const before: EventOf<'injection-given'> | null = was?.kind === 'injection-given' ? was : null
  const drawn = halfMarks(halves)
  const site = siteOf(draft)
  const body: BodyOf<'injection-given'> = {
    slot: slotOf(draft),
    massNanograms: before?.halfMarks === drawn ? before.massNanograms : massOfHalfMarks(drawn),
    halfMarks: drawn,
    route: before?.route ?? 'subcutaneous',
    ...(site === undefined ? {} : { site }),
    ...(before?.vial === undefined ? {} : { vial: before.vial }),
  }
  return { kind: 'injection-given', body }
}

export function injectionOf(draft: Draft, was: StatureEvent | null): Made {
  const { outcome, half, withheld, uncertain, note } = draft
  switch (outcome) {
    case null:
      return missing([
        [true, 'outcome'],
        [half === null, 'half'],
      ])
    case 'given':
      return givenOf(draft, was)
    case 'withheld': {
      if (half === null || withheld === null)
        return missing([
          [half === null, 'half'],
          [withheld === null, 'reason'],
        ])
      const said = note.trim()
      const body = { slot: slotOf(draft), reason: withheld, ...(said === '' ? {} : { note: said }) }
      return { kind: 'injection-withheld', body }
    }
    case 'uncertain': {
      if (half === null || uncertain === null)
        return missing([
          [half === null, 'half'],
          [uncertain === null, 'reason'],
        ])
      const site = siteOf(draft)
      const body = { slot: slotOf(draft), reason: uncertain, ...(site === undefined ? {} : { site }) }
      return { kind: 'injection-uncertain', body }
    }
  }
}
