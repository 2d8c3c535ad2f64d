// Recording from a form: once, told when it is on this device, and with a way back.
import { useRef, useState } from 'react'
import type { CourseView, NewEvent } from '../data/course.js'

export interface Act {
  readonly state: 'open' | 'done' | 'failed'
  readonly record: (events: readonly NewEvent[]) => void
  readonly takeBack: () => void
}

export function useAct({ recordAll, undo }: Pick<CourseView, 'recordAll' | 'undo'>): Act {
  const busy = useRef(false)
  const [ids, setIds] = useState<readonly string[] | null>(null)
  const [failed, setFailed] = useState(false)
  const alone = async (work: () => Promise<readonly string[] | null>): Promise<void> => {
    if (busy.current) return
    busy.current = true
    try {
      setIds(await work())
      setFailed(false)
    } catch {
      setFailed(true)
    } finally {
      busy.current = false
    }
  }
  return {
    state: failed ? 'failed' : ids === null ? 'open' : 'done',
    record: (events) => void alone(() => recordAll(events)),
    takeBack: () =>
      void alone(async () => {
        for (const id of ids ?? []) await undo(id)
        return null
      }),
  }
}
