// What a backup or a restoration needs of a connection.
import type { Driver, Writer } from '../sql/driver.js'

export interface Link extends Writer {
  readonly dialect: Driver['dialect']
}

/** `reading`: sees the database as it is at its first look, however long it reads, and holds up no writer. */
export type LinkPurpose = 'reading' | 'writing'
