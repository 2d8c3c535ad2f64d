// Episodes of hypoglycemia with the dose they happened on, and what a prescriber settled about them later.
import type { CivilDate, HalfMarks, Instant } from '@stature/label'
import type { EpisodeFacts } from '@stature/protocol'
import type { Entry } from '../entry/entry.js'
import type { EventOf } from '../events/event.js'
import type { LastGiven } from './injections.js'
import type { PrescriptionState } from './prescriptions.js'

/** Changed in place within one fold only. */
interface Episode {
  readonly at: Instant
  readonly on: CivilDate
  readonly event: EventOf<'hypoglycemia-occurred'>
  recoveredAt: Instant | null
  givenHalfMarks: HalfMarks | null
  level: EpisodeFacts['level']
}

/** All reviews of one episode together. */
interface Review {
  foodIntake: 'adequate' | 'inadequate' | null
  conclusion: EpisodeFacts['conclusion']
  reviewedAt: Instant | null
}

export interface EpisodeState {
  readonly all: Episode[]
  /** By episode; a review may be dated before the episode it is about. */
  readonly reviews: Map<string, Review>
  /** From here on episodes are not recovered. */
  firstOpen: number
}

export const newEpisodes = (): EpisodeState => ({ all: [], reviews: new Map(), firstOpen: 0 })

/** The dose that a child was on at an episode. */
interface OnDose {
  readonly given: LastGiven | null
  readonly prescriptions: PrescriptionState
}

function setDose(episode: Episode, { given, prescriptions }: OnDose): void {
  const prescribed = prescriptions.newest?.event
  episode.givenHalfMarks = given?.event.halfMarks ?? prescribed?.halfMarks ?? null
  episode.level =
    prescribed === undefined
      ? null
      : { massNanograms: prescribed.massNanograms, dosingWeightGrams: prescribed.dosingWeightGrams }
}

export function occur(
  state: EpisodeState,
  { at, on }: Entry,
  event: EventOf<'hypoglycemia-occurred'>,
  dose: OnDose,
): void {
  const episode: Episode = { at, on, event, recoveredAt: null, givenHalfMarks: null, level: null }
  setDose(episode, dose)
  state.all.push(episode)
}

/** An injection or prescription of the very instant of an episode counts as before it. */
export function sameInstant(state: EpisodeState, at: Instant, dose: OnDose): void {
  let back = 1
  for (let episode = state.all.at(-back); episode?.at === at; episode = state.all.at(-back)) {
    setDose(episode, dose)
    back += 1
  }
}

/** Every earlier episode that was still open. */
export function recover(state: EpisodeState, { at }: Entry): void {
  for (const episode of state.all.slice(state.firstOpen)) episode.recoveredAt = at
  state.firstOpen = state.all.length
}

/** `no-reduction` counts only with a reason; the restrictive part of a wrong role's review reviews nothing. */
export function review(
  state: EpisodeState,
  { at }: Entry,
  event: EventOf<'episode-reviewed'>,
  restricted: boolean,
): void {
  const before = state.reviews.get(event.episode)
  const counts = event.conclusion === 'reduce' || (event.reason ?? '').trim() !== ''
  state.reviews.set(event.episode, {
    foodIntake: event.foodIntake === 'unknown' ? (before?.foodIntake ?? null) : event.foodIntake,
    conclusion: counts ? event.conclusion : (before?.conclusion ?? null),
    reviewedAt: restricted ? (before?.reviewedAt ?? null) : at,
  })
}

/** Field by field, because this is done for every episode at every question. */
export const episodeFacts = (state: EpisodeState): readonly EpisodeFacts[] =>
  state.all.map(({ event, at, on, recoveredAt, givenHalfMarks, level }) => {
    const settled = state.reviews.get(event.id)
    return {
      id: event.id,
      at,
      on,
      severity: event.severity,
      foodIntake: settled?.foodIntake ?? event.foodIntake,
      conclusion: settled?.conclusion ?? null,
      reviewedAt: settled?.reviewedAt ?? null,
      recoveredAt,
      givenHalfMarks,
      level,
    }
  })
