// Alarms: what they are about is sealed, who answered and when stands beside it. The first answer wins.
import type { CourseKey } from '../../keys/keyring.js'
import type { Alarm, Alarms } from '../../port/care.js'
import { StoreFailure } from '../../port/store.js'
import { isErased, type Courses } from '../courses.js'
import type { Driver, Row } from '../driver.js'
import { bytes, fieldsOf, int, orNull, text, word } from '../fields.js'

const ROW =
  'SELECT course, name, raised_at, ended_at, answered_at, answered_by, sealed, answer FROM alarm WHERE course = $1'
const ADD = `INSERT INTO alarm (course, name, raised_at, ended_at, answered_at, answered_by, sealed, answer)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (course, name) DO NOTHING`
const END = 'UPDATE alarm SET ended_at = $3 WHERE course = $1 AND name = $2 AND ended_at IS NULL'
const ANSWER = `UPDATE alarm SET answered_at = $3, answered_by = $4, answer = $5
  WHERE course = $1 AND name = $2 AND answered_at IS NULL`
const OPEN = 'AND ended_at IS NULL AND answered_at IS NULL'

const about = (course: string, name: string): string => `alarm:${course}:${name}`
const answered = (course: string, name: string): string => `alarm-answer:${course}:${name}`
const nameOf = (key: CourseKey, alarm: string): string => key.digest(`alarm:${alarm}`)

const alarmOf =
  (key: CourseKey) =>
  (row: Row): Alarm => {
    const course = text(row, 'course')
    const name = text(row, 'name')
    const open = fieldsOf(key.unseal(about(course, name), bytes(row, 'sealed')))
    const answer = orNull(bytes, row, 'answer')
    return {
      course,
      key: text(open, 'key'),
      kind: text(open, 'kind'),
      at: int(open, 'at'),
      urgency: word(['urgent', 'soon', 'routine'], open, 'urgency'),
      details: text(open, 'details'),
      raisedAt: int(row, 'raised_at'),
      endedAt: orNull(int, row, 'ended_at'),
      answeredAt: orNull(int, row, 'answered_at'),
      answeredBy: orNull(text, row, 'answered_by'),
      answer: answer === null ? null : key.unseal(answered(course, name), answer),
    }
  }

async function raise(driver: Driver, courses: Courses, alarm: Alarm): Promise<boolean> {
  const { course, key: id, kind, at, urgency, details } = alarm
  const key = await courses.keyToWrite(course)
  if (key === null)
    throw new StoreFailure(
      'course-erased',
      `the course ${course} was erased`,
      'Nothing is to be done.',
      false,
    )
  const name = nameOf(key, id)
  const sealed = key.seal(about(course, name), JSON.stringify({ key: id, kind, at, urgency, details }))
  const answer = alarm.answer === null ? null : key.seal(answered(course, name), alarm.answer)
  const { raisedAt, endedAt, answeredAt, answeredBy } = alarm
  const values = [course, name, raisedAt, endedAt, answeredAt, answeredBy, sealed, answer]
  return (await driver.run(ADD, values)) > 0
}

export function alarmsOf(driver: Driver, courses: Courses): Alarms {
  const keyTo = async (course: string): Promise<CourseKey | null> => {
    try {
      return await courses.key(course)
    } catch (error) {
      if (isErased(error)) return null
      throw error
    }
  }
  const find = async (course: string, where: string, values: readonly (string | number)[]) => {
    const rows = await driver.all(`${ROW} ${where}`, [course, ...values])
    return rows.length === 0 ? [] : rows.map(alarmOf(await courses.key(course)))
  }
  /** Tells all processes where something changed. */
  const told = (course: string, changed: boolean): boolean => {
    if (changed) driver.announce({ what: 'alarms', key: course, sequence: 0 })
    return changed
  }
  return {
    raise: async (alarm) => told(alarm.course, await raise(driver, courses, alarm)),
    end: async (course, id, at) => {
      const key = await keyTo(course)
      return key !== null && told(course, (await driver.run(END, [course, nameOf(key, id), at])) > 0)
    },
    answer: async (course, id, by, at, answer) => {
      const key = await keyTo(course)
      if (key === null) return false
      const name = nameOf(key, id)
      const values = [course, name, at, by, key.seal(answered(course, name), answer)]
      return told(course, (await driver.run(ANSWER, values)) > 0)
    },
    get: async (course, id) => {
      const key = await keyTo(course)
      return key === null ? null : ((await find(course, 'AND name = $2', [nameOf(key, id)]))[0] ?? null)
    },
    of: (course, open, limit) =>
      find(course, `${open ? OPEN : ''} ORDER BY raised_at DESC, name DESC LIMIT $2`, [limit]),
  }
}
