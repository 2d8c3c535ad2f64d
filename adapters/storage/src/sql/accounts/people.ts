// Accounts: sealed but for their id and instants; a login is found by its keyed hash.
import type { CourseKey } from '../../keys/keyring.js'
import type { Account, Accounts } from '../../port/accounts.js'
import type { Row } from '../driver.js'
import { bytes, fieldsOf, int, orNull, text, word } from '../fields.js'
import { changed, type House } from './house.js'

const STAFF = ['prescriber', 'nurse', 'pharmacist', 'auditor', 'administrator'] as const

const ROW = 'SELECT id, totp_used_step, created_at, disabled_at, sealed FROM account'
const ADD = `INSERT INTO account (id, login_digest, totp_used_step, created_at, disabled_at, sealed)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (login_digest) DO NOTHING`
// A used step goes back to none with a new second factor, and otherwise never back.
const UPDATE = `UPDATE account SET disabled_at = $2, sealed = $3, totp_used_step =
  CASE WHEN totp_used_step > CAST($4 AS BIGINT) THEN totp_used_step ELSE CAST($4 AS BIGINT) END WHERE id = $1`
const STEP = `UPDATE account SET totp_used_step = $2
  WHERE id = $1 AND (totp_used_step IS NULL OR totp_used_step < $2)`

const context = (id: string): string => `account:${id}`
const loginText = (login: string): string => `login:${login}`

function sealed(key: CourseKey, account: Account): Uint8Array {
  const { id, login, name, staff, language, zone, passwordHash, totpSecret } = account
  return key.seal(
    context(id),
    JSON.stringify({ login, name, staff, language, zone, passwordHash, totpSecret }),
  )
}

const accountOf =
  (key: CourseKey) =>
  (row: Row): Account => {
    const id = text(row, 'id')
    const open = fieldsOf(key.unseal(context(id), bytes(row, 'sealed')))
    return {
      id,
      login: orNull(text, open, 'login'),
      name: text(open, 'name'),
      staff: open['staff'] === null ? null : word(STAFF, open, 'staff'),
      language: text(open, 'language'),
      zone: text(open, 'zone'),
      passwordHash: orNull(text, open, 'passwordHash'),
      totpSecret: orNull(text, open, 'totpSecret'),
      totpUsedStep: orNull(int, row, 'totp_used_step'),
      createdAt: int(row, 'created_at'),
      disabledAt: orNull(int, row, 'disabled_at'),
    }
  }

type People = Pick<Accounts, 'create' | 'get' | 'byLogin' | 'update' | 'takeTotpStep' | 'list' | 'watch'>

async function update(house: House, account: Account, before: Account | null): Promise<boolean> {
  if (before === null) return false
  const { id, totpUsedStep, disabledAt } = account
  const body = sealed(await house.key(), { ...account, login: before.login })
  const rows = await house.driver.run(UPDATE, [id, disabledAt, body, totpUsedStep])
  changed(house, id)
  return rows > 0
}

export function peopleOf(house: House): People {
  const { driver } = house
  const find = async (where: string, values: readonly (string | number)[]): Promise<readonly Account[]> =>
    (await driver.all(`${ROW} ${where}`, values)).map(accountOf(await house.key()))
  const get = async (id: string): Promise<Account | null> => (await find('WHERE id = $1', [id]))[0] ?? null
  return {
    create: async (account) => {
      const key = await house.key()
      const { id, login, totpUsedStep, createdAt, disabledAt } = account
      const digest = login === null ? null : key.digest(loginText(login))
      const values = [id, digest, totpUsedStep, createdAt, disabledAt, sealed(key, account)]
      return (await driver.run(ADD, values)) === 0 ? 'login-taken' : 'created'
    },
    get,
    byLogin: async (login) => {
      const digest = (await house.key()).digest(loginText(login))
      return (await find('WHERE login_digest = $1', [digest]))[0] ?? null
    },
    update: async (account) => update(house, account, await get(account.id)),
    takeTotpStep: async (account, step) => (await driver.run(STEP, [account, step])) > 0,
    list: (after, limit) => find('WHERE id > $1 ORDER BY id LIMIT $2', [after ?? '', limit]),
    watch: (listener) =>
      driver.listen(({ what, key }) => {
        if (what === 'account') listener(key)
      }),
  }
}
