// The version in force, the same for every process: read at start, told of changes, and looked for every other second besides.
import { policyIsExample, readPolicy, writtenPolicy, type Policy } from '@stature/protocol'
import type { Store } from '@stature/storage'
import type { Logger } from 'pino'
import { startLoop, type Timers } from '../care/timers.js'
import { Problem } from '../http/problem.js'
import { actOf, bodyOf } from './acts.js'
import { after, EMPTY, hashOfPolicy, isUsed, type Ledger, type Version } from './ledger.js'

export interface InForce {
  readonly policy: Policy
  readonly version: Version
}

export interface Policies {
  /** Throws Problem 503 while the version in force is one that this program cannot read: it must not answer by an older one. */
  inForce(): InForce
  ledger(): Ledger
  /** Reads what was appended since; resolves when this process answers by it. */
  look(): Promise<void>
  close(): Promise<void>
}

/** Why a server cannot start with its policy: what is wrong, and what to do. */
export class PolicyFailure extends Error {
  constructor(
    message: string,
    readonly fix: string,
  ) {
    super(message)
    this.name = 'PolicyFailure'
  }
}

export interface PoliciesOptions {
  readonly store: Pick<Store, 'policies'>
  /** The policy of the operator's file. */
  readonly file: Policy
  readonly production: boolean
  readonly clock: () => number
  readonly timers: Timers
  readonly log: Logger
}

const LOOK_MS = 2_000

const unreadable = (): Problem =>
  new Problem(
    503,
    'policy-not-readable',
    'The site policy in force is one that this server does not understand.',
    'Update this server to the version that the policy was signed with.',
  )

async function grown(store: Pick<Store, 'policies'>, ledger: Ledger): Promise<Ledger> {
  const acts = await store.policies.read(ledger.last)
  return acts.map(actOf).reduce(after, ledger)
}

function understood({ versions }: Ledger): InForce | null {
  const version = versions.at(-1)
  const read = version === undefined ? null : readPolicy(version.policy)
  return version === undefined || read?.ok !== true ? null : { policy: read.value, version }
}

/** Whether the operator's file comes into force. Throws PolicyFailure where it says something new under an old name. */
function fileCounts({ versions }: Ledger, file: Policy, hash: string, log: Logger): boolean {
  const last = versions.at(-1)
  if (last === undefined) return true
  // What was in force before does not come back by itself, such as with a server that was started with an old file.
  if (versions.some((each) => each.hash === hash)) return false
  if (last.signed !== null) {
    log.info({ version: last.number }, 'a signed policy is in force; STATURE_POLICY is passed over')
    return false
  }
  if (isUsed(versions, file)) {
    const name = `${file.id}, version ${file.version},`
    const fix = 'Give the file another version; decisions name it, and one name must mean one policy.'
    throw new PolicyFailure(`STATURE_POLICY says under ${name} something else than it said before`, fix)
  }
  return true
}

/** A file is the first version, and a later file the next one, until a person has signed one here. */
async function withFile({ store, file, clock, log }: PoliciesOptions): Promise<Ledger> {
  const policy = writtenPolicy(file)
  const hash = hashOfPolicy(policy)
  for (;;) {
    const ledger = await grown(store, EMPTY)
    if (!fileCounts(ledger, file, hash, log)) return ledger
    // Where another process was faster, what it did is read first.
    const added = await store.policies.add(ledger.last, clock(), bodyOf({ kind: 'from-file', policy }))
    if (added) return grown(store, ledger)
  }
}

/** Throws PolicyFailure where what is in force cannot be used; nothing stays open then. */
export async function openPolicies(options: PoliciesOptions): Promise<Policies> {
  const { store, production, timers, log } = options
  let ledger = await withFile(options)
  let now = understood(ledger)
  if (now === null)
    throw new PolicyFailure(
      'the site policy in force cannot be read by this version of Stature',
      'Run the version it was signed with, or a newer one.',
    )
  if (production && policyIsExample(now.policy))
    throw new PolicyFailure('the example policy is in force in production', 'Adopt a policy of your own.')
  const read = async (): Promise<void> => {
    if ((await store.policies.newest()) <= ledger.last) return
    const next = await grown(store, ledger)
    if (next.last <= ledger.last) return
    const changed = next.versions.length > ledger.versions.length
    ledger = next
    if (!changed) return
    now = understood(next)
    log.info({ version: next.versions.length, readable: now !== null }, 'another site policy is in force')
  }
  const loop = startLoop({ loop: 'policy', everyMs: LOOK_MS, timers, log, work: read })
  const stop = store.policies.watch(() => loop.wake())
  return {
    inForce: () => {
      if (now === null) throw unreadable()
      return now
    },
    ledger: () => ledger,
    look: read,
    close: async () => {
      stop()
      await loop.close()
    },
  }
}
