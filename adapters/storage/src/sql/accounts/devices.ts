// Devices that were once signed in on, and the sessions on them.
import type { CourseKey } from '../../keys/keyring.js'
import type { Accounts, Device } from '../../port/accounts.js'
import type { Row } from '../driver.js'
import { bytes, int, orNull, text } from '../fields.js'
import { changed, type House } from './house.js'

const ROW = 'SELECT id, account, token_hash, created_at, seen_at, revoked_at, sealed FROM device'
const ADD = `INSERT INTO device (id, account, token_hash, created_at, seen_at, revoked_at, sealed)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`
const REVOKE = 'UPDATE device SET revoked_at = $3 WHERE id = $1 AND account = $2 AND revoked_at IS NULL'
const REVOKE_SESSIONS =
  'UPDATE session SET revoked_at = $3 WHERE device = $1 AND account = $2 AND revoked_at IS NULL'

const context = (id: string): string => `device:${id}`

const deviceOf =
  (key: CourseKey) =>
  (row: Row): Device => ({
    id: text(row, 'id'),
    account: text(row, 'account'),
    tokenHash: text(row, 'token_hash'),
    name: key.unseal(context(text(row, 'id')), bytes(row, 'sealed')),
    createdAt: int(row, 'created_at'),
    seenAt: int(row, 'seen_at'),
    revokedAt: orNull(int, row, 'revoked_at'),
  })

type Devices = Pick<Accounts, 'addDevice' | 'device' | 'devicesOf' | 'seeDevice' | 'revokeDevice'>

export function devicesOf(house: House): Devices {
  const { driver } = house
  const find = async (where: string, value: string): Promise<readonly Device[]> =>
    (await driver.all(`${ROW} ${where}`, [value])).map(deviceOf(await house.key()))
  return {
    addDevice: async ({ id, account, tokenHash, name, createdAt, seenAt, revokedAt }) => {
      const body = (await house.key()).seal(context(id), name)
      await driver.run(ADD, [id, account, tokenHash, createdAt, seenAt, revokedAt, body])
    },
    device: async (tokenHash) => (await find('WHERE token_hash = $1', tokenHash))[0] ?? null,
    devicesOf: (account) => find('WHERE account = $1 ORDER BY created_at, id', account),
    seeDevice: async (id, at) => {
      await driver.run('UPDATE device SET seen_at = $2 WHERE id = $1 AND seen_at < $2', [id, at])
    },
    revokeDevice: async (account, id, at) => {
      const rows = await driver.transaction(async (tx) => {
        await tx.run(REVOKE_SESSIONS, [id, account, at])
        return tx.run(REVOKE, [id, account, at])
      })
      if (rows > 0) changed(house, account)
      return rows > 0
    },
  }
}
