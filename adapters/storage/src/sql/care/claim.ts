// Claiming due messages: each is taken by a statement of its own that names what it saw, so that two processes never both
// take one and every transaction touches one course.
import type { Message } from '../../port/care.js'
import { StoreFailure } from '../../port/store.js'
import { isErased, type Courses } from '../courses.js'
import type { Driver, Row } from '../driver.js'
import { int, text } from '../fields.js'
import { COLUMNS, messageOf } from './message-row.js'

// The only question that reaches over courses; it reads and locks nothing.
const DUE = `SELECT ${COLUMNS} FROM message WHERE state = 'waiting' AND due <= $1 ORDER BY due LIMIT $2`
const SEEN = `WHERE course = $1 AND name = $2 AND state = 'waiting' AND due = $3 AND attempts = $4`
const HOLD = `UPDATE message SET due = $5, attempts = attempts + 1 ${SEEN}`
const END = `UPDATE message SET state = $5 ${SEEN}`

const isDamaged = (error: unknown): boolean => error instanceof StoreFailure && error.code === 'store-damaged'

async function take(
  { driver, courses }: { readonly driver: Driver; readonly courses: Courses },
  row: Row,
  at: number,
  until: number,
): Promise<Message | null> {
  const seen = [text(row, 'course'), text(row, 'name'), int(row, 'due'), int(row, 'attempts')]
  if (int(row, 'expires_at') < at) {
    await driver.run(END, [...seen, 'dropped'])
    return null
  }
  try {
    const key = await courses.key(text(row, 'course'))
    const message = messageOf(key, row)
    const taken = (await driver.run(HOLD, [...seen, until])) > 0
    return taken ? { ...message, attempts: message.attempts + 1 } : null
  } catch (error) {
    if (!isErased(error) && !isDamaged(error)) throw error
    // One message that cannot be read must not hold up all others.
    await driver.run(END, [...seen, isErased(error) ? 'dropped' : 'failed'])
    return null
  }
}

export async function claimDue(
  driver: Driver,
  courses: Courses,
  at: number,
  holdMs: number,
  limit: number,
): Promise<readonly Message[]> {
  const claimed: Message[] = []
  for (;;) {
    const rows = await driver.all(DUE, [at, limit - claimed.length])
    if (rows.length === 0) return claimed
    const taken = await Promise.all(rows.map((row) => take({ driver, courses }, row, at, at + holdMs)))
    claimed.push(...taken.filter((message) => message !== null))
    // A message that is held for no time would be due again at once.
    if (claimed.length >= limit || holdMs <= 0) return claimed
  }
}
