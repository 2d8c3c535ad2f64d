// One connection to either database for a backup or a restoration, in one transaction from its opening to its end.
import { existsSync } from 'node:fs'
import { connect } from '../sqlite/connection.js'
import { unreachable } from '../sqlite/failure.js'
import { guard } from '../sqlite/guard.js'
import { patiently } from '../sqlite/patience.js'
import { badUrl, sqlitePath } from '../sqlite/path.js'
import type { Link, LinkPurpose } from './link-type.js'

async function onSqlite<T>(path: string, purpose: LinkPurpose, work: (link: Link) => Promise<T>): Promise<T> {
  const writing = purpose === 'writing'
  // Whoever restores does so alone; whoever backs up does so beside a running server.
  const release = writing ? await guard(path) : (): void => undefined
  const connection = connect(
    path,
    writing ? ['synchronous = FULL', 'secure_delete = ON'] : ['query_only = ON'],
  )
  try {
    await patiently(() => connection.run(writing ? 'BEGIN IMMEDIATE' : 'BEGIN', []))
    const answer = await work({
      dialect: 'sqlite',
      all: (sql, values) => patiently(() => connection.all(sql, values)),
      run: (sql, values) => patiently(() => connection.run(sql, values)),
    })
    connection.run('COMMIT', [])
    return answer
  } finally {
    // A connection lives on until its statements are collected, so closing it alone would not let go of the lock.
    if (connection.inTransaction()) connection.run('ROLLBACK', [])
    connection.close()
    release()
  }
}

const isPostgres = (url: string): boolean => /^postgres(ql)?:/.test(url)

/** False where there is no file yet. */
export const isThere = (url: string): boolean => isPostgres(url) || existsSync(sqlitePath(url))

/** What `work` throws undoes everything. Throws StoreFailure. */
export async function linked<T>(
  url: string,
  purpose: LinkPurpose,
  work: (link: Link) => Promise<T>,
): Promise<T> {
  if (isPostgres(url)) return (await import('./link-postgres.js')).onPostgres(url, purpose, work)
  const path = sqlitePath(url)
  if (path === '') throw badUrl('memory:, which has no backup')
  if (purpose === 'reading' && !existsSync(path)) throw unreachable(path)
  return onSqlite(path, purpose, work)
}
