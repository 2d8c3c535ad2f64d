// People's wishes and the clinic's own state, sealed with the system's key.
import type { ClinicState, Settings } from '../../port/care.js'
import type { House } from '../accounts/house.js'
import { bytes } from '../fields.js'

const PUT = `INSERT INTO setting (account, body) VALUES ($1, $2)
  ON CONFLICT (account) DO UPDATE SET body = excluded.body`
const FIRST =
  'INSERT INTO clinic_state (name, digest, body) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING'
const NEXT = 'UPDATE clinic_state SET digest = $2, body = $3 WHERE name = $1 AND digest = $4'

const wish = (account: string): string => `setting:${account}`
const state = (name: string): string => `clinic:${name}`

export const settingsOf = ({ driver, key }: House): Settings => ({
  get: async (account) => {
    const [row] = await driver.all('SELECT body FROM setting WHERE account = $1', [account])
    return row === undefined ? null : (await key()).unseal(wish(account), bytes(row, 'body'))
  },
  put: async (account, settings) => {
    await driver.run(PUT, [account, (await key()).seal(wish(account), settings)])
  },
})

export const clinicOf = ({ driver, key }: House): ClinicState => ({
  get: async (name) => {
    const [row] = await driver.all('SELECT body FROM clinic_state WHERE name = $1', [name])
    return row === undefined ? null : (await key()).unseal(state(name), bytes(row, 'body'))
  },
  put: async (name, value, expected) => {
    const system = await key()
    const digest = (text: string): string => system.digest(`${state(name)}:${text}`)
    const values = [name, digest(value), system.seal(state(name), value)]
    if (expected === null) return (await driver.run(FIRST, values)) > 0
    return (await driver.run(NEXT, [...values, digest(expected)])) > 0
  },
})
