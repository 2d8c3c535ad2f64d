// Attempts counted in the database, under a keyed hash of what is counted; windows that are over are swept now and then.
import type { Accounts } from '../../port/accounts.js'
import { int } from '../fields.js'
import type { House } from './house.js'

// A window is over at its end, and also where the clock was set back to before it began.
const OVER = '(attempt.ends_at <= $2 OR attempt.ends_at > excluded.ends_at)'
const COUNT = `INSERT INTO attempt (who, count, ends_at) VALUES ($1, 1, CAST($2 AS BIGINT) + CAST($3 AS BIGINT))
  ON CONFLICT (who) DO UPDATE SET
    count = CASE WHEN ${OVER} THEN 1 ELSE attempt.count + 1 END,
    ends_at = CASE WHEN ${OVER} THEN excluded.ends_at ELSE attempt.ends_at END
  RETURNING count`
const SWEEP = 'DELETE FROM attempt WHERE ends_at <= $1'
const SWEPT_EVERY = 256

export function attemptsOf({ driver, key }: House): Pick<Accounts, 'attempt' | 'forgive'> {
  let counted = 0
  const who = async (name: string): Promise<string> => (await key()).digest(`attempt:${name}`)
  return {
    attempt: async (name, at, windowMs) => {
      counted += 1
      if (counted % SWEPT_EVERY === 0) await driver.run(SWEEP, [at])
      const values = [await who(name), at, windowMs]
      const [row] = await driver.transaction((tx) => tx.all(COUNT, values))
      return row === undefined ? 1 : int(row, 'count')
    },
    forgive: async (name) => {
      await driver.run('DELETE FROM attempt WHERE who = $1', [await who(name)])
    },
  }
}
