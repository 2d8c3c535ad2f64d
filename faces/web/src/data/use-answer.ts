// What the clinic answers to a question of one screen: asked when it is shown, and again when told to; nothing is kept.
import { useCallback, useEffect, useState } from 'react'
import { call, type Answer } from '../sync/http.js'

/** Null while nobody has answered yet; the last answer stays while it is asked again. */
export function useAnswer(path: string): readonly [answer: Answer | null, again: () => Promise<void>] {
  const [answered, setAnswered] = useState<{ readonly path: string; readonly answer: Answer } | null>(null)
  const again = useCallback(async () => setAnswered({ path, answer: await call('GET', path) }), [path])
  useEffect(() => {
    let stale = false
    void call('GET', path).then((answer) => {
      if (!stale) setAnswered({ path, answer })
    })
    return () => {
      stale = true
    }
  }, [path])
  return [answered?.path === path ? answered.answer : null, again]
}
