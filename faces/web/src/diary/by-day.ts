// A course's diary sorted into local days, and what became of the half-days of each.
import { HALVES, localDay, statedSlot } from '@stature/civil-time'
import type { Policy, Slot } from '@stature/protocol'
import {
  diaryOf,
  slotStandings,
  type DiaryEntry,
  type SlotStanding,
  type SlotStandingKind,
} from '@stature/record'
import type { CourseView } from '../data/course.js'
import type { Day } from './days.js'
import { isIn, type Group } from './groups.js'

export type ByDay = ReadonlyMap<Day, readonly DiaryEntry[]>

/** Entries of the course by the local day on which they happened, by time. */
export function entriesByDay({ recorded, now, zone }: Pick<CourseView, 'recorded' | 'now' | 'zone'>): ByDay {
  const days = new Map<Day, DiaryEntry[]>()
  for (const entry of diaryOf(recorded, now)) {
    const day = localDay(entry.at, zone)
    const list = days.get(day)
    if (list === undefined) days.set(day, [entry])
    else list.push(entry)
  }
  return days
}

export const entriesOn = (byDay: ByDay, day: Day, group: Group): readonly DiaryEntry[] =>
  (byDay.get(day) ?? []).filter(({ recorded, standing }) => isIn(group, (standing ?? recorded).event.kind))

/** Morning and evening; shorter where the zone skips the day. */
export type HalfDays = readonly SlotStanding[]

const slotsOn = (day: Day, policy: Policy, zone: string): readonly Slot[] =>
  HALVES.flatMap((half) => statedSlot(policy, zone, `${day}/${half}`) ?? [])

type Asked = Pick<CourseView, 'recorded' | 'now' | 'zone' | 'policy' | 'heardAt'>

/** The half-days of some days. */
export function halvesOf(
  days: readonly Day[],
  { recorded, now, zone, policy, heardAt }: Asked,
): ReadonlyMap<Day, HalfDays> {
  const slots = days.flatMap((day) => slotsOn(day, policy, zone))
  const found = new Map<Day, SlotStanding[]>()
  for (const standing of slotStandings(recorded, { slots, at: now, heardAt })) {
    const [day = ''] = standing.slot.id.split('/')
    const list = found.get(day)
    if (list === undefined) found.set(day, [standing])
    else list.push(standing)
  }
  return found
}

export const isMorning = ({ slot }: SlotStanding): boolean => slot.id.endsWith('/morning')

/** What is worth a word of its own: a half-day for which nothing was due, or that is to come, is not. */
export const isTold = (kind: SlotStandingKind): boolean => kind !== 'not-due' && kind !== 'ahead'

/** Low sugar that stands on a day. */
export const hasLowSugar = (entries: readonly DiaryEntry[]): boolean =>
  entries.some(({ standing }) => standing?.event.kind === 'hypoglycemia-occurred')
