// What is said between processes: who says it, then one line for each course or account. Ids only, nothing of a patient.
import { EVERYTHING, type Announcement } from '../sql/driver.js'

/** PostgreSQL takes less than 8000 bytes in one message. */
const MOST_BYTES = 7_900

const KINDS = [
  'course',
  'account',
  'lease',
  'alarms',
  'policy',
] as const satisfies readonly Announcement['what'][]

const MISSED: readonly Announcement[] = [
  { what: 'course', key: EVERYTHING, sequence: 0 },
  { what: 'account', key: EVERYTHING, sequence: 0 },
  { what: 'lease', key: EVERYTHING, sequence: 0 },
  { what: 'alarms', key: EVERYTHING, sequence: 0 },
  { what: 'policy', key: EVERYTHING, sequence: 0 },
]

/** Told where changes may have been missed: listeners look again at all they care about. */
export const missed = (): readonly Announcement[] => MISSED

const lineOf = ({ what, key, sequence }: Announcement): string => {
  const line = `${what} ${sequence} ${encodeURIComponent(key)}`
  return line.length > MOST_BYTES / 2 ? `${what} 0 ${EVERYTHING}` : line
}

/** As few messages as hold all announcements. */
export function payloadsOf(sender: string, announcements: readonly Announcement[]): readonly string[] {
  const payloads: string[] = []
  let payload = sender
  for (const line of announcements.map(lineOf)) {
    if (payload.length + 1 + line.length > MOST_BYTES) {
      payloads.push(payload)
      payload = sender
    }
    payload += `\n${line}`
  }
  return payload === sender ? payloads : [...payloads, payload]
}

function announcementOf(line: string): readonly Announcement[] {
  const found = /^(course|account|lease|alarms|policy) (-?\d+) ([\w.!~*'()%-]*)$/.exec(line)
  const [, word, sequence, key] = found ?? []
  const what = KINDS.find((kind) => kind === word)
  if (what === undefined || key === undefined) return MISSED
  try {
    return [{ what, key: decodeURIComponent(key), sequence: Number(sequence) }]
  } catch {
    return MISSED
  }
}

/** What another process says; nothing where it is our own message. A line that cannot be read counts as something missed. */
export function heardIn(sender: string, payload: string): readonly Announcement[] {
  const [from, ...lines] = payload.split('\n')
  return from === sender ? [] : lines.flatMap(announcementOf)
}
