// The contract every store keeps, as one function: `describeStore(name, open)`.
import { afterAll, beforeAll, describe } from 'vitest'
import type { Store } from '@stature/storage'
import { accountContract } from './accounts.js'
import { careContract } from './care.js'
import { courseContract } from './courses.js'
import { journalContract } from './journal.js'
import { modelContract } from './model.js'
import type { OpenPlace, Place } from './place.js'
import { policyContract } from './policies.js'
import { signInContract } from './sign-in.js'

/** Opens one store for the whole suite; `end` closes it and removes what it left. */
export function describeStore(name: string, open: OpenPlace): void {
  describe(`the store ${name}`, () => {
    let place: Place | null = null
    beforeAll(async () => {
      place = await open()
    })
    afterAll(async () => {
      await place?.end()
    })
    const here = (): Place => {
      if (place === null) throw new Error('the store was not opened')
      return place
    }
    const store = (): Store => here().store
    journalContract(store)
    modelContract(store)
    courseContract(store, () => here().reopen())
    accountContract(store)
    signInContract(store)
    careContract(store)
    policyContract(store, () => here().reopen())
  })
}
