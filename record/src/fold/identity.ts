// Who the child is: the openings of the course together; a later unknown never replaces what is known.
import type { CivilDate, EditionId } from '@stature/label'
import type { Facts } from '@stature/protocol'
import type { EventOf } from '../events/event.js'

/** What `course-opened` says. */
export interface Identity {
  readonly birthDate: CivilDate | 'unknown'
  readonly sex: Facts['sex']
  readonly indication: Facts['indication']
  readonly edition: EditionId
}

const known = <T extends string>(newer: T | 'unknown' | undefined, older: T | 'unknown'): T | 'unknown' =>
  newer === undefined || newer === 'unknown' ? older : newer

/** The identity after one more opening. */
export const opened = (before: Identity | null, event: EventOf<'course-opened'>): Identity => ({
  birthDate: known(event.birthDate, before?.birthDate ?? 'unknown'),
  sex: known(event.sex, before?.sex ?? 'unknown'),
  indication: known(event.indication, before?.indication ?? 'unknown'),
  edition: event.edition,
})
