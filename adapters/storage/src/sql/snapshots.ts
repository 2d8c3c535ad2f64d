// Snapshots of folded facts, one a course, sealed; an older one never replaces a newer.
import type { Journal } from '../port/journal.js'
import type { Courses } from './courses.js'
import { isErased } from './courses.js'
import type { Driver } from './driver.js'
import { bytes, int } from './fields.js'

const SAVE = `INSERT INTO snapshot (course, sequence, body) VALUES ($1, $2, $3)
  ON CONFLICT (course) DO UPDATE SET sequence = excluded.sequence, body = excluded.body
  WHERE snapshot.sequence <= excluded.sequence`

const context = (course: string, sequence: number): string => `snapshot:${course}:${sequence}`

export function snapshotsOf(driver: Driver, courses: Courses): Pick<Journal, 'snapshot' | 'saveSnapshot'> {
  return {
    snapshot: async (course) => {
      const [row] = await driver.all('SELECT sequence, body FROM snapshot WHERE course = $1', [course])
      if (row === undefined) return null
      try {
        const key = await courses.key(course)
        const sequence = int(row, 'sequence')
        return { sequence, body: key.unseal(context(course, sequence), bytes(row, 'body')) }
      } catch (error) {
        if (isErased(error)) return null
        throw error
      }
    },
    saveSnapshot: async (course, { sequence, body }) => {
      const key = await courses.key(course)
      await driver.run(SAVE, [course, sequence, key.seal(context(course, sequence), body)])
    },
  }
}
