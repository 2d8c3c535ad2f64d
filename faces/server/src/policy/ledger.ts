// The acts in order, read as versions in force one after another and proposals that wait.
import { valueAt, type Json, type Policy } from '@stature/protocol'
import { sha256 } from '../courses/hash.js'
import { sortedJson } from '../courses/sorted-json.js'
import { writtenIn, type Act } from './acts.js'

/** A policy that was, or is, in force. */
export interface Version {
  /** From 1, in the order in which they came into force. */
  readonly number: number
  /** As a file holds it. */
  readonly policy: Json
  /** SHA-256 of the policy as sorted JSON. */
  readonly hash: string
  /** In force from then on, epoch milliseconds. */
  readonly from: number
  /** Null for one that came from the operator's file. */
  readonly signed: { readonly proposedBy: string; readonly signedBy: string; readonly note: string } | null
}

/** One that waits for a signature. */
export interface Proposal {
  /** Names it; the number of its act. */
  readonly number: number
  readonly policy: Json
  readonly hash: string
  readonly at: number
  readonly by: string
  readonly note: string
  readonly base: number
}

export interface Ledger {
  /** The number of the last act. */
  readonly last: number
  /** The last one is in force. */
  readonly versions: readonly Version[]
  /** What waits; a proposal written against an earlier version stays until somebody puts it away. */
  readonly open: readonly Proposal[]
}

export const EMPTY: Ledger = { last: 0, versions: [], open: [] }

export const hashOfPolicy = (policy: Json): string => sha256(sortedJson(policy))

/** A name and version mean one policy for good: decisions name them. */
export const isUsed = (
  versions: readonly Version[],
  { id, version }: Pick<Policy, 'id' | 'version'>,
): boolean =>
  versions.some(({ policy }) => valueAt(policy, 'id') === id && valueAt(policy, 'version') === version)

const without = (open: readonly Proposal[], number: number): readonly Proposal[] =>
  open.filter((each) => each.number !== number)

function signed({ last, versions, open }: Ledger, act: Extract<Act, { kind: 'signed' }>): Ledger {
  const proposal = open.find(({ number }) => number === act.proposal)
  if (proposal === undefined || proposal.hash !== act.hash)
    throw new Error(`act ${String(act.number)} of the site policy signs what was not proposed`)
  const { policy, hash, by, note } = proposal
  const version: Version = {
    ...{ number: versions.length + 1, policy, hash, from: act.at },
    signed: { proposedBy: by, signedBy: act.by, note },
  }
  return { last, versions: [...versions, version], open: without(open, act.proposal) }
}

/** The ledger with one more act. Throws Error where the acts do not follow from each other. */
export function after(before: Ledger, act: Act): Ledger {
  if (act.number !== before.last + 1) throw new Error('the acts of the site policy have a hole')
  const ledger = { ...before, last: act.number }
  const { versions, open } = ledger
  switch (act.kind) {
    case 'from-file': {
      const policy = writtenIn(act.policy)
      const from = { policy, hash: hashOfPolicy(policy), from: act.at, signed: null }
      return { ...ledger, versions: [...versions, { number: versions.length + 1, ...from }] }
    }
    case 'proposed': {
      const policy = writtenIn(act.policy)
      const { number, at, by, note, base } = act
      return {
        ...ledger,
        open: [...open, { number, policy, hash: hashOfPolicy(policy), at, by, note, base }],
      }
    }
    case 'signed':
      return signed(ledger, act)
    case 'withdrawn':
      return { ...ledger, open: without(open, act.proposal) }
  }
}
