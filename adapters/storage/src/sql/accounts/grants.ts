// Who may do what on which course: kept by course, found by account too.
import { ROLES } from '@stature/record'
import type { Accounts, Grant } from '../../port/accounts.js'
import type { Row } from '../driver.js'
import { int, text, word } from '../fields.js'
import { changed, type House } from './house.js'

const ROW = 'SELECT course, account, role, granted_by, granted_at FROM grant_'
const PUT = `INSERT INTO grant_ (course, account, role, granted_by, granted_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (course, account) DO UPDATE
  SET role = excluded.role, granted_by = excluded.granted_by, granted_at = excluded.granted_at`

const grantOf = (row: Row): Grant => ({
  course: text(row, 'course'),
  account: text(row, 'account'),
  role: word(ROLES, row, 'role'),
  grantedBy: text(row, 'granted_by'),
  grantedAt: int(row, 'granted_at'),
})

type Grants = Pick<Accounts, 'grant' | 'withdraw' | 'grantOf' | 'grantsOf' | 'grantsOn'>

export function grantsOf(house: House): Grants {
  const { driver } = house
  const find = async (where: string, values: readonly string[]): Promise<readonly Grant[]> =>
    (await driver.all(`${ROW} ${where}`, values)).map(grantOf)
  return {
    grant: async ({ course, account, role, grantedBy, grantedAt }) => {
      await driver.run(PUT, [course, account, role, grantedBy, grantedAt])
      changed(house, account)
    },
    withdraw: async (course, account) => {
      const rows = await driver.run('DELETE FROM grant_ WHERE course = $1 AND account = $2', [
        course,
        account,
      ])
      if (rows > 0) changed(house, account)
      return rows > 0
    },
    grantOf: async (course, account) =>
      (await find('WHERE course = $1 AND account = $2', [course, account]))[0] ?? null,
    grantsOf: (account) => find('WHERE account = $1 ORDER BY course', [account]),
    grantsOn: (course) => find('WHERE course = $1 ORDER BY account', [course]),
  }
}
