// What was drawn from the vial in use so far, from the injections recorded since it was opened.
import { nanograms, type Nanograms } from '@stature/label'
import { massOfHalfMarks } from '@stature/protocol'
import type { Entry } from '../entry/entry.js'

/**
 * Counts injections that name the vial, and those that name none since it was opened; null where its opening is not recorded.
 * An opening told again changes nothing; after a discard it is another vial.
 */
export function drawnFromVial(standing: readonly Entry[], vial: string): Nanograms | null {
  let openedAt: number | null = null
  let sum = 0
  for (const { event, at } of standing) {
    if (event.kind === 'vial-opened' && event.vial === vial) openedAt ??= at
    if (event.kind === 'vial-discarded' && event.vial === vial) {
      openedAt = null
      sum = 0
    }
    if (openedAt === null) continue
    if (event.kind === 'injection-given' && (event.vial ?? vial) === vial)
      sum += massOfHalfMarks(event.halfMarks)
    if (event.kind === 'injection-uncertain') sum += event.massNanograms ?? 0
  }
  return openedAt === null ? null : nanograms(sum)
}
