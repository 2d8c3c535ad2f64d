// Accounts: sealed but for their id and instants; a login is found by its keyed hash.
import type { CourseKey } from '../../keys/keyring.js'
import type { Account, Accounts } from '../../port/accounts.js'
import { StoreFailure } from '../../port/store.js'
import type { Row, Value } from '../driver.js'
import { bytes, fieldsOf, int, orNull, text, word } from '../fields.js'
import { changed, type House } from './house.js'

const STAFF = ['prescriber', 'nurse', 'pharmacist', 'auditor', 'administrator'] as const

const ROW = 'SELECT id, totp_used_step, created_at, disabled_at, sealed FROM account'
const ADD = `INSERT INTO account (id, login_digest, totp_used_step, created_at, disabled_at, sealed)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (login_digest) DO NOTHING`
// A used step goes back to none with a new second factor, and otherwise never back. Every sealing has a nonce of its own, so
// that the sealed bytes say which writing they are of.
const UPDATE = `UPDATE account SET disabled_at = $2, sealed = $3, totp_used_step =
  CASE WHEN totp_used_step > CAST($4 AS BIGINT) THEN totp_used_step ELSE CAST($4 AS BIGINT) END
  WHERE id = $1 AND sealed = $5`
const TRIES = 20
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

const busy = (): StoreFailure =>
  new StoreFailure('store-busy', 'an account is changed by many at once', 'Try again in a moment.', true)

async function update(
  house: House,
  id: string,
  made: (account: Account) => Account,
): Promise<Account | null> {
  const { driver } = house
  const system = await house.key()
  for (let tries = 0; tries < TRIES; tries += 1) {
    const [row] = await driver.all(`${ROW} WHERE id = $1`, [id])
    if (row === undefined) return null
    const before = accountOf(system)(row)
    const { login, createdAt } = before
    const after = { ...made(before), id, login, createdAt }
    const values = [id, after.disabledAt, sealed(system, after), after.totpUsedStep, bytes(row, 'sealed')]
    if ((await driver.run(UPDATE, values)) === 0) continue
    changed(house, id)
    return after
  }
  throw busy()
}

/** The statement that makes an account, where nobody has its login. */
export function addAccount(
  key: CourseKey,
  account: Account,
): readonly [sql: string, values: readonly Value[]] {
  const { id, login, totpUsedStep, createdAt, disabledAt } = account
  const digest = login === null ? null : key.digest(loginText(login))
  return [ADD, [id, digest, totpUsedStep, createdAt, disabledAt, sealed(key, account)]]
}

export function peopleOf(house: House): People {
  const { driver } = house
  const find = async (where: string, values: readonly (string | number)[]): Promise<readonly Account[]> =>
    (await driver.all(`${ROW} ${where}`, values)).map(accountOf(await house.key()))
  const get = async (id: string): Promise<Account | null> => (await find('WHERE id = $1', [id]))[0] ?? null
  return {
    create: async (account) => {
      const [sql, values] = addAccount(await house.key(), account)
      return (await driver.run(sql, values)) === 0 ? 'login-taken' : 'created'
    },
    get,
    byLogin: async (login) => {
      const digest = (await house.key()).digest(loginText(login))
      return (await find('WHERE login_digest = $1', [digest]))[0] ?? null
    },
    update: (id, made) => update(house, id, made),
    takeTotpStep: async (account, step) => (await driver.run(STEP, [account, step])) > 0,
    list: (after, limit) => find('WHERE id > $1 ORDER BY id LIMIT $2', [after ?? '', limit]),
    watch: (listener) =>
      driver.listen(({ what, key }) => {
        if (what === 'account') listener(key)
      }),
  }
}
