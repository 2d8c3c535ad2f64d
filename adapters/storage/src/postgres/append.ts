// The append as one statement: one round trip, one commit, no state in between.
import type { EventRows, RawAppend } from '../sql/driver.js'
import { codeOf } from './failure.js'
import type { Ask, Parameter } from './statement.js'

/** The same id twice within one append. */
const UNIQUE_VIOLATION = '23505'

// Either statement takes the lock of the course's row and looks at the sequence again once it has it, so of two appends
// after the same place one advances the course and the other finds no row. Only who advanced it inserts.

/** One event, as a phone sends it. Without arrays, whose length the server would plan for anew at every append. */
const ONE = `WITH advanced AS (
  UPDATE course SET sequence = $2::bigint + 1, head = $6::bytea
  WHERE course = $1::text AND sequence = $2::bigint AND erased_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM event WHERE course = $1::text AND id = $3::text)
  RETURNING 1
)
INSERT INTO event (course, sequence, id, digest, body)
SELECT $1::text, $2::bigint + 1, $3::text, $4::text, $5::bytea FROM advanced`

const SEVERAL = `WITH advanced AS (
  UPDATE course SET sequence = sequence + cardinality($3::text[]), head = $6::bytea
  WHERE course = $1::text AND sequence = $2::bigint AND erased_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM event WHERE course = $1::text AND id = ANY ($3::text[]))
  RETURNING 1
)
INSERT INTO event (course, sequence, id, digest, body)
SELECT $1::text, $2::bigint + place, id, digest, body
FROM advanced, unnest($3::text[], $4::text[], $5::bytea[]) WITH ORDINALITY AS row (id, digest, body, place)`

/** Asked only where nothing was appended. */
const WHY = `SELECT 1 FROM course WHERE course = $1::text AND sequence = $2::bigint AND erased_at IS NULL
  AND EXISTS (SELECT 1 FROM event WHERE course = $1::text AND id = ANY ($3::text[]))`

function statementOf({ course, after, rows, head }: EventRows): readonly [string, readonly Parameter[]] {
  const [first] = rows
  if (rows.length === 1 && first !== undefined)
    return [ONE, [course, after, first.id, first.digest, first.body, head]]
  const ids = rows.map(({ id }) => id)
  const digests = rows.map(({ digest }) => digest)
  return [SEVERAL, [course, after, ids, digests, rows.map(({ body }) => body), head]]
}

export async function appendRows(ask: Ask, rows: EventRows): Promise<RawAppend> {
  try {
    if ((await ask(...statementOf(rows))).changed > 0) return 'appended'
  } catch (error) {
    if (codeOf(error) === UNIQUE_VIOLATION) return 'duplicate'
    throw error
  }
  const ids = rows.rows.map(({ id }) => id)
  const known = await ask(WHY, [rows.course, rows.after, ids])
  return known.changed > 0 ? 'duplicate' : 'moved'
}
