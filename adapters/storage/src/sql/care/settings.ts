// People's wishes and the clinic's own state, sealed with the system's key.
import type { ClinicState, Settings } from '../../port/care.js'
import type { House } from '../accounts/house.js'
import { bytes } from '../fields.js'

const READ = 'SELECT body FROM setting WHERE account = $1'
const ADD = 'INSERT INTO setting (account, body) VALUES ($1, $2) ON CONFLICT (account) DO NOTHING'
// Every sealing has a nonce of its own, so that the sealed bytes say which writing they are of.
const REPLACE = 'UPDATE setting SET body = $2 WHERE account = $1 AND body = $3'
const FIRST =
  'INSERT INTO clinic_state (name, digest, body) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING'
const NEXT = 'UPDATE clinic_state SET digest = $2, body = $3 WHERE name = $1 AND digest = $4'

const wish = (account: string): string => `setting:${account}`
const state = (name: string): string => `clinic:${name}`

export const settingsOf = ({ driver, key }: House): Settings => ({
  get: async (account) => {
    const [row] = await driver.all(READ, [account])
    return row === undefined ? null : (await key()).unseal(wish(account), bytes(row, 'body'))
  },
  put: async (account, settings, expected) => {
    const system = await key()
    const values = [account, system.seal(wish(account), settings)]
    const [row] = await driver.all(READ, [account])
    if (expected === null || row === undefined)
      return expected === null && row === undefined && (await driver.run(ADD, values)) > 0
    const before = bytes(row, 'body')
    return (
      system.unseal(wish(account), before) === expected &&
      (await driver.run(REPLACE, [...values, before])) > 0
    )
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
