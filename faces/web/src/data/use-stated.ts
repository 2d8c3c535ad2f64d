// What was said on this screen and not recorded: kept for a quarter of an hour, for one slot, and never longer.
import { NOTHING_STATED, type SlotId, type Stated } from '@stature/protocol'
import type { Instant } from '@stature/label'
import { useCallback, useState } from 'react'

/** What somebody said so long ago must be said again. A technical limit, not one of the label. */
export const STATED_MS = 15 * 60_000

interface Said {
  readonly stated: Stated
  readonly slot: SlotId
  readonly at: Instant
}

/** What still counts of what was said. */
export const standing = (said: Said | null, slot: SlotId, at: Instant): Stated =>
  said === null || said.slot !== slot || at - said.at > STATED_MS ? NOTHING_STATED : said.stated

export interface Stating {
  readonly stated: Stated
  readonly state: (part: Partial<Stated>) => void
  readonly clear: () => void
}

export function useStated(slot: SlotId, at: Instant, clock: () => Instant): Stating {
  const [said, setSaid] = useState<Said | null>(null)
  const state = useCallback(
    (part: Partial<Stated>) =>
      setSaid((before) => {
        const when = clock()
        return { stated: { ...standing(before, slot, when), ...part }, slot, at: when }
      }),
    [slot, clock],
  )
  const clear = useCallback(() => setSaid(null), [])
  return { stated: standing(said, slot, at), state, clear }
}
