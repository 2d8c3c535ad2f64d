// What every shelf of the accounts needs: the database, the system's key, and telling that an account changed.
import type { CourseKey } from '../../keys/keyring.js'
import type { Driver } from '../driver.js'

export interface House {
  readonly driver: Driver
  readonly key: () => Promise<CourseKey>
}

export const changed = ({ driver }: House, account: string): void =>
  driver.announce({ what: 'account', key: account, sequence: 0 })
