// Writes record/schema/events.schema.json from the definition of the events; --check only compares.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { eventSchema } from '@stature/record'

const root = fileURLToPath(new URL('..', import.meta.url))
const PATH = 'record/schema/events.schema.json'

const options = { ...(await resolveConfig(`${root}${PATH}`)), parser: 'json' }
const generated = await format(JSON.stringify(eventSchema()), options)
const current = existsSync(`${root}${PATH}`) ? readFileSync(`${root}${PATH}`, 'utf8') : ''

if (generated === current) {
  console.log(`${PATH} is as generated`)
} else if (process.argv.includes('--check')) {
  console.error(`${PATH} is not as generated: run node scripts/docs-schemas.mjs`)
  process.exit(1)
} else {
  writeFileSync(`${root}${PATH}`, generated)
  console.log(`${PATH} written`)
}
