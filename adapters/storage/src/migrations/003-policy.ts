// Schema 3: what was proposed, signed and put away of the site policy, one row an act. Rows are added and never changed.
import type { Migration } from './migration.js'

export const POLICY_3: Migration = {
  version: 3,
  statements: [
    `CREATE TABLE policy_act (
      number {int} NOT NULL PRIMARY KEY,
      at {int} NOT NULL,
      sealed {bytes} NOT NULL)`,
  ],
}
