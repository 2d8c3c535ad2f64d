// One horizon for the tables: 8 March 2026, midnight UTC, with entries and questions around it.
import type { Instant } from '@stature/label'
import type { Role } from '@stature/record'
import { makeCheckpoint, type Checkpointed, type Entry } from '@stature/record'
import { ms, on, OPENED, type Written } from '../make.js'

export const HORIZON: Instant = ms('03-08 00:00')
export const JUST_BEFORE = '2026-03-07T23:59:59.999Z'
export const AT = '2026-03-08T00:00:00.000Z'

/** A checkpoint of an opened course at the horizon. */
export function made(...entries: readonly Entry[]): Checkpointed {
  const checkpointed = makeCheckpoint([OPENED, ...entries], HORIZON)
  if (checkpointed === null) throw new Error('no checkpoint')
  return checkpointed
}

export const idOf = (entry: Entry): string => entry.event.id

export const weight = (at: string, by: Role, more: Written): Entry =>
  on(at, by, 'weight-measured', { weightGrams: 20_000, ...more })

export const voided = (at: string, by: Role, target: Entry): Entry =>
  on(at, by, 'entry-voided', { voids: idOf(target), reason: 'slip' })

/** Corrects a weight, to another time where one is given. */
export const corrected = (at: string, by: Role, target: Entry, occurredAt: string | null): Entry =>
  on(at, by, 'entry-corrected', {
    corrects: idOf(target),
    replacement: {
      kind: 'weight-measured',
      weightGrams: 20_500,
      ...(occurredAt === null ? {} : { occurredAt }),
    },
    reason: 'slip',
  })
