// Slows guessing down: attempts are counted in the store, by login and address, for all processes together.
// Nobody is locked out for good, no session is touched, and an address that was signed in on before is counted apart.
import { hashOf } from '../access/token.js'
import type { Context } from '../http/context.js'
import { Problem } from '../http/problem.js'

const MINUTE_MS = 60_000

/** How many attempts in how long, and then a wait until that time is over. */
interface Tier {
  readonly name: string
  readonly most: number
  readonly windowMs: number
}

/** One login from one address. */
export const PAIR: Tier = { name: 'pair', most: 5, windowMs: 5 * MINUTE_MS }
/** One login from all addresses; a device that knows the account is not held to it. */
export const LOGIN: Tier = { name: 'login', most: 50, windowMs: 60 * MINUTE_MS }
/** One address with any login: a hospital may stand behind one. */
export const ADDRESS: Tier = { name: 'address', most: 100, windowMs: 5 * MINUTE_MS }

const slow = (waitMs: number): Problem => {
  const retryAfter = Math.max(1, Math.ceil(waitMs / 1000))
  return new Problem(
    429,
    'too-many-attempts',
    'There were too many attempts to sign in.',
    `Wait ${retryAfter} seconds, or sign in with a passkey. What to do at low sugar stays open on this device.`,
    { retryAfter },
  )
}

/** Logins and addresses are personal; the store sees only what they hash to. */
const keyOf = (tier: Tier, whom: string, window: number): string =>
  `${tier.name}:${window}:${hashOf(whom).slice(0, 32)}`

/** Counts an attempt before it is tried, so that many at once are counted too; throws 429 above the tier's number. */
async function count({ store }: Context, tier: Tier, whom: string, at: number): Promise<void> {
  // The window starts at a fixed time, so that the end of the wait is known and clocks that differ a little do not matter.
  const window = Math.floor(at / tier.windowMs)
  const made = await store.accounts.attempt(keyOf(tier, whom, window), window * tier.windowMs, tier.windowMs)
  if (made > tier.most) throw slow((window + 1) * tier.windowMs - at)
}

export interface Attempt {
  /** As typed, or the id of a passkey. */
  readonly login: string
  readonly address: string
  /** The request comes from a device that was signed in on by this account before. */
  readonly knownDevice: boolean
}

const pairOf = ({ login, address }: Attempt): string => JSON.stringify([login, address])

/** Counts an attempt to sign in; throws 429. */
export async function countAttempt(context: Context, attempt: Attempt, at: number): Promise<void> {
  await count(context, ADDRESS, attempt.address, at)
  await count(context, PAIR, pairOf(attempt), at)
  if (!attempt.knownDevice) await count(context, LOGIN, attempt.login, at)
}

/** Counts an attempt with something that cannot be guessed, such as a link: only by address. */
export const countAddress = (context: Context, address: string, at: number): Promise<void> =>
  count(context, ADDRESS, address, at)

/** After a sign-in the next slip starts from nothing again. */
export const forgive = ({ store }: Context, attempt: Attempt, at: number): Promise<void> =>
  store.accounts.forgive(keyOf(PAIR, pairOf(attempt), Math.floor(at / PAIR.windowMs)))
