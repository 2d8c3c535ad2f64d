// The accounts on SQL, shelf by shelf.
import type { Accounts } from '../../port/accounts.js'
import { acceptingOf } from './accept.js'
import { attemptsOf } from './attempts.js'
import { devicesOf } from './devices.js'
import { grantsOf } from './grants.js'
import type { House } from './house.js'
import { passkeysOf } from './passkeys.js'
import { peopleOf } from './people.js'
import { sessionsOf } from './sessions.js'
import { ticketsOf } from './tickets.js'

export const accountsOf = (house: House): Accounts => ({
  ...peopleOf(house),
  ...passkeysOf(house),
  ...devicesOf(house),
  ...sessionsOf(house),
  ...ticketsOf(house),
  ...grantsOf(house),
  ...acceptingOf(house),
  ...attemptsOf(house),
})
