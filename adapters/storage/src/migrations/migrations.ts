// Every migration of the data, in order. One that was released is never changed: what comes after it is a new one.
import { CARE_2 } from './002-care.js'
import { RECORD_1 } from './001-record.js'
import { POLICY_3 } from './003-policy.js'
import type { Migration } from './migration.js'

export const MIGRATIONS: readonly Migration[] = [RECORD_1, CARE_2, POLICY_3]
