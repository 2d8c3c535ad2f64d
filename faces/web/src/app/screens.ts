// The screens behind the first one: each is loaded when it is opened, and kept on the phone by the service worker.
import type { Role } from '@stature/record'
import { lazy, type ComponentType } from 'react'

export interface ScreenProps {
  /** The child it is about; empty for a screen of no one child. */
  readonly course: string
  /** What the address says behind the screen's name. */
  readonly rest: readonly string[]
}

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
  readonly show: ComponentType<ScreenProps>
}

/** A line a screen; its name in menus is the word `screen.NAME`. */
const LIST = {
  diary: {
    of: 'course',
    menu: 'family',
    show: lazy(async () => ({ default: (await import('../diary/diary-screen.js')).DiaryScreen })),
  },
  panel: {
    of: 'account',
    menu: 'clinic',
    roles: ['prescriber', 'nurse', 'pharmacist', 'auditor'],
    show: lazy(async () => ({ default: (await import('../panel/panel-screen.js')).PanelScreen })),
  },
  inbox: {
    of: 'account',
    menu: 'clinic',
    roles: ['prescriber', 'nurse', 'pharmacist'],
    show: lazy(async () => ({ default: (await import('../inbox/inbox-screen.js')).InboxScreen })),
  },
  vials: {
    of: 'course',
    menu: 'family',
    show: lazy(async () => ({ default: (await import('../vials/vials-screen.js')).VialsScreen })),
  },
  card: {
    of: 'course',
    menu: 'more',
    roles: ['caregiver', 'patient', 'prescriber', 'nurse', 'pharmacist'],
    show: lazy(async () => ({ default: (await import('../card/card-screen.js')).CardScreen })),
  },
  course: {
    of: 'named',
    menu: 'more',
    roles: ['caregiver', 'patient'],
    show: lazy(async () => ({ default: (await import('../course/course-screen.js')).CourseScreen })),
  },
  prescribe: {
    of: 'named',
    menu: null,
    show: lazy(async () => ({ default: (await import('../prescribe/prescribe-screen.js')).PrescribeScreen })),
  },
  acts: {
    of: 'named',
    menu: null,
    show: lazy(async () => ({ default: (await import('../acts/acts-screen.js')).ActsScreen })),
  },
  children: {
    of: 'account',
    menu: 'more',
    roles: ['caregiver', 'patient'],
    show: lazy(async () => ({ default: (await import('../children/children-screen.js')).ChildrenScreen })),
  },
  more: {
    of: 'anyone',
    menu: null,
    show: lazy(async () => ({ default: (await import('./more-screen.js')).MoreScreen })),
  },
  invitation: {
    of: 'anyone',
    menu: null,
    show: lazy(async () => ({
      default: (await import('../invitation/invitation-screen.js')).InvitationScreen,
    })),
  },
  people: {
    of: 'course',
    menu: 'more',
    show: lazy(async () => ({ default: (await import('../people/people-screen.js')).PeopleScreen })),
  },
  accesses: {
    of: 'course',
    menu: 'more',
    show: lazy(async () => ({ default: (await import('../accesses/accesses-screen.js')).AccessesScreen })),
  },
  administration: {
    of: 'account',
    menu: 'clinic',
    roles: ['administrator'],
    show: lazy(async () => ({
      default: (await import('../administration/administration-screen.js')).AdministrationScreen,
    })),
  },
  /** The people of a course that an administrator took charge of and cannot read: its id is the first part of `rest`. */
  charge: {
    of: 'account',
    menu: null,
    show: lazy(async () => ({ default: (await import('../people/charge-screen.js')).ChargeScreen })),
  },
  settings: {
    of: 'account',
    menu: 'more',
    show: lazy(async () => ({ default: (await import('../settings/settings-screen.js')).SettingsScreen })),
  },
  policy: {
    of: 'account',
    menu: 'clinic',
    alsoMore: true,
    roles: ['prescriber', 'administrator', 'pharmacist'],
    show: lazy(async () => ({ default: (await import('../policy/policy-screen.js')).PolicyScreen })),
  },
  clauses: {
    of: 'anyone',
    menu: 'clinic',
    alsoMore: true,
    roles: ['prescriber', 'nurse', 'pharmacist', 'auditor', 'administrator'],
    show: lazy(async () => ({ default: (await import('../clauses/clauses-screen.js')).ClausesScreen })),
  },
  about: {
    of: 'anyone',
    menu: 'more',
    show: lazy(async () => ({ default: (await import('./about-screen.js')).AboutScreen })),
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
