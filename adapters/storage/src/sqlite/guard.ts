// One server process a file: a lock on a sibling file, which the kernel releases however the process ends.
import { StoreFailure } from '../port/store.js'
import { connect } from './connection.js'
import { patiently } from './patience.js'

const taken = (path: string): StoreFailure =>
  new StoreFailure(
    'store-busy',
    `another server process has ${path} open`,
    'End the other process, or use PostgreSQL (postgres://…), which several processes can share.',
    true,
  )

/** Takes the lock, waiting some seconds for a process that is ending; answers how to let go of it. */
export async function guard(path: string): Promise<() => void> {
  const lock = connect(`${path}.lock`, [])
  try {
    await patiently(() => lock.run('BEGIN EXCLUSIVE', []))
  } catch (error) {
    lock.close()
    throw error instanceof StoreFailure && error.code === 'store-busy' ? taken(path) : error
  }
  return () => {
    lock.run('ROLLBACK', [])
    lock.close()
  }
}
