// The hot path in SQLite: events of one course inserted where the chain ends as the caller believes. Undoes itself, no savepoint.
import type { EventRows, RawAppend } from '../sql/driver.js'
import type { Connection } from './connection.js'

const INSERT = `INSERT INTO event (course, sequence, id, digest, body) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT DO NOTHING`
const ADVANCE = `UPDATE course SET sequence = $1, head = $2
  WHERE course = $3 AND sequence = $4 AND erased_at IS NULL`
const REMOVE = 'DELETE FROM event WHERE course = $1 AND sequence = $2'
const PLACE = 'SELECT sequence FROM course WHERE course = $1 AND erased_at IS NULL'

function undo(connection: Connection, { course, after }: EventRows, inserted: number): void {
  for (let at = 1; at <= inserted; at += 1) connection.run(REMOVE, [course, after + at])
}

/** How many rows went in before one met a row that is there already. */
function insertRows(connection: Connection, append: EventRows): number {
  let inserted = 0
  try {
    for (const { id, digest, body } of append.rows) {
      const place = append.after + inserted + 1
      if (connection.run(INSERT, [append.course, place, id, digest, body]) === 0) return inserted
      inserted += 1
    }
  } catch (error) {
    if (connection.broken() === null) undo(connection, append, inserted)
    throw error
  }
  return inserted
}

export function appendRows(connection: Connection, append: EventRows): RawAppend {
  const { course, after, rows, head } = append
  const inserted = insertRows(connection, append)
  if (inserted < rows.length) {
    undo(connection, append, inserted)
    return connection.all(PLACE, [course])[0]?.['sequence'] === after ? 'duplicate' : 'moved'
  }
  if (connection.run(ADVANCE, [after + rows.length, head, course, after]) === 1) return 'appended'
  undo(connection, append, inserted)
  return 'moved'
}
