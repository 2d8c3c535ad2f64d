// Who is giving the injection of the slot asked about, as a screen shows it.
import type { Instant } from '@stature/label'
import type { SlotId } from '@stature/protocol'
import { useEffect, useMemo } from 'react'
import { readLease, releaseLease, takeLease } from '../sync/leases.js'
import type { LeaseView } from './course.js'
import { useHome, useHomeState } from './use-home.js'

export function useLease(course: string, slot: SlotId, at: Instant): LeaseView {
  const home = useHome()
  const { leases, reachable, ended } = useHomeState()
  const asks = reachable && !ended
  useEffect(() => {
    const look = (): void => void readLease(home.store, course, slot)
    if (asks) look()
    return home.onHeard((change) => {
      if (change?.kind === 'lease' && change.course === course) look()
    })
  }, [home, course, slot, asks])
  const known = leases.get(course)
  const held =
    known !== undefined && known !== null && known.slot === slot && known.expiresAt > at ? known : null
  return useMemo(
    () => ({
      holder: held?.name ?? null,
      mine: held?.mine ?? false,
      expiresAt: held?.expiresAt ?? null,
      known: asks && known !== undefined,
      take: (takeOver = false) => takeLease(home.store, course, slot, takeOver),
      release: () => releaseLease(home.store, course, slot),
    }),
    [home, course, slot, held, asks, known],
  )
}
