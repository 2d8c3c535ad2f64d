// Proposing, signing and putting away: every refusal names its fields, and a signature stands for exactly what was shown.
import {
  isRecord,
  policyIsExample,
  readPolicy,
  writtenPolicy,
  type Json,
  type Policy,
} from '@stature/protocol'
import type { Account, Store } from '@stature/storage'
import { pointerOf } from '../courses/pointer.js'
import { notFound, Problem, type Issue } from '../http/problem.js'
import { bodyOf, writtenIn, type Kept } from './acts.js'
import type { Policies } from './in-force.js'
import { hashOfPolicy, isUsed, type Proposal, type Version } from './ledger.js'

export interface Adopting {
  readonly store: Pick<Store, 'policies'>
  readonly policies: Policies
  /** How many people a version needs: with 2, nobody signs what they proposed. */
  readonly signatures: 1 | 2
}

const refused = (issues: readonly Issue[]): Problem =>
  new Problem(
    422,
    'policy-refused',
    'This is no policy that can be adopted.',
    'Correct every field named; each issue says what to write.',
    { issues },
  )

function ownIssues(policy: Policy, { policies }: Adopting): readonly Issue[] {
  const issues: Issue[] = []
  if (policyIsExample(policy)) {
    const message = 'this is the name of the example policy; adopt a policy of your own, under its own name'
    issues.push({ code: 'example-policy', path: '/id', message })
  }
  if (isUsed(policies.ledger().versions, policy)) {
    const message = `"${policy.id}" was in force as version "${policy.version}" already; write another version`
    issues.push({ code: 'version-used', path: '/version', message })
  }
  return issues
}

/** The policy as a file holds it. Throws Problem 422 with every issue. */
function checked(found: object, adopting: Adopting): Json {
  const read = readPolicy(writtenIn(found))
  const issues = read.ok
    ? ownIssues(read.value, adopting)
    : read.issues.map(({ code, path, message }) => ({ code, path: pointerOf(path), message }))
  if (issues.length > 0 || !read.ok) throw refused(issues)
  return writtenPolicy(read.value)
}

const TRIES = 5
const busy = (): Problem =>
  new Problem(503, 'busy', 'Others change the policy at this moment.', 'Send it again.', { retryAfter: 1 })

/** Appends what `act` says of the newest state; answers the number. `act` throws where it must not be. */
async function append({ store, policies }: Adopting, at: number, act: () => Kept): Promise<number> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    await policies.look()
    const { last } = policies.ledger()
    const added = await store.policies.add(last, at, bodyOf(act()))
    if (!added) continue
    await policies.look()
    return last + 1
  }
  throw busy()
}

export interface Proposed {
  readonly number: number
  readonly hash: string
}

/** Throws Problem 422 with every field that is wrong. */
export async function propose(
  adopting: Adopting,
  { policy, note }: { readonly policy: object; readonly note: string },
  by: Account,
  at: number,
): Promise<Proposed> {
  let hash = ''
  const number = await append(adopting, at, () => {
    const written = checked(policy, adopting)
    hash = hashOfPolicy(written)
    const base = adopting.policies.ledger().versions.length
    return { kind: 'proposed', policy: isRecord(written) ? written : {}, by: by.id, note, base }
  })
  return { number, hash }
}

function openProposal({ policies }: Adopting, number: number): Proposal {
  const found = policies.ledger().open.find((each) => each.number === number)
  if (found === undefined) throw notFound()
  return found
}

const conflict = (code: string, detail: string, fix: string): Problem => new Problem(409, code, detail, fix)

/** What keeps this person from signing this; throws Problem 403, 409 or 422. */
function maySign(adopting: Adopting, proposal: Proposal, hash: string, by: Account): void {
  const { policies, signatures } = adopting
  if (signatures === 2 && proposal.by === by.id)
    throw new Problem(
      403,
      'own-proposal',
      'At this clinic somebody else than who proposed a policy signs it.',
      'Ask another prescriber to read and sign it.',
    )
  if (proposal.base !== policies.ledger().versions.length)
    throw conflict(
      'policy-moved',
      'Another version came into force since this was proposed.',
      'Look at the differences to the version in force now, and propose it again.',
    )
  if (proposal.hash !== hash)
    throw conflict(
      'other-policy',
      'This is not the policy that was proposed.',
      'Read it again and sign that.',
    )
  checked(isRecord(proposal.policy) ? proposal.policy : {}, adopting)
}

/** In force from now on. Throws Problem 403, 404, 409 or 422. */
export async function sign(
  adopting: Adopting,
  number: number,
  hash: string,
  by: Account,
  at: number,
): Promise<Version> {
  await append(adopting, at, () => {
    maySign(adopting, openProposal(adopting, number), hash, by)
    return { kind: 'signed', proposal: number, hash, by: by.id }
  })
  return adopting.policies.inForce().version
}

/** Throws Problem 404 where it is signed or put away already. */
export async function withdraw(adopting: Adopting, number: number, by: Account, at: number): Promise<void> {
  await append(adopting, at, () => {
    openProposal(adopting, number)
    return { kind: 'withdrawn', proposal: number, by: by.id }
  })
}
