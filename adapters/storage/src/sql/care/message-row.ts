// A message as it is kept: what is said, to whom it says it and by which way is sealed; when it is due is not.
import type { CourseKey } from '../../keys/keyring.js'
import type { Message } from '../../port/care.js'
import type { Row, Value } from '../driver.js'
import { bytes, fieldsOf, int, orNull, text, word } from '../fields.js'

export const COLUMNS = 'course, name, account, state, attempts, not_before, due, expires_at, shown_at, sealed'

const context = (course: string, name: string): string => `message:${course}:${name}`

export const messageName = (key: CourseKey, id: string): string => key.digest(`message:${id}`)

export function messageValues(key: CourseKey, message: Message): readonly Value[] {
  const { id, course, account, channel, body, notBefore, expiresAt, attempts, state, shownAt } = message
  const name = messageName(key, id)
  const sealed = key.seal(context(course, name), JSON.stringify({ id, channel, body }))
  return [course, name, account, state, attempts, notBefore, notBefore, expiresAt, shownAt, sealed]
}

export function messageOf(key: CourseKey, row: Row): Message {
  const course = text(row, 'course')
  const open = fieldsOf(key.unseal(context(course, text(row, 'name')), bytes(row, 'sealed')))
  return {
    id: text(open, 'id'),
    course,
    account: text(row, 'account'),
    channel: word(['push', 'email'], open, 'channel'),
    body: text(open, 'body'),
    notBefore: int(row, 'not_before'),
    expiresAt: int(row, 'expires_at'),
    attempts: int(row, 'attempts'),
    state: word(['waiting', 'sent', 'failed', 'dropped'], row, 'state'),
    shownAt: orNull(int, row, 'shown_at'),
  }
}
