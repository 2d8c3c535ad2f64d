// The screens behind the first one: whom each is about, and in which menu who finds it.
import type { Role } from '@stature/record'

export interface Screen {
  /**
   * `course`: stands inside the gate of the child chosen; `named`: of the child whose id is the first part of `rest`;
   * `account`: somebody is signed in; `anyone`: nobody need be.
   */
  readonly of: 'course' | 'named' | 'account' | 'anyone'
  /** In which menu it is found; null for one that is reached from others only. */
  readonly menu: 'family' | 'clinic' | 'more' | null
  /** Found under More by whoever does not find it in the menu. */
  readonly alsoMore?: true
  /** Who finds it in a menu: everybody where absent. What may be read is decided by the server. */
  readonly roles?: readonly Role[]
}

/** A line a screen; its name in menus is the word `screen.NAME`. */
const LIST = {
  diary: {
    of: 'course',
    menu: 'family',
  },
  sites: {
    of: 'course',
    menu: 'family',
  },
  panel: {
    of: 'account',
    menu: 'clinic',
    roles: ['prescriber', 'nurse', 'pharmacist', 'auditor'],
  },
  inbox: {
    of: 'account',
    menu: 'clinic',
    roles: ['prescriber', 'nurse', 'pharmacist'],
  },
  vials: {
    of: 'course',
    menu: 'family',
  },
  card: {
    of: 'course',
    menu: 'more',
    roles: ['caregiver', 'patient', 'prescriber', 'nurse', 'pharmacist'],
  },
  course: {
    of: 'named',
    menu: 'more',
    roles: ['caregiver', 'patient'],
  },
  prescribe: {
    of: 'named',
    menu: null,
  },
  acts: {
    of: 'named',
    menu: null,
  },
  children: {
    of: 'account',
    menu: 'more',
    roles: ['caregiver', 'patient'],
  },
  reminders: {
    of: 'account',
    menu: 'more',
    roles: ['caregiver', 'patient'],
  },
  messages: {
    of: 'account',
    menu: null,
  },
  more: {
    of: 'anyone',
    menu: null,
  },
  invitation: {
    of: 'anyone',
    menu: null,
  },
  people: {
    of: 'course',
    menu: 'more',
  },
  accesses: {
    of: 'course',
    menu: 'more',
  },
  administration: {
    of: 'account',
    menu: 'clinic',
    roles: ['administrator'],
  },
  /** The people of a course that an administrator took charge of and cannot read: its id is the first part of `rest`. */
  charge: {
    of: 'account',
    menu: null,
  },
  settings: {
    of: 'account',
    menu: 'more',
  },
  policy: {
    of: 'account',
    menu: 'clinic',
    alsoMore: true,
    roles: ['prescriber', 'administrator', 'pharmacist'],
  },
  clauses: {
    of: 'anyone',
    menu: 'clinic',
    alsoMore: true,
    roles: ['prescriber', 'nurse', 'pharmacist', 'auditor', 'administrator'],
  },
  about: {
    of: 'anyone',
    menu: 'more',
  },
} as const satisfies Readonly<Record<string, Screen>>

export type ScreenName = keyof typeof LIST

export const SCREENS: Readonly<Record<ScreenName, Screen>> = LIST

const isName = (name: string): name is ScreenName => Object.hasOwn(LIST, name)

const NAMES: readonly ScreenName[] = Object.keys(LIST).filter(isName)

export const screenNamed = (name: string): ScreenName | null => (isName(name) ? name : null)

/** What a menu shows to somebody with these roles, in the order of the list. */
export const menuOf = (menu: Screen['menu'], roles: readonly Role[]): readonly ScreenName[] =>
  NAMES.filter((name) => {
    const { menu: where, roles: whose, alsoMore = false } = SCREENS[name]
    const finds = whose === undefined || whose.some((role) => roles.includes(role))
    return where === menu ? finds : menu === 'more' && alsoMore && !finds
  })
