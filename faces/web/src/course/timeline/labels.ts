// What each mark of the timeline says, whole: when, what, how much.
import type { Instant } from '@stature/label'
import type { SlotStanding } from '@stature/record'
import {
  COUNTED_KINDS,
  type CountedKind,
  type DoseBin,
  type GlucosePoint,
  type LevelSpan,
  type Moment,
  type WeighedPoint,
} from '@stature/record/timeline'
import { momentText, type Speaking } from './moment-text.js'

export interface Labels {
  readonly level: (level: LevelSpan) => string
  readonly weight: (point: WeighedPoint, counted: boolean) => string
  readonly glucose: (point: GlucosePoint) => string
  readonly slot: (standing: SlotStanding, kind: CountedKind) => string
  readonly bin: (bin: DoseBin) => string
  readonly moment: (moment: Moment) => string
}

export const countsText = (counts: DoseBin['counts'], { say }: Speaking): string =>
  COUNTED_KINDS.filter((kind) => counts[kind] > 0)
    .map((kind) => say(`count.${kind}`, { count: counts[kind] }))
    .join(', ')

export function slotText({ slot }: SlotStanding, { say, format }: Speaking): string {
  const [day = '', half = ''] = slot.id.split('/')
  return say(half === 'morning' ? 'slot.morning' : 'slot.evening', { day: format.day(day) })
}

export function labelsOf(speaking: Speaking): Labels {
  const { say, format } = speaking
  const dayOf = (at: Instant): string => format.day(format.dayOf(at))
  return {
    level: (level) =>
      [
        format.moment(level.from),
        say(level.isNew ? `reason.${level.reason}` : 'level.by-weight'),
        say('level.effective', { value: format.tenths(level.effectiveTenths) }),
        say('kg', { value: format.kilograms(level.weight) }),
        ...(level.overMaximum ? [say('level.over')] : []),
      ].join(' · '),
    weight: ({ at, grams }, counted) =>
      [
        format.moment(at),
        say('kg', { value: format.kilograms(grams) }),
        ...(counted ? [] : [say('weight-not-counted')]),
      ].join(' · '),
    glucose: ({ at, value, unit, isLow }) =>
      [format.moment(at), `${format.decimal(value)} ${unit}`, ...(isLow ? [say('low')] : [])].join(' · '),
    slot: (standing, kind) => `${slotText(standing, speaking)} · ${say(`kind.${kind}`)}`,
    bin: (bin) =>
      `${say('from-to', { from: dayOf(bin.from), to: dayOf(bin.to) })} · ${countsText(bin.counts, speaking)}`,
    moment: ({ at, event }) => `${format.moment(at)} · ${momentText(event, speaking)}`,
  }
}
