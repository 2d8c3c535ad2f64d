// Ids for the events of a row: UUIDv7 shape, made from the time and a count so that a row is the same every run.

/** The id of the `count`-th event of a row. */
export function uuidOf(ms: number, count: number): string {
  const time = ms.toString(16).padStart(12, '0')
  const tail = count.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${tail}`
}
