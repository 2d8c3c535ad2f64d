// The history of the policy and what waits for a signature, as the clinic answers them.
import { writtenPolicy, type Json } from '@stature/protocol'
import { useCallback, useEffect, useState } from 'react'
import { at, listAt, numberAt, textAt } from '../data/json.js'
import type { KeptPolicy } from '../data/policy.js'
import { call, type Answer } from '../sync/http.js'

export const inForceWritten = ({ policy }: KeptPolicy): Json => writtenPolicy(policy)

export interface VersionView {
  readonly number: number
  readonly policy: Json
  readonly hash: string
  readonly from: string
  readonly signed: {
    readonly by: string | null
    readonly proposedBy: string | null
    readonly note: string
  } | null
}

export interface ProposalView {
  readonly number: number
  readonly policy: Json
  readonly hash: string
  readonly at: string
  readonly by: string | null
  readonly mine: boolean
  readonly note: string
  readonly base: number
}

export interface History {
  readonly versions: readonly VersionView[]
  readonly proposals: readonly ProposalView[]
  readonly signatures: number
}

const versionIn = (json: Json): VersionView => ({
  number: numberAt(json, 'number') ?? 0,
  policy: at(json, 'policy'),
  hash: textAt(json, 'hash') ?? '',
  from: textAt(json, 'from') ?? '',
  signed:
    at(json, 'signed') === null
      ? null
      : {
          by: textAt(json, 'signed', 'signedBy'),
          proposedBy: textAt(json, 'signed', 'proposedBy'),
          note: textAt(json, 'signed', 'note') ?? '',
        },
})

const proposalIn = (json: Json): ProposalView => ({
  number: numberAt(json, 'number') ?? 0,
  policy: at(json, 'policy'),
  hash: textAt(json, 'hash') ?? '',
  at: textAt(json, 'at') ?? '',
  by: textAt(json, 'by'),
  mine: at(json, 'mine') === true,
  note: textAt(json, 'note') ?? '',
  base: numberAt(json, 'base') ?? 0,
})

export const historyIn = (json: Json): History => ({
  versions: listAt(json, 'versions').map(versionIn),
  proposals: listAt(json, 'proposals').map(proposalIn),
  signatures: numberAt(json, 'signatures') ?? 1,
})

export type Had =
  { readonly kind: 'asking' | 'not-had' } | { readonly kind: 'there'; readonly history: History }

/** Asks at first, and again when told to. */
export function useHistory(): readonly [Had, () => void] {
  const [had, setHad] = useState<Had>({ kind: 'asking' })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let stale = false
    void call('GET', '/policy/versions').then((answer) => {
      if (stale) return
      setHad(answer.kind === 'ok' ? { kind: 'there', history: historyIn(answer.json) } : { kind: 'not-had' })
    })
    return () => {
      stale = true
    }
  }, [turn])
  return [had, useCallback(() => setTurn((before) => before + 1), [])]
}

export const propose = (policy: Json, note: string): Promise<Answer> =>
  call('POST', '/policy/proposals', { policy, note })
export const sign = ({ number, hash }: ProposalView): Promise<Answer> =>
  call('POST', `/policy/proposals/${String(number)}/sign`, { hash })
export const withdraw = ({ number }: ProposalView): Promise<Answer> =>
  call('DELETE', `/policy/proposals/${String(number)}`)

/** A policy as the file that the command line reads. */
export function download(policy: Json, name: string): void {
  const file = new Blob([`${JSON.stringify(policy, null, 2)}\n`], { type: 'application/json' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
