// How many alarms wait for an answer of this clinician, for the menu; null where nobody could be asked, or is none.
import { CLINICIANS } from '@stature/record'
import { useEffect, useState } from 'react'
import { call } from '../sync/http.js'
import { useFamily } from './family.js'
import { listAt, numberAt } from './json.js'
import { useHome } from './use-home.js'

/** Alarms come in bursts, and the number costs a look at every course. */
const GATHER_MS = 2_000

export function useInboxCount(): number | null {
  const home = useHome()
  const { account } = useFamily()
  const isClinician = CLINICIANS.some((role) => role === account?.staff)
  const [count, setCount] = useState<number | null>(null)
  useEffect(() => {
    if (!isClinician) return undefined
    let timer: ReturnType<typeof setTimeout> | null = null
    const look = async (): Promise<void> => {
      const answer = await call('GET', '/inbox?limit=1')
      timer = null
      if (answer.kind !== 'ok') return setCount(null)
      setCount(listAt(answer.json, 'alarms').length + (numberAt(answer.json, 'more') ?? 0))
    }
    void look()
    const stop = home.onHeard((change) => {
      if (change === null || change.kind === 'alarms') timer ??= setTimeout(() => void look(), GATHER_MS)
    })
    return () => {
      stop()
      if (timer !== null) clearTimeout(timer)
    }
  }, [home, isClinician])
  return isClinician ? count : null
}
