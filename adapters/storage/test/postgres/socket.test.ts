// A PostgreSQL on the same machine, reached by its socket: as by the network, and as clear when it is not there.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPostgres } from '../../src/postgres/open-postgres.js'
import { clock } from './fixture.js'
import { ownPostgres, type FreshDatabase, type OwnServer } from './server.mjs'

let server: OwnServer
let database: FreshDatabase
beforeAll(async () => {
  server = await ownPostgres({ socket: true })
  database = await server.fresh()
})
afterAll(() => server.stop())

test('statements are answered by the socket, without the network', async () => {
  const driver = await openPostgres(database.url, { clock })
  expect(await driver.all('SELECT inet_server_addr() IS NULL AS local', [])).toEqual([{ local: 1 }])
  await driver.close()
})

test('a folder without a socket is named, and no password', async () => {
  const url = new URL(database.url)
  url.searchParams.set('host', '/tmp/no-such-folder')
  const opening = openPostgres(url.href, { clock, limits: { waitMs: 300 } })
  await expect(opening).rejects.toMatchObject({
    code: 'store-unreachable',
    message: `PostgreSQL at /tmp/no-such-folder:${server.port}${url.pathname} cannot be reached or broke off`,
  })
})
