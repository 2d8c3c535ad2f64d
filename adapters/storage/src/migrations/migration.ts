// What a migration is: numbered statements in the SQL that both databases share, with words for what they call differently.
import type { Driver } from '../sql/driver.js'

/**
 * In `statements` stand `{text}` (compared byte by byte), `{int}` (64 bits), `{bytes}`, and `{clustered}` after a table
 * that is kept in the order of its primary key where the database can.
 */
export interface Migration {
  /** From 1, without a hole. */
  readonly version: number
  readonly statements: readonly string[]
}

const WORDS = {
  sqlite: { text: 'TEXT', int: 'INTEGER', bytes: 'BLOB', clustered: 'WITHOUT ROWID' },
  postgres: { text: 'TEXT COLLATE "C"', int: 'BIGINT', bytes: 'BYTEA', clustered: '' },
} as const

/** The statement in the words of one database. */
export const spoken = (statement: string, dialect: Driver['dialect']): string =>
  statement.replace(/\{(text|int|bytes|clustered)\}/g, (whole, word: string) => {
    switch (word) {
      case 'text':
      case 'int':
      case 'bytes':
      case 'clustered':
        return WORDS[dialect][word]
      default:
        return whole
    }
  })
