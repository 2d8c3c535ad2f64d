// Recording from a screen: one at a time, what was recorded with its way back, and the one failure a family must see.
import { useCallback, useRef, useState } from 'react'
import type { CourseView, NewEvent } from '../data/course.js'

export interface Recorded {
  readonly text: string
  readonly ids: readonly string[]
}

export interface Recorder {
  /** Saves all or none, and offers a way back under `text`, none where it is null; a second tap while one is being saved does nothing. */
  readonly save: (events: readonly NewEvent[], text: string | null) => void
  readonly takeBack: (ids: readonly string[]) => void
  readonly recorded: Recorded | null
  readonly forget: () => void
  /** Nothing was saved: the phone has no room, or its storage is closed. */
  readonly failed: boolean
}

export function useRecorder({ recordAll, undo }: Pick<CourseView, 'recordAll' | 'undo'>): Recorder {
  const busy = useRef(false)
  const [recorded, setRecorded] = useState<Recorded | null>(null)
  const [failed, setFailed] = useState(false)
  const alone = useCallback(async (work: () => Promise<Recorded | null>) => {
    if (busy.current) return
    busy.current = true
    try {
      setRecorded(await work())
      setFailed(false)
    } catch {
      setFailed(true)
    } finally {
      busy.current = false
    }
  }, [])
  const save = useCallback(
    (events: readonly NewEvent[], text: string | null) =>
      void alone(async () => {
        const ids = await recordAll(events)
        return text === null ? null : { text, ids }
      }),
    [alone, recordAll],
  )
  const takeBack = useCallback(
    (ids: readonly string[]) =>
      void alone(async () => {
        for (const id of ids) await undo(id)
        return null
      }),
    [alone, undo],
  )
  const forget = useCallback(() => setRecorded(null), [])
  return { save, takeBack, recorded, forget, failed }
}
