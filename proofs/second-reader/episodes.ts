// Episodes of hypoglycemia: what was given, whether the child had eaten, and whether a reduction is due.
import { given, prescriptions } from './prescribed.js'
import { of, type Item } from './list.js'

export interface Episode {
  readonly id: string
  readonly at: number
  readonly severe: boolean
  readonly food: 'adequate' | 'inadequate' | 'unknown'
  readonly waived: boolean
  /** A review that concludes to reduce is believed whatever was eaten; the contract names only the food. */
  readonly concluded: boolean
  readonly reviewed: boolean
  /** Drawn half marks at the episode; null where none was in force. */
  readonly halfMarks: number | null
  /** Mass and weight of the prescription then newest. */
  readonly massNanograms: number | null
  readonly weightGrams: number | null
}

export function episodes(items: readonly Item[]): readonly Episode[] {
  return of(items, 'hypoglycemia-occurred').map(({ id, at, body }) => {
    const reviews = of(items, 'episode-reviewed').filter((each) => each.body.episode === id)
    const settled = reviews
      .filter((each) => each.body.foodIntake !== 'unknown')
      .filter((each) => each.role === 'prescriber' || each.body.foodIntake === 'adequate')
      .at(-1)
    const newest = reviews
      .filter((each) => each.role === 'prescriber' || each.body.conclusion === 'reduce')
      .at(-1)
    const attended = reviews.some((each) => each.role === 'prescriber')
    const dose = prescriptions(items)
      .filter((each) => each.at <= at)
      .at(-1)
    const injected = given(items)
      .filter((each) => each.at <= at)
      .at(-1)
    return {
      id,
      at,
      severe: body.severity === 'severe',
      food: settled?.body.foodIntake ?? body.foodIntake,
      waived: newest?.body.conclusion === 'no-reduction' && newest.body.reason !== undefined,
      concluded: newest?.body.conclusion === 'reduce',
      reviewed: attended,
      halfMarks: injected?.body.halfMarks ?? dose?.body.halfMarks ?? null,
      massNanograms: dose?.body.massNanograms ?? null,
      weightGrams: dose?.body.dosingWeightGrams ?? null,
    }
  })
}

/** The first prescription after an episode that drew less. */
export const answeredBy = (items: readonly Item[], episode: Episode) =>
  prescriptions(items).find(
    (each) => each.at > episode.at && episode.halfMarks !== null && each.body.halfMarks < episode.halfMarks,
  )

/** Episodes that still ask for a reduction if the food was as said. */
export const unanswered = (items: readonly Item[], food: 'adequate' | 'unknown'): readonly Episode[] =>
  episodes(items).filter(
    (each) =>
      (each.concluded ? food === 'adequate' : each.food === food) &&
      !each.waived &&
      each.halfMarks !== null &&
      answeredBy(items, each) === undefined,
  )
