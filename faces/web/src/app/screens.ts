// The files of the screens: each is loaded when it is opened, and kept on the phone by the service worker.
import { lazy, type ComponentType } from 'react'
import type { ScreenName } from './screen-list.js'
import type { ScreenProps } from './screen-props.js'

export const SHOWN: Readonly<Record<ScreenName, ComponentType<ScreenProps>>> = {
  diary: lazy(async () => ({ default: (await import('../diary/diary-screen.js')).DiaryScreen })),
  sites: lazy(async () => ({ default: (await import('../sites/sites-screen.js')).SitesScreen })),
  panel: lazy(async () => ({ default: (await import('../panel/panel-screen.js')).PanelScreen })),
  inbox: lazy(async () => ({ default: (await import('../inbox/inbox-screen.js')).InboxScreen })),
  vials: lazy(async () => ({ default: (await import('../vials/vials-screen.js')).VialsScreen })),
  card: lazy(async () => ({ default: (await import('../card/card-screen.js')).CardScreen })),
  course: lazy(async () => ({ default: (await import('../course/course-screen.js')).CourseScreen })),
  prescribe: lazy(async () => ({
    default: (await import('../prescribe/prescribe-screen.js')).PrescribeScreen,
  })),
  acts: lazy(async () => ({ default: (await import('../acts/acts-screen.js')).ActsScreen })),
  children: lazy(async () => ({ default: (await import('../children/children-screen.js')).ChildrenScreen })),
  reminders: lazy(async () => ({
    default: (await import('../reminders/reminders-screen.js')).RemindersScreen,
  })),
  messages: lazy(async () => ({ default: (await import('../reminders/message-screen.js')).MessageScreen })),
  more: lazy(async () => ({ default: (await import('./more-screen.js')).MoreScreen })),
  invitation: lazy(async () => ({
    default: (await import('../invitation/invitation-screen.js')).InvitationScreen,
  })),
  people: lazy(async () => ({ default: (await import('../people/people-screen.js')).PeopleScreen })),
  accesses: lazy(async () => ({ default: (await import('../accesses/accesses-screen.js')).AccessesScreen })),
  administration: lazy(async () => ({
    default: (await import('../administration/administration-screen.js')).AdministrationScreen,
  })),
  charge: lazy(async () => ({ default: (await import('../people/charge-screen.js')).ChargeScreen })),
  settings: lazy(async () => ({ default: (await import('../settings/settings-screen.js')).SettingsScreen })),
  policy: lazy(async () => ({ default: (await import('../policy/policy-screen.js')).PolicyScreen })),
  clauses: lazy(async () => ({ default: (await import('../clauses/clauses-screen.js')).ClausesScreen })),
  about: lazy(async () => ({ default: (await import('./about-screen.js')).AboutScreen })),
}
