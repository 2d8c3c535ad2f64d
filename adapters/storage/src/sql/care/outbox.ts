// The outbox: messages queued once, claimed by one process at a time, settled, shown once.
import type { Message, Outbox } from '../../port/care.js'
import { StoreFailure } from '../../port/store.js'
import { isErased, type Courses } from '../courses.js'
import type { Driver } from '../driver.js'
import { int, orNull, text } from '../fields.js'
import { claimDue } from './claim.js'
import { COLUMNS, messageName, messageOf, messageValues } from './message-row.js'

const ADD = `INSERT INTO message (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  ON CONFLICT (course, name) DO NOTHING`
const SETTLE = `UPDATE message SET state = $3 WHERE course = $1 AND name = $2 AND state = 'waiting'`
const AGAIN = `UPDATE message SET due = $3 WHERE course = $1 AND name = $2 AND state = 'waiting'`
const SHOWN = `UPDATE message SET shown_at = $4
  WHERE course = $1 AND name = $2 AND account = $3 AND shown_at IS NULL`
const OF = `SELECT ${COLUMNS} FROM message
  WHERE course = $1 AND account = $2 ORDER BY not_before DESC, name DESC LIMIT $3`
const WAITING = `SELECT ${COLUMNS} FROM message WHERE course = $1 AND state = 'waiting'`
const BACKLOG = `SELECT COUNT(*) AS waiting, MIN(CASE WHEN not_before <= $1 THEN not_before END) AS oldest
  FROM message WHERE state = 'waiting' AND expires_at >= $1`

async function queue(driver: Driver, courses: Courses, message: Message): Promise<boolean> {
  const key = await courses.keyToWrite(message.course)
  if (key === null)
    throw new StoreFailure(
      'course-erased',
      `the course ${message.course} was erased`,
      'Nothing is to be sent.',
      false,
    )
  return (await driver.run(ADD, messageValues(key, message))) > 0
}

async function drop(driver: Driver, courses: Courses, course: string, prefix: string): Promise<number> {
  const rows = await driver.all(WAITING, [course])
  if (rows.length === 0) return 0
  const key = await courses.key(course)
  // Ids are sealed, so their beginnings are compared here; a course has few messages waiting.
  const names = rows
    .filter((row) => messageOf(key, row).id.startsWith(prefix))
    .map((row) => text(row, 'name'))
  if (names.length === 0) return 0
  return driver.transaction(async (tx) => {
    let dropped = 0
    for (const name of names) dropped += await tx.run(SETTLE, [course, name, 'dropped'])
    return dropped
  })
}

export function outboxOf(driver: Driver, courses: Courses): Outbox {
  const named = async (course: string, id: string, use: (name: string) => Promise<number>) => {
    try {
      return (await use(messageName(await courses.key(course), id))) > 0
    } catch (error) {
      // Its messages went with its key.
      if (isErased(error)) return false
      throw error
    }
  }
  return {
    queue: (message) => queue(driver, courses, message),
    claim: (at, holdMs, limit) => claimDue(driver, courses, at, holdMs, limit),
    settle: async (course, id, state) => {
      await named(course, id, (name) =>
        typeof state === 'string'
          ? driver.run(SETTLE, [course, name, state])
          : driver.run(AGAIN, [course, name, state.again]),
      )
    },
    shown: (course, id, account, at) =>
      named(course, id, (name) => driver.run(SHOWN, [course, name, account, at])),
    of: async (course, account, limit) => {
      const rows = await driver.all(OF, [course, account, limit])
      if (rows.length === 0) return []
      const key = await courses.key(course)
      return rows.map((row) => messageOf(key, row))
    },
    drop: (course, prefix) => drop(driver, courses, course, prefix),
    backlog: async (at) => {
      const [row] = await driver.all(BACKLOG, [at])
      if (row === undefined) return { waiting: 0, oldestMs: 0 }
      return { waiting: int(row, 'waiting'), oldestMs: at - (orNull(int, row, 'oldest') ?? at) }
    },
  }
}
