// How far a device's clock is off, where that is worth saying. Events stay as the device recorded them.

/** A clock this little off does no harm, and a slow network looks the same. */
const TOLERATED_MS = 120_000

/** Milliseconds the device is ahead (behind: negative); null where it is near enough, or did not say. */
export function clockOffset(sentAt: number | null, receivedAt: number): number | null {
  if (sentAt === null) return null
  const offset = sentAt - receivedAt
  return Math.abs(offset) > TOLERATED_MS ? offset : null
}
