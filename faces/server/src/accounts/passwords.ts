// Passwords: long rather than odd, hashed with argon2id at the cost OWASP asks for, and refused where everybody tries them.
import type { Context } from '../http/context.js'
import { Problem } from '../http/problem.js'
import { COMMON } from './common-passwords.js'

/** OWASP Password Storage: argon2id, 19 MiB, two passes, one lane. */
export const OWASP_COST = { memoryKib: 19_456, passes: 2 } as const
export const LEAST_LENGTH = 10

/** Loaded when somebody first has to do with a password; most people sign in with a passkey, and requests carry tokens. */
const library = () => import('@node-rs/argon2')

const costOf = ({ config }: Context) => {
  const { memoryKib, passes } = config.passwordCost ?? OWASP_COST
  return { memoryCost: memoryKib, timeCost: passes, parallelism: 1 }
}

/** Answers the hash in its own encoding. argon2id is what the library does unless told otherwise. */
export async function hashPassword(context: Context, password: string): Promise<string> {
  const { hash } = await library()
  return hash(password.normalize('NFKC'), costOf(context))
}

const dummies = new Map<string, Promise<string>>()

/** A hash that no password has, at the same cost, so that a login nobody has takes as long as a wrong password. */
function dummyOf(context: Context): Promise<string> {
  const cost = JSON.stringify(costOf(context))
  const dummy = dummies.get(cost) ?? hashPassword(context, context.token(32))
  dummies.set(cost, dummy)
  return dummy
}

/** Whether a password has this hash; null stands for no account or no password, and takes as long. */
export async function matches(
  context: Context,
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  const against = passwordHash ?? (await dummyOf(context))
  const { verify } = await library()
  const same = await verify(against, password.normalize('NFKC')).catch(() => false)
  return same && passwordHash !== null
}

const refused = (code: string, message: string): Problem =>
  new Problem(422, 'password', 'This password would be guessed.', 'Take a longer or another one.', {
    issues: [
      { code, path: '/password', message, fix: 'Three or four words that do not belong together are good.' },
    ],
  })

const isOneRun = (text: string): boolean => new Set(text).size <= 2

/** Throws 422 where a password is too short, the person's own login or name, or one that everybody tries. */
export function checkPassword(
  password: string,
  own: { readonly login: string | null; readonly name: string },
): void {
  const said = password.normalize('NFKC').toLowerCase()
  if (said.length < LEAST_LENGTH) throw refused('too-short', `has fewer than ${LEAST_LENGTH} characters`)
  const yours = [own.login, own.login?.split('@')[0], own.name].flatMap((each) => each?.toLowerCase() ?? [])
  const bare = said.replace(/[^\p{L}]+$/u, '')
  if (yours.some((each) => each === said || each === bare))
    throw refused('own-name', 'is your own login or name')
  if (COMMON.has(said) || COMMON.has(bare) || isOneRun(said))
    throw refused('common', 'is one that everybody tries')
}
