// Pages of the log of looks, the newest first, joined as far as they were asked for.
import { useCallback, useEffect, useState } from 'react'
import { numberAt } from '../data/json.js'
import { call, type Answer } from '../sync/http.js'
import { accessesIn, type Access } from './access.js'

export const PAGE = 50

export interface Pages {
  readonly accesses: readonly Access[]
  /** The last answer; null while none came. */
  readonly answer: Answer | null
  readonly hasMore: boolean
  readonly more: () => Promise<void>
}

export function usePages(course: string): Pages {
  const [accesses, setAccesses] = useState<readonly Access[]>([])
  const [answer, setAnswer] = useState<Answer | null>(null)
  const next = answer?.kind === 'ok' ? numberAt(answer.json, 'next') : null
  const path = `/courses/${encodeURIComponent(course)}/accesses?limit=${String(PAGE)}`
  const ask = useCallback(
    async (before: number | null, isWanted: () => boolean): Promise<void> => {
      const answered = await call('GET', before === null ? path : `${path}&before=${String(before)}`)
      if (!isWanted()) return
      setAnswer(answered)
      if (answered.kind !== 'ok') return
      const found = accessesIn(answered.json)
      setAccesses((known) => (before === null ? found : [...known, ...found]))
    },
    [path],
  )
  useEffect(() => {
    let stale = false
    void ask(null, () => !stale)
    return () => {
      stale = true
    }
  }, [ask])
  const last = accesses.at(-1)?.id ?? null
  return { accesses, answer, hasMore: next !== null, more: () => ask(last, () => true) }
}
