// The two checks of an event that must agree: ours and the published schema.
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { eventSchema, readEvent } from '@stature/record'
import type { Written } from '../make.js'

const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false })
addFormats.default(ajv, ['uuid'])

/** Whether a value matches the published schema. */
export const matchesSchema = ajv.compile(eventSchema())

/** Code and path of the first issue; null where the event is accepted. */
export const first = (value: Written): readonly [string, string] | null => {
  const result = readEvent(value)
  const issue = result.ok ? undefined : result.issues[0]
  return issue === undefined ? null : [issue.code, issue.path]
}
