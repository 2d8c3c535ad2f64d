// Prints how many single rows a second SQLite itself keeps for good, one transaction a row, as the embedded store is set up.
import { randomBytes, randomUUID } from 'node:crypto'
import { connect } from '../../adapters/storage/src/sqlite/connection.js'
import { argument } from './place.js'

interface Asked {
  readonly path: string
  readonly seconds: number
  /** Bytes of a row's body. */
  readonly bytes: number
}

const { path, seconds, bytes }: Asked = JSON.parse(argument())
const connection = connect(path, ['journal_mode = WAL', 'synchronous = FULL', 'wal_autocheckpoint = 4000'])
connection.run('CREATE TABLE event (id TEXT NOT NULL PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID', [])
const body = new Uint8Array(randomBytes(bytes))
let rows = 0
const from = performance.now()
const until = from + seconds * 1_000
while (performance.now() < until) {
  connection.run('INSERT INTO event (id, body) VALUES ($1, $2)', [randomUUID(), body])
  rows += 1
}
const perSecond = Math.round((rows * 1_000) / (performance.now() - from))
connection.close()
console.log(JSON.stringify({ rows, perSecond }))
