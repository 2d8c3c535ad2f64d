// What a diary can be narrowed to: kinds of entries under names that a family uses.
import type { Kind } from '@stature/record'

export const GROUPS = [
  'all',
  'injections',
  'glucose',
  'meals',
  'symptoms',
  'measures',
  'places',
  'vials',
  'clinic',
] as const
export type Group = (typeof GROUPS)[number]

/** By the beginning of a kind's name; the rest is the clinic's. */
const BEGINNINGS: readonly (readonly [string, Group])[] = [
  ['injection-', 'injections'],
  ['glucose-', 'glucose'],
  ['meal-', 'meals'],
  ['vomited', 'meals'],
  ['hypoglycemia-', 'symptoms'],
  ['episode-', 'symptoms'],
  ['reaction-', 'symptoms'],
  ['weight-', 'measures'],
  ['height-', 'measures'],
  ['laboratory-', 'measures'],
  ['site-', 'places'],
  ['vial-', 'vials'],
]

export const groupOf = (kind: Kind): Group =>
  BEGINNINGS.find(([beginning]) => kind.startsWith(beginning))?.[1] ?? 'clinic'

export const isIn = (group: Group, kind: Kind): boolean => group === 'all' || groupOf(kind) === group

export const isGroup = (text: string): text is Group => GROUPS.some((group) => group === text)
