// The acts of the site policy, sealed with the system's key: a number is given once, by the database.
import type { PolicyAct, PolicyActs } from '../port/policies.js'
import type { House } from './accounts/house.js'
import { bytes, int } from './fields.js'

const ADD = `INSERT INTO policy_act (number, at, sealed)
  SELECT $1, $2, $3 WHERE (SELECT COALESCE(MAX(number), 0) FROM policy_act) = $4
  ON CONFLICT (number) DO NOTHING`
const READ = 'SELECT number, at, sealed FROM policy_act WHERE number > $1 ORDER BY number'
const NEWEST = 'SELECT COALESCE(MAX(number), 0) AS number FROM policy_act'

const about = (number: number, at: number): string => `policy:${String(number)}:${String(at)}`

export const policyActsOf = ({ driver, key }: House): PolicyActs => ({
  add: async (after, at, body) => {
    const number = after + 1
    const sealed = (await key()).seal(about(number, at), body)
    const added = (await driver.run(ADD, [number, at, sealed, after])) > 0
    if (added) driver.announce({ what: 'policy', key: 'policy', sequence: 0 })
    return added
  },
  read: async (after) => {
    const rows = await driver.all(READ, [after])
    const system = await key()
    return rows.map((row): PolicyAct => {
      const [number, at] = [int(row, 'number'), int(row, 'at')]
      return { number, at, body: system.unseal(about(number, at), bytes(row, 'sealed')) }
    })
  },
  newest: async () => {
    const [row] = await driver.all(NEWEST, [])
    return row === undefined ? 0 : int(row, 'number')
  },
  watch: (listener) =>
    driver.listen(({ what }) => {
      if (what === 'policy') listener()
    }),
})
