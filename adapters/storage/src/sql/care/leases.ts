// Slot leases: each change names what it replaces, so that two processes never both take one.
import type { Lease, LeaseResult, Leases } from '../../port/care.js'
import { StoreFailure } from '../../port/store.js'
import type { Driver, Row } from '../driver.js'
import { int, text } from '../fields.js'

/** Others may change the lease this often before taking it gives up. */
const TRIES = 50

const ROW = 'SELECT course, slot, account, taken_at, expires_at FROM lease WHERE course = $1 AND slot = $2'
const ADD = `INSERT INTO lease (course, slot, account, taken_at, expires_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT DO NOTHING`
const REPLACE = `UPDATE lease SET account = $3, taken_at = $4, expires_at = $5
  WHERE course = $1 AND slot = $2 AND account = $6 AND taken_at = $7 AND expires_at = $8`
const DROP = 'DELETE FROM lease WHERE course = $1 AND slot = $2 AND account = $3'

const leaseOf = (row: Row): Lease => ({
  course: text(row, 'course'),
  slot: text(row, 'slot'),
  account: text(row, 'account'),
  takenAt: int(row, 'taken_at'),
  expiresAt: int(row, 'expires_at'),
})

const over = ({ expiresAt }: Lease, at: number): boolean => expiresAt <= at

/** What taking comes to beside the lease that is there; `held` changes nothing. */
function judged(asked: Lease, there: Lease | null, takeOver: string | null): LeaseResult {
  if (there === null || over(there, asked.takenAt)) return { kind: 'taken', lease: asked, from: null }
  if (there.account === asked.account)
    return { kind: 'taken', lease: { ...asked, takenAt: there.takenAt }, from: null }
  if (there.account === takeOver) return { kind: 'taken', lease: asked, from: there }
  return { kind: 'held', lease: there }
}

const valuesOf = ({ course, slot, account, takenAt, expiresAt }: Lease) =>
  [course, slot, account, takenAt, expiresAt] as const

export function leasesOf(driver: Driver): Leases {
  const tell = (course: string): void => driver.announce({ what: 'lease', key: course, sequence: 0 })
  const read = async (course: string, slot: string): Promise<Lease | null> =>
    (await driver.all(ROW, [course, slot])).map(leaseOf)[0] ?? null
  const write = (lease: Lease, there: Lease | null): Promise<number> =>
    there === null
      ? driver.run(ADD, valuesOf(lease))
      : driver.run(REPLACE, [...valuesOf(lease), there.account, there.takenAt, there.expiresAt])
  return {
    take: async (asked, takeOver) => {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const there = await read(asked.course, asked.slot)
        const result = judged(asked, there, takeOver)
        if (result.kind === 'held') return result
        if ((await write(result.lease, there)) === 0) continue
        tell(asked.course)
        return result
      }
      throw new StoreFailure('store-busy', 'others keep taking the same slot', 'Try again.', true)
    },
    release: async (course, slot, account) => {
      const released = (await driver.run(DROP, [course, slot, account])) > 0
      if (released) tell(course)
      return released
    },
    holder: async (course, slot, at) => {
      const there = await read(course, slot)
      return there === null || over(there, at) ? null : there
    },
  }
}
