// What a draft still lacks before it can be recorded.
import type { NewEvent } from '../data/course.js'
import type { Draft } from './draft.js'

export const NEEDS = [
  'time',
  'future',
  'half',
  'outcome',
  'marks',
  'place',
  'reason',
  'glucose',
  'relation',
  'method',
  'number',
  'meal',
  'severity',
  'food',
  'reaction',
] as const
export type Need = (typeof NEEDS)[number]

export type Made = NewEvent | readonly Need[]

export const isNeeds = (made: Made): made is readonly Need[] => Array.isArray(made)

export const missing = (needs: readonly (readonly [boolean, Need])[]): readonly Need[] =>
  needs.flatMap(([isMissing, need]) => (isMissing ? [need] : []))

/** The half-day a draft is of. */
export const slotOf = ({ day, slotDay, half }: Draft): string => `${slotDay ?? day}/${half ?? ''}`
