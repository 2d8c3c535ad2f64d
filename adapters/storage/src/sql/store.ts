// The store on SQL: every shelf over one driver and one keyring.
import type { Keyring } from '../keys/keyring.js'
import type { Store } from '../port/store.js'
import { accountsOf } from './accounts/accounts.js'
import { alarmsOf } from './care/alarms.js'
import { leasesOf } from './care/leases.js'
import { outboxOf } from './care/outbox.js'
import { clinicOf, settingsOf } from './care/settings.js'
import { courseLogOf } from './course-log.js'
import { coursesOf } from './courses.js'
import type { Driver } from './driver.js'
import { headsOf } from './heads.js'
import { journalOf } from './journal.js'
import { policyActsOf } from './policy-acts.js'

export function storeOf(kind: Store['kind'], driver: Driver, keyring: Keyring, clock: () => number): Store {
  const heads = headsOf(driver)
  const courses = coursesOf({ driver, heads }, keyring, clock)
  const house = { driver, key: () => keyring.systemKey() }
  const stop = driver.listen(({ what, key, sequence }) => {
    if (what === 'course' && sequence === -1) keyring.forget(key)
  })
  return {
    kind,
    journal: journalOf(driver, courses, heads),
    log: courseLogOf(driver, courses),
    accounts: accountsOf(house),
    leases: leasesOf(driver),
    alarms: alarmsOf(driver, courses),
    outbox: outboxOf(driver, courses),
    settings: settingsOf(house),
    clinic: clinicOf(house),
    policies: policyActsOf(house),
    watchCare: (listener) =>
      driver.listen(({ what, key }) => {
        if (what === 'lease' || what === 'alarms') listener({ what, course: key })
      }),
    openCourse: (course) => courses.open(course),
    eraseCourse: (course, at) => courses.erase(course, at),
    rotateKeys: () => keyring.rotate(),
    check: async () => {
      await driver.check()
      await keyring.systemKey()
    },
    close: async () => {
      stop()
      await driver.close()
      await keyring.close()
    },
  }
}
