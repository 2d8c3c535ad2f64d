// Sessions: found by the hash of their token, revoked and never removed while they are shown to their owner.
import type { Accounts, Session } from '../../port/accounts.js'
import type { Row } from '../driver.js'
import { int, orNull, text } from '../fields.js'
import { changed, type House } from './house.js'

const ROW = 'SELECT token_hash, id, account, device, created_at, seen_at, expires_at, revoked_at FROM session'
const ADD = `INSERT INTO session (token_hash, id, account, device, created_at, seen_at, expires_at, revoked_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`
const REVOKE = 'UPDATE session SET revoked_at = $3 WHERE id = $1 AND account = $2 AND revoked_at IS NULL'
const REVOKE_ALL = 'UPDATE session SET revoked_at = $2 WHERE account = $1 AND revoked_at IS NULL'

const sessionOf = (row: Row): Session => ({
  tokenHash: text(row, 'token_hash'),
  id: text(row, 'id'),
  account: text(row, 'account'),
  device: text(row, 'device'),
  createdAt: int(row, 'created_at'),
  seenAt: int(row, 'seen_at'),
  expiresAt: int(row, 'expires_at'),
  revokedAt: orNull(int, row, 'revoked_at'),
})

type Sessions = Pick<
  Accounts,
  'addSession' | 'session' | 'sessionsOf' | 'seeSession' | 'revokeSession' | 'revokeAllSessions'
>

export function sessionsOf(house: House): Sessions {
  const { driver } = house
  const find = async (where: string, value: string): Promise<readonly Session[]> =>
    (await driver.all(`${ROW} ${where}`, [value])).map(sessionOf)
  return {
    addSession: async (session) => {
      const { tokenHash, id, account, device, createdAt, seenAt, expiresAt, revokedAt } = session
      await driver.run(ADD, [tokenHash, id, account, device, createdAt, seenAt, expiresAt, revokedAt])
      changed(house, account)
    },
    session: async (tokenHash) => (await find('WHERE token_hash = $1', tokenHash))[0] ?? null,
    sessionsOf: (account) => find('WHERE account = $1 ORDER BY created_at, id', account),
    seeSession: async (tokenHash, at) => {
      await driver.run('UPDATE session SET seen_at = $2 WHERE token_hash = $1 AND seen_at < $2', [
        tokenHash,
        at,
      ])
    },
    revokeSession: async (account, id, at) => {
      const rows = await driver.run(REVOKE, [id, account, at])
      if (rows > 0) changed(house, account)
      return rows > 0
    },
    revokeAllSessions: async (account, at) => {
      const rows = await driver.run(REVOKE_ALL, [account, at])
      if (rows > 0) changed(house, account)
      return rows
    },
  }
}
