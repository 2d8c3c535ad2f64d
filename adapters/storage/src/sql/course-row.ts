// A course's row and the ids of its events, as the journal reads them before it appends.
import type { CourseKey } from '../keys/keyring.js'
import type { Place, Recorded } from './append-plan.js'
import type { Reader } from './driver.js'
import { bytes, int, text } from './fields.js'

const ROW = 'SELECT sequence, head, erased_at FROM course WHERE course = $1'

export const headContext = (course: string, sequence: number): string => `course:${course}:${sequence}`

/** The end of a course's chain; null where the course is unknown. */
export async function readPlace(reader: Reader, key: CourseKey): Promise<Place | 'erased' | null> {
  const { course } = key
  const [row] = await reader.all(ROW, [course])
  if (row === undefined) return null
  if (row['erased_at'] !== null) return 'erased'
  const sequence = int(row, 'sequence')
  if (sequence === 0) return { sequence, hash: null }
  return { sequence, hash: key.unseal(headContext(course, sequence), bytes(row, 'head')) }
}

/** Few lengths of lists, so that few statements are prepared. */
const LENGTHS = [1, 8, 64, 512] as const
const LONGEST = 512

function lookSql(length: number): string {
  const places = Array.from({ length }, (_, at) => `$${at + 2}`)
  return `SELECT id, digest, sequence FROM event WHERE course = $1 AND id IN (${places.join(', ')})`
}

/** What is recorded under these ids. */
export async function recordedOf(
  reader: Reader,
  course: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Recorded>> {
  const found = new Map<string, Recorded>()
  for (let from = 0; from < ids.length; from += LONGEST) {
    const some = ids.slice(from, from + LONGEST)
    const length = LENGTHS.find((one) => one >= some.length) ?? LONGEST
    const padded = Array.from({ length }, (_, at) => some[at] ?? some[0] ?? '')
    for (const row of await reader.all(lookSql(length), [course, ...padded]))
      found.set(text(row, 'id'), { digest: text(row, 'digest'), sequence: int(row, 'sequence') })
  }
  return found
}
