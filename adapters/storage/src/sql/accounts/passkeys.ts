// Passkeys: the public key and the name sealed, the counter beside them, because it may only rise.
import type { CourseKey } from '../../keys/keyring.js'
import type { Accounts, Passkey } from '../../port/accounts.js'
import type { Row } from '../driver.js'
import { bytes, fieldsOf, int, text, texts } from '../fields.js'
import { changed, type House } from './house.js'

const ROW = 'SELECT id, account, counter, created_at, sealed FROM passkey'
const ADD = `INSERT INTO passkey (id, account, counter, created_at, sealed) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (id) DO NOTHING`
const USE = 'UPDATE passkey SET counter = $2 WHERE id = $1 AND (counter < $2 OR counter + $2 = 0)'

const context = (id: string): string => `passkey:${id}`

const passkeyOf =
  (key: CourseKey) =>
  (row: Row): Passkey => {
    const id = text(row, 'id')
    const open = fieldsOf(key.unseal(context(id), bytes(row, 'sealed')))
    return {
      id,
      account: text(row, 'account'),
      publicKey: new Uint8Array(Buffer.from(text(open, 'publicKey'), 'base64url')),
      counter: int(row, 'counter'),
      transports: texts(open, 'transports'),
      name: text(open, 'name'),
      createdAt: int(row, 'created_at'),
    }
  }

type Passkeys = Pick<Accounts, 'addPasskey' | 'passkey' | 'passkeysOf' | 'usePasskey' | 'removePasskey'>

export function passkeysOf(house: House): Passkeys {
  const { driver } = house
  const find = async (where: string, value: string): Promise<readonly Passkey[]> =>
    (await driver.all(`${ROW} ${where}`, [value])).map(passkeyOf(await house.key()))
  return {
    addPasskey: async ({ id, account, publicKey, counter, transports, name, createdAt }) => {
      const open = { publicKey: Buffer.from(publicKey).toString('base64url'), transports, name }
      const body = (await house.key()).seal(context(id), JSON.stringify(open))
      const rows = await driver.run(ADD, [id, account, counter, createdAt, body])
      if (rows > 0) changed(house, account)
      return rows > 0 ? 'added' : 'taken'
    },
    passkey: async (id) => (await find('WHERE id = $1', id))[0] ?? null,
    passkeysOf: (account) => find('WHERE account = $1 ORDER BY created_at, id', account),
    usePasskey: async (id, counter) => (await driver.run(USE, [id, counter])) > 0,
    removePasskey: async (account, id) => {
      const rows = await driver.run('DELETE FROM passkey WHERE id = $1 AND account = $2', [id, account])
      if (rows > 0) changed(house, account)
      return rows > 0
    },
  }
}
