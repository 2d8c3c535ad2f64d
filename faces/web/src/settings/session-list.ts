// Sessions, devices and what happened to an account, as the clinic answers them.
import type { Json } from '@stature/protocol'
import { at, listAt, numberAt, textAt } from '../data/json.js'

export interface Where {
  readonly id: string
  /** Of a session its device's id, of a device its name. */
  readonly device: string
  readonly createdAt: number
  readonly seenAt: number
  readonly revokedAt: number | null
  readonly current: boolean
}

const whereIn =
  (field: 'device' | 'name') =>
  (each: Json): readonly Where[] => {
    const id = textAt(each, 'id')
    if (id === null) return []
    return [
      {
        id,
        device: textAt(each, field) ?? '',
        createdAt: numberAt(each, 'createdAt') ?? 0,
        seenAt: numberAt(each, 'seenAt') ?? 0,
        revokedAt: numberAt(each, 'revokedAt'),
        current: at(each, 'current') === true,
      },
    ]
  }

/** Those that are not over. */
export const livingIn = (json: Json): readonly Where[] =>
  listAt(json, 'sessions')
    .filter((each) => at(each, 'over') !== true)
    .flatMap(whereIn('device'))

/** Those known now, before those forgotten. */
export const devicesIn = (json: Json): readonly Where[] =>
  listAt(json, 'devices')
    .flatMap(whereIn('name'))
    .sort((one, other) => (one.revokedAt ?? 0) - (other.revokedAt ?? 0) || other.seenAt - one.seenAt)

export interface Event {
  readonly at: number
  readonly what: string
}

export const eventsIn = (json: Json): readonly Event[] =>
  listAt(json, 'events').flatMap((each) => {
    const when = numberAt(each, 'at')
    return when === null ? [] : [{ at: when, what: textAt(each, 'what') ?? '' }]
  })
