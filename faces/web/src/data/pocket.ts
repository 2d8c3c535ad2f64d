// What this phone keeps for itself and never sends: what a child is called here, and which of several open vials is used.
import type { Json } from '@stature/protocol'
import type { OpenVial } from '@stature/record'
import { listAt, textAt } from './json.js'

/** It holds as long as no other vial was opened since. */
export interface VialChoice {
  readonly vial: string
  /** The one opened last when it was chosen. */
  readonly newest: string
}

/** By course. */
export interface Pocket {
  readonly nicknames: ReadonlyMap<string, string>
  readonly vials: ReadonlyMap<string, VialChoice>
}

export const EMPTY_POCKET: Pocket = { nicknames: new Map(), vials: new Map() }

function nicknameIn(json: Json): readonly (readonly [string, string])[] {
  const [course, name] = [textAt(json, 'course'), textAt(json, 'name')]
  return course === null || name === null ? [] : [[course, name]]
}

function choiceIn(json: Json): readonly (readonly [string, VialChoice])[] {
  const [course, vial, newest] = [textAt(json, 'course'), textAt(json, 'vial'), textAt(json, 'newest')]
  return course === null || vial === null || newest === null ? [] : [[course, { vial, newest }]]
}

export const pocketIn = (json: Json): Pocket => ({
  nicknames: new Map(listAt(json, 'nicknames').flatMap(nicknameIn)),
  vials: new Map(listAt(json, 'vials').flatMap(choiceIn)),
})

export const pocketJson = ({ nicknames, vials }: Pocket): object => ({
  nicknames: [...nicknames].map(([course, name]) => ({ course, name })),
  vials: [...vials].map(([course, choice]) => ({ course, ...choice })),
})

/** Long enough for any name, short enough for a button. */
const LONGEST_NAME = 40

/** The pocket with a child called so; an empty name takes it back. */
export function named(pocket: Pocket, course: string, name: string): Pocket {
  const nicknames = new Map(pocket.nicknames)
  const short = name.trim().replace(/\s+/gu, ' ').slice(0, LONGEST_NAME)
  if (short === '') nicknames.delete(course)
  else nicknames.set(course, short)
  return { ...pocket, nicknames }
}

/** The vial chosen among those open; null where none was, it is gone, or another was opened since: then the latest opened is used. */
export function chosenVial(choice: VialChoice | undefined, open: readonly OpenVial[]): string | null {
  if (choice === undefined || choice.newest !== open.at(-1)?.id) return null
  return open.some(({ id }) => id === choice.vial) ? choice.vial : null
}
