// The small shapes that several parts of a checkpoint share.
import { instant, REGIONS } from '@stature/label'
import {
  boolean,
  choice,
  civilDateShape,
  integer,
  list,
  nullable,
  object,
  quantityShape,
  uuid,
} from '@stature/protocol'
import type { Shape } from '@stature/protocol'
import * as field from '../events/fields.js'
import { SIDES } from '../events/words.js'

const ANY = { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER } as const

export const at = quantityShape(instant, ANY)
export const sometime = nullable(at)
export const whole = integer(ANY)
export const many = <T>(item: Shape<T>): Shape<readonly T[]> =>
  list(item, { min: 0, max: Number.MAX_SAFE_INTEGER })

/** An entry without what only a statement about the record has. */
export const entryShape = <T>(event: Shape<T>) => object({ event, at, knownAt: at, on: civilDateShape })

export const alarm = object({
  alarm: choice([
    'double-injection',
    'more-than-prescribed',
    'injected-without-food',
    'same-site',
    'weight-unconfirmed',
    'clock-suspect',
    'unauthorised-entry',
    'correction-requested',
    'wrong-route',
  ]),
  events: many(uuid),
  at,
})

const measuredFields = { grams: field.weightGrams, at, on: civilDateShape } as const

export const measured = object(measuredFields)
export const doubted = object({
  ...measuredFields,
  doubt: choice(['above-97th-percentile', 'changed-over-15-percent', 'looks-like-pounds']),
})

export const place = object({
  region: choice(REGIONS),
  side: choice(SIDES),
  lastUsedAt: sometime,
  excluded: boolean,
})
