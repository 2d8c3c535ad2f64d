// An episode of low sugar as it is typed and as it is recorded; nothing is chosen beforehand.
import type { ReadGlucose } from '@stature/label'
import type { EpisodeFacts, Sign } from '@stature/protocol'
import type { BodyOf, NewEvent } from '../data/course.js'

type Body = BodyOf<'hypoglycemia-occurred'>

export interface EpisodeDraft {
  readonly severity: Body['severity'] | null
  readonly foodIntake: Body['foodIntake'] | null
  readonly signs: readonly Sign[]
}

export const NO_EPISODE: EpisodeDraft = { severity: null, foodIntake: null, signs: [] }

export const withSign = ({ signs, ...rest }: EpisodeDraft, sign: Sign): EpisodeDraft => ({
  ...rest,
  signs: signs.includes(sign) ? signs.filter((each) => each !== sign) : [...signs, sign],
})

/** The event, or null while how severe it was, or the food before it, is not said. */
export function episodeEvent(draft: EpisodeDraft, reading: ReadGlucose | null): NewEvent | null {
  const { severity, foodIntake, signs } = draft
  if (severity === null || foodIntake === null) return null
  const glucose = reading === null ? {} : { glucose: { value: reading.value, unit: reading.unit } }
  return { kind: 'hypoglycemia-occurred', body: { severity, foodIntake, signs, ...glucose } }
}

/** The newest episode from which nobody recorded a recovery. */
export const openEpisode = (episodes: readonly EpisodeFacts[]): EpisodeFacts | null =>
  episodes.findLast(({ recoveredAt }) => recoveredAt === null) ?? null
