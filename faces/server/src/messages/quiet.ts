// Quiet hours of a person, on the clock of their wall.
import { wallInstant, wallTime } from '@stature/civil-time'
import { instant } from '@stature/label'
import type { Wishes } from './settings.js'

/** On a night whose clock is put back, the end may come twice: then it is asked again a little later. */
const AGAIN_MS = 60_000

/** Until when an instant is quiet, epoch milliseconds; null where it is not. Equal times are no quiet hours. */
export function quietUntil(quiet: Wishes['quiet'], zone: string, at: number): number | null {
  if (quiet === null || quiet.from === quiet.to) return null
  const { from, to } = quiet
  const { day, time } = wallTime(instant(at), zone)
  const overnight = from > to
  const inside = overnight ? time >= from || time < to : time >= from && time < to
  if (!inside) return null
  const end = wallInstant(day, overnight && time >= from ? 1 : 0, to, zone)
  return Math.max(end, at + AGAIN_MS)
}
