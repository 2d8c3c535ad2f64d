// An entry of the log of looks, and which words tell it.
import type { Json } from '@stature/protocol'
import { ROLES, type Role } from '@stature/record'
import { listAt, numberAt, textAt } from '../data/json.js'

export interface Access {
  readonly id: number
  readonly at: number
  /** The id of an account, or a word of the server. */
  readonly actor: string
  readonly name: string | null
  readonly what: string
  readonly did: string | null
  readonly role: Role | null
  readonly route: string | null
  /** Whom it is about, by id. */
  readonly about: string | null
  readonly reason: string | null
}

const roleIn = (text: string | null): Role | null => ROLES.find((role) => role === text) ?? null

export const accessesIn = (json: Json): readonly Access[] =>
  listAt(json, 'accesses').flatMap((each) => {
    const id = numberAt(each, 'id')
    const at = Date.parse(textAt(each, 'at') ?? '')
    if (id === null || Number.isNaN(at)) return []
    return [
      {
        id,
        at,
        actor: textAt(each, 'actor') ?? '',
        name: textAt(each, 'name'),
        what: textAt(each, 'what') ?? '',
        did: textAt(each, 'did'),
        role: roleIn(textAt(each, 'role')),
        route: textAt(each, 'route'),
        about: textAt(each, 'account'),
        reason: textAt(each, 'reason'),
      },
    ]
  })

const DEEDS = ['invited', 'given', 'withdrawn', 'laid-down', 'took-charge'] as const
const LOOKS = ['read', 'write', 'export'] as const

export type Deed = (typeof DEEDS)[number]
export type Told = Deed | (typeof LOOKS)[number] | 'card' | 'low-sugar' | 'other'

/** Which words tell an entry. */
export function toldBy({ what, did, route }: Access): Told {
  const deed = DEEDS.find((each) => each === did)
  if (deed !== undefined) return deed
  if (route === 'lowSugar') return 'low-sugar'
  if (route === 'printCard') return 'card'
  return LOOKS.find((each) => each === what) ?? 'other'
}

export const isDeed = (access: Access): boolean => DEEDS.some((each) => each === access.did)

export type Filter =
  | { readonly kind: 'all' }
  /** What people did to the list of people. */
  | { readonly kind: 'deeds' }
  | { readonly kind: 'actor'; readonly actor: string }

export const passes = (access: Access, filter: Filter): boolean =>
  filter.kind === 'all' ||
  (filter.kind === 'deeds' && isDeed(access)) ||
  (filter.kind === 'actor' && access.actor === filter.actor)
