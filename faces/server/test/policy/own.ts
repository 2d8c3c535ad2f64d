// A clinic's own policies for tests, as their files hold them.
import { isRecord, readPolicy, type Json, type Policy } from '@stature/protocol'
import { readFileSync } from 'node:fs'

const file = new URL('../../../../protocol/policies/cautious.json', import.meta.url)

type Written = Readonly<Record<string, Json>>

/** The example under another name, with some fields of its own. */
export function own(version: string, more: Written = {}): Written {
  const json: Json = JSON.parse(readFileSync(file, 'utf8'))
  return { ...(isRecord(json) ? json : {}), id: 'our-clinic', version, ...more }
}

/** Read as a server reads its file. */
export function readOwn(version: string, more: Written = {}): Policy {
  const read = readPolicy(own(version, more))
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}
