// The rows of the table beside the drawing: what happened in a range, newest first, and how the doses went.
import type { Instant } from '@stature/label'
import type { SlotStanding } from '@stature/record'
import { COUNTED_KINDS, doseBins, type DoseBin, type Timeline } from '@stature/record/timeline'
import { slotText } from './labels.js'
import { momentText, type Speaking } from './moment-text.js'
import type { Range } from './range.js'

export interface TableRow {
  readonly key: string
  readonly at: Instant
  readonly when: string
  readonly what: string
}

const isIn = ({ from, to }: Range, at: number): boolean => at >= from && at <= to

function momentRows({ moments }: Timeline, range: Range, speaking: Speaking): readonly TableRow[] {
  return moments
    .filter(({ at }) => isIn(range, at))
    .map(({ id, at, event }) => ({
      key: id,
      at,
      when: speaking.format.moment(at),
      what: momentText(event, speaking),
    }))
}

function levelRows({ levels }: Timeline, range: Range, { say, format }: Speaking): readonly TableRow[] {
  return levels
    .filter(({ from }) => isIn(range, from))
    .map(({ from, prescription, effectiveTenths, weight, overMaximum }) => ({
      key: `level-${prescription}-${from}`,
      at: from,
      when: format.moment(from),
      what: [
        say('table.level', { value: format.tenths(effectiveTenths), kg: format.kilograms(weight) }),
        ...(overMaximum ? [say('level.over')] : []),
      ].join(', '),
    }))
}

function spanRows(
  { monitoring, interrupted }: Timeline,
  range: Range,
  { say, format }: Speaking,
): readonly TableRow[] {
  const rows = (spans: Timeline['monitoring'], begins: string, ends: string): readonly TableRow[] =>
    spans.flatMap(({ from, to }) => [
      { key: `${begins}${from}`, at: from, when: format.moment(from), what: begins },
      ...(to === null ? [] : [{ key: `${ends}${to}`, at: to, when: format.moment(to), what: ends }]),
    ])
  return [
    ...rows(monitoring, say('table.checks-begin'), say('table.checks-end')),
    ...rows(interrupted, say('table.interrupted'), say('table.resumed')),
  ].filter(({ at }) => isIn(range, at))
}

function glucoseRows({ glucose }: Timeline, range: Range, { say, format }: Speaking): readonly TableRow[] {
  return glucose
    .filter(({ at }) => isIn(range, at))
    .map(({ id, at, value, unit, isLow }) => ({
      key: id,
      at,
      when: format.moment(at),
      what: `${say('table.glucose', { value: `${format.decimal(value)} ${unit}` })}${isLow ? `, ${say('low')}` : ''}`,
    }))
}

/** Half-days in which a dose was not simply given. */
function slotRows(standings: readonly SlotStanding[], range: Range, speaking: Speaking): readonly TableRow[] {
  return standings.flatMap((standing): readonly TableRow[] => {
    const { slot, kind } = standing
    const told = COUNTED_KINDS.find((each) => each === kind)
    if (told === undefined || told === 'given' || !isIn(range, slot.opensAt)) return []
    const what = speaking.say(`kind.${told}`)
    return [{ key: slot.id, at: slot.opensAt, when: slotText(standing, speaking), what }]
  })
}

export function rowsOf(
  timeline: Timeline,
  standings: readonly SlotStanding[],
  range: Range,
  speaking: Speaking,
): readonly TableRow[] {
  return [
    ...momentRows(timeline, range, speaking),
    ...levelRows(timeline, range, speaking),
    ...spanRows(timeline, range, speaking),
    ...glucoseRows(timeline, range, speaking),
    ...slotRows(standings, range, speaking),
  ].sort((one, other) => other.at - one.at)
}

/** Every half-day of a range counted together; null where none was to be given. */
export function countsOf(standings: readonly SlotStanding[], range: Range): DoseBin | null {
  const own = standings.filter(({ slot }) => isIn(range, slot.opensAt))
  return doseBins(own, Math.max(own.length, 1))[0] ?? null
}
