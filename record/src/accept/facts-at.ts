// What acceptance asks of a course: its facts at an instant, with entries it holds, tries out, or leaves out.
import type { Instant } from '@stature/label'
import type { AlarmFacts, Calendar, Facts } from '@stature/protocol'
import type { Entry } from '../entry/entry.js'
import { fold } from '../fold/fold.js'

/** The calendar of an instant in a zone; null where the zone is not known, or the day of the slot never was. */
export type CalendarOf = (at: Instant, zone: string, slot: string | null) => Calendar | null

/** One question to a course. Everything recorded counts, whenever it was. */
export interface FactsQuestion {
  readonly at: Instant
  readonly zone: string
  /** As recorded, `2026-03-02/evening`; null for the slot that follows from the instant. */
  readonly slot: string | null
  /** The vial asked about; null for the one in use. */
  readonly vial: string | null
  /** Id of an entry to leave out, because a correction replaces it; null for none. */
  readonly without: string | null
  /** Entries that are not recorded yet and count as if they were. */
  readonly plus: readonly Entry[]
}

/** Why a course has no facts there: it is not opened yet, or civil time knows no such zone or slot. */
export interface NoFacts {
  readonly missing: 'course-opened' | 'calendar'
}

/** Supplies the facts of one course. A store with checkpoints may answer cheaper than a fold from the first entry. */
export type FactsAt = (question: FactsQuestion) => Facts | NoFacts

/** Supplies only the alarms of the same facts, which may cost less. */
export type AlarmsAt = (question: FactsQuestion) => readonly AlarmFacts[] | NoFacts

/** The alarms of facts. */
export const alarmsIn =
  (factsAt: FactsAt): AlarmsAt =>
  (question) => {
    const facts = factsAt(question)
    return 'missing' in facts ? facts : facts.alarms
  }

/** Answers by folding all of `entries` each time. */
export const factsFrom =
  (entries: readonly Entry[], calendarOf: CalendarOf): FactsAt =>
  ({ at, zone, slot, vial, without, plus }) => {
    const calendar = calendarOf(at, zone, slot)
    if (calendar === null) return { missing: 'calendar' }
    const standing = [...entries, ...plus].filter(({ event }) => event.id !== without)
    return fold(standing, { asOf: at, asKnownAt: null, calendar, vial })
  }
