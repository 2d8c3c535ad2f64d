// How far the clock of this phone is from the clinic's, by the time every answer carries (RFC 9110, section 6.6.1).

/** Under this nothing is said: an answer takes its time, and its header says whole seconds. */
const NOTABLE_MS = 2 * 60_000
const HALF_SECOND_MS = 500

/** Milliseconds this phone is ahead, negative when it is behind; null where no time was said or the two agree. */
export function clockAhead(date: string | null, askedAt: number, answeredAt: number): number | null {
  const there = date === null ? Number.NaN : Date.parse(date)
  const ahead = Math.round((askedAt + answeredAt) / 2) - (there + HALF_SECOND_MS)
  return Math.abs(ahead) > NOTABLE_MS ? ahead : null
}
