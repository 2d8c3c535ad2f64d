// What a person wishes to be told, as the clinic's server answers it and takes it.
import type { Json } from '@stature/protocol'
import { at, listAt, numberAt, textAt } from '../data/json.js'

/** Clock times, `HH:MM`; null for no reminder. */
export interface CourseTimes {
  readonly morning: string | null
  readonly evening: string | null
}

export interface Wishes {
  readonly quiet: { readonly from: string; readonly to: string } | null
  readonly email: string | null
  readonly reminders: Readonly<Record<string, CourseTimes>>
}

export interface Settings extends Wishes {
  readonly thisDevice: boolean
  readonly webPushKey: string | null
  readonly emailPossible: boolean
}

const isRecord = (json: Json): json is { readonly [name: string]: Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

function remindersIn(json: Json): Wishes['reminders'] {
  const list = at(json, 'reminders')
  if (!isRecord(list)) return {}
  const pairs = Object.entries(list).map(([course, times]): readonly [string, CourseTimes] => [
    course,
    { morning: textAt(times, 'morning'), evening: textAt(times, 'evening') },
  ])
  return Object.fromEntries(pairs)
}

/** Null where it is no answer of that route. */
export function settingsIn(json: Json): Settings | null {
  if (!isRecord(json) || !('reminders' in json)) return null
  const [from, to] = [textAt(json, 'quiet', 'from'), textAt(json, 'quiet', 'to')]
  return {
    quiet: from === null || to === null ? null : { from, to },
    email: textAt(json, 'email'),
    reminders: remindersIn(json),
    thisDevice: at(json, 'thisDevice') === true,
    webPushKey: textAt(json, 'webPushKey'),
    emailPossible: at(json, 'emailPossible') === true,
  }
}

export const wishesOf = ({ quiet, email, reminders }: Wishes): Wishes => ({ quiet, email, reminders })

export const MATTERS = ['reminder', 'meal-due', 'given-by-other', 'alarm', 'unattended'] as const
export type MatterKind = (typeof MATTERS)[number]

/** A message of the program's own list. */
export interface Note {
  readonly id: string
  readonly course: string
  readonly kind: MatterKind
  readonly urgent: boolean
  readonly at: number
  readonly isNew: boolean
}

/** Newest first, as they come; one of a kind this version does not know is left out. */
export const notesIn = (json: Json): readonly Note[] =>
  listAt(json, 'messages').flatMap((each): readonly Note[] => {
    const [id, course, when] = [textAt(each, 'id'), textAt(each, 'course'), numberAt(each, 'at')]
    const kind = MATTERS.find((known) => known === textAt(each, 'matter', 'kind'))
    if (id === null || course === null || when === null || kind === undefined) return []
    const urgent = at(each, 'urgent') === true
    return [{ id, course, kind, urgent, at: when, isNew: numberAt(each, 'shownAt') === null }]
  })
