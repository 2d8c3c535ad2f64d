// The append as one statement: one round trip, one commit, no state in between.
import type { Client } from 'pg'
import type { EventRows, RawAppend } from '../sql/driver.js'
import { codeOf } from './failure.js'
import { ask } from './statement.js'

/** The same id twice within one append. */
const UNIQUE_VIOLATION = '23505'

/**
 * The update takes the lock of the course's row and looks at the sequence again once it has it, so of two appends after
 * the same place one advances the course and the other finds no row. Only who advanced it inserts.
 * Why nothing was appended is looked up only where nothing was.
 */
const APPEND = `WITH advanced AS (
  UPDATE course SET sequence = sequence + cardinality($3::text[]), head = $6::bytea
  WHERE course = $1::text AND sequence = $2::bigint AND erased_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM event WHERE course = $1::text AND id = ANY ($3::text[]))
  RETURNING 1
), inserted AS (
  INSERT INTO event (course, sequence, id, digest, body)
  SELECT $1::text, $2::bigint + place, id, digest, body
  FROM advanced, unnest($3::text[], $4::text[], $5::bytea[]) WITH ORDINALITY AS row (id, digest, body, place)
  RETURNING 1
)
SELECT CASE
  WHEN EXISTS (SELECT 1 FROM advanced) THEN 'appended'
  WHEN EXISTS (SELECT 1 FROM course WHERE course = $1::text AND sequence = $2::bigint AND erased_at IS NULL)
    AND EXISTS (SELECT 1 FROM event WHERE course = $1::text AND id = ANY ($3::text[])) THEN 'duplicate'
  ELSE 'moved' END AS result`

export async function appendRows(client: Client, rows: EventRows): Promise<RawAppend> {
  const values = [
    rows.course,
    rows.after,
    rows.rows.map(({ id }) => id),
    rows.rows.map(({ digest }) => digest),
    rows.rows.map(({ body }) => body),
    rows.head,
  ]
  try {
    const [found] = (await ask(client, APPEND, values)).rows
    const result = found?.['result']
    return result === 'appended' || result === 'duplicate' ? result : 'moved'
  } catch (error) {
    if (codeOf(error) === UNIQUE_VIOLATION) return 'duplicate'
    throw error
  }
}
