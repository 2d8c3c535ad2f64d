// The short form of two servers on one PostgreSQL: twenty devices, and nobody is killed.
import { expect, it } from 'vitest'
import { ownPostgres } from '../../../../adapters/storage/test/postgres/server.mjs'
import { SHORT } from './main.js'
import { bundledServer } from './process.js'
import { twoServers } from './two-servers.js'

const TRIED = 5

it('holds with two servers on one database: the union of facts, decisions, revoked sessions, streams', async () => {
  const [entry, postgres] = await Promise.all([bundledServer(), ownPostgres()])
  try {
    const ended = await twoServers(
      entry,
      postgres,
      SHORT.two,
      Number(process.env['STATURE_SEED'] ?? '20260301'),
    )
    expect(ended.flatMap(({ name, problems }) => problems.map((each) => `${name}: ${each}`))).toEqual([])
    expect(ended.length).toBe(TRIED)
  } finally {
    await postgres.stop()
  }
})
