// All accounts of the clinic, brought page by page.
import { useCallback, useEffect, useState } from 'react'
import { call, type Answer } from '../sync/http.js'
import { accountsIn, type Listed } from './account.js'

const PAGE = 200

async function allAccounts(): Promise<readonly Listed[] | Answer> {
  const all: Listed[] = []
  for (;;) {
    const last = all.at(-1)
    const after = last === undefined ? '' : `&after=${encodeURIComponent(last.id)}`
    const answer = await call('GET', `/accounts?limit=${String(PAGE)}${after}`)
    if (answer.kind !== 'ok') return answer
    const page = accountsIn(answer.json)
    all.push(...page)
    if (page.length < PAGE) return all
  }
}

export interface Accounts {
  /** Null until they are here. */
  readonly accounts: readonly Listed[] | null
  /** Why they are not. */
  readonly trouble: Answer | null
  readonly again: () => Promise<void>
}

const isList = (found: readonly Listed[] | Answer): found is readonly Listed[] => Array.isArray(found)

export function useAccounts(): Accounts {
  const [accounts, setAccounts] = useState<readonly Listed[] | null>(null)
  const [trouble, setTrouble] = useState<Answer | null>(null)
  const take = useCallback((found: readonly Listed[] | Answer) => {
    if (isList(found)) setAccounts(found)
    setTrouble(isList(found) ? null : found)
  }, [])
  useEffect(() => {
    let stale = false
    void allAccounts().then((found) => {
      if (!stale) take(found)
    })
    return () => {
      stale = true
    }
  }, [take])
  return { accounts, trouble, again: async () => take(await allAccounts()) }
}
