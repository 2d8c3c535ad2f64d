// After an erasure: asks the database not to keep the old bytes of the row in its log or in free space.
import type { Driver } from '../sql/driver.js'

/**
 * SQLite overwrites what is freed, because its connections ask for `secure_delete`; what is left is its write-ahead log,
 * emptied here. PostgreSQL keeps old rows until a vacuum, and its own log and its archive for as long as it is set to; there
 * an old wrapped key needs the master key besides. Best effort: the erasure itself is committed before, and a reader
 * that holds the log up, or a missing right, must not make it look failed.
 */
export async function scrub(driver: Driver): Promise<void> {
  const tidy = driver.dialect === 'sqlite' ? 'PRAGMA wal_checkpoint(TRUNCATE)' : 'VACUUM course_key'
  try {
    await driver.all(tidy, [])
  } catch {
    // The next checkpoint or automatic vacuum does it.
  }
}
