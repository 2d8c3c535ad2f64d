// Accepting an invitation: used up, the account made and the right given in one transaction, so that a crash burns no invitation.
import type { Acceptance, Accounts } from '../../port/accounts.js'
import type { Writer } from '../driver.js'
import { changed, type House } from './house.js'
import { addAccount } from './people.js'
import { USE_TICKET } from './tickets.js'

const GIVE = `INSERT INTO grant_ (course, account, role, granted_by, granted_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (course, account) DO NOTHING`

type Refused = 'over' | 'login-taken' | 'already-in'

/** Thrown inside the transaction, so that it is rolled back. */
class Refusal extends Error {
  constructor(readonly why: Refused) {
    super(why)
  }
}

async function written(
  tx: Writer,
  { tokenHash, grant }: Acceptance,
  add: ReturnType<typeof addAccount> | null,
  at: number,
): Promise<void> {
  const { course, account, role, grantedBy, grantedAt } = grant
  if ((await tx.all(USE_TICKET, [tokenHash, account, at])).length === 0) throw new Refusal('over')
  if (add !== null && (await tx.run(...add)) === 0) throw new Refusal('login-taken')
  if ((await tx.run(GIVE, [course, account, role, grantedBy, grantedAt])) === 0)
    throw new Refusal('already-in')
}

export const acceptingOf = (house: House): Pick<Accounts, 'accept'> => ({
  accept: async (acceptance, at) => {
    const { account, grant } = acceptance
    const add = account === null ? null : addAccount(await house.key(), account)
    try {
      await house.driver.transaction((tx) => written(tx, acceptance, add, at))
    } catch (error) {
      if (error instanceof Refusal) return error.why
      throw error
    }
    changed(house, grant.account)
    return 'accepted'
  },
})
