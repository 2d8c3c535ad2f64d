// Rotation: every course's key wrapped anew under the newest master key, a few at a time.
import type { Driver } from '../sql/driver.js'
import { keysWrappedByOthers, rewrap } from './key-table.js'
import { unwrap, wrap, type MasterKeys, type WrappedKey } from './wrapping.js'

const AT_A_TIME = 50

function rewrapped(masters: MasterKeys, key: WrappedKey): WrappedKey {
  const material = unwrap(masters, key)
  const anew = wrap(masters, key.course, material)
  material.fill(0)
  return anew
}

/**
 * Answers how many were wrapped anew. Interrupted, it goes on at the next call, because only what is still wrapped by
 * another master key is looked at. Several processes may rotate at once: each row changes only from what was read. It
 * goes through the courses once, so that two processes that disagree about the newest key cannot keep each other busy.
 */
export async function rotateKeys(driver: Driver, masters: MasterKeys): Promise<number> {
  let after: string | null = null
  let changed = 0
  for (;;) {
    const old: readonly WrappedKey[] = await keysWrappedByOthers(driver, masters.newest.id, after, AT_A_TIME)
    const last = old.at(-1)
    if (last === undefined) return changed
    const pairs = old.map((key) => ({ from: key, to: rewrapped(masters, key) }))
    changed += await driver.transaction(async (tx) => {
      let rows = 0
      for (const { from, to } of pairs) rows += await rewrap(tx, from, to)
      return rows
    })
    after = last.course
  }
}
