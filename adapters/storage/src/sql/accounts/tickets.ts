// Invitations and one-time links: used up by one statement, so that only one of many can.
import { ROLES } from '@stature/record'
import type { Accounts, Ticket } from '../../port/accounts.js'
import type { Row } from '../driver.js'
import { int, orNull, text, word } from '../fields.js'
import type { House } from './house.js'

const COLUMNS =
  'token_hash, purpose, account, course, role, created_by, created_at, expires_at, used_at, used_by'
const ADD = `INSERT INTO ticket (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`
/** Of a token, for an account, at an instant. */
export const USE_TICKET = `UPDATE ticket SET used_at = $3, used_by = $2
  WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $3 AND (account IS NULL OR account = $2)
  RETURNING ${COLUMNS}`

const ticketOf = (row: Row): Ticket => ({
  tokenHash: text(row, 'token_hash'),
  purpose: word(['sign-in', 'invitation'], row, 'purpose'),
  account: orNull(text, row, 'account'),
  course: orNull(text, row, 'course'),
  role: row['role'] === null ? null : word(ROLES, row, 'role'),
  createdBy: orNull(text, row, 'created_by'),
  createdAt: int(row, 'created_at'),
  expiresAt: int(row, 'expires_at'),
  usedAt: orNull(int, row, 'used_at'),
  usedBy: orNull(text, row, 'used_by'),
})

export function ticketsOf({ driver }: House): Pick<Accounts, 'addTicket' | 'ticket' | 'useTicket'> {
  return {
    addTicket: async (ticket) => {
      const { tokenHash, purpose, account, course, role, createdBy } = ticket
      const { createdAt, expiresAt, usedAt, usedBy } = ticket
      const values = [tokenHash, purpose, account, course, role, createdBy]
      await driver.run(ADD, [...values, createdAt, expiresAt, usedAt, usedBy])
    },
    ticket: async (tokenHash) => {
      const rows = await driver.all(`SELECT ${COLUMNS} FROM ticket WHERE token_hash = $1`, [tokenHash])
      return rows.map(ticketOf)[0] ?? null
    },
    useTicket: async (tokenHash, account, at) => {
      const rows = await driver.transaction((tx) => tx.all(USE_TICKET, [tokenHash, account, at]))
      return rows.map(ticketOf)[0] ?? null
    },
  }
}
