// The policy of a row: `cautious` with single fields replaced, as `field = value; field = value`.
import { readFileSync } from 'node:fs'
import { readPolicy, type Json, type Policy } from '@stature/protocol'

const CAUTIOUS = readFileSync(new URL('../../protocol/policies/cautious.json', import.meta.url), 'utf8')

type Fields = { readonly [name: string]: Json }

const isFields = (json: Json | undefined): json is Fields =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

/** JSON where the text is JSON, else the word itself. */
function valueOf(text: string): Json {
  try {
    const json: Json = JSON.parse(text)
    return json
  } catch {
    return text
  }
}

function replaced(json: Json | undefined, path: readonly string[], value: Json): Json {
  const [head, ...rest] = path
  if (head === undefined) return value
  if (!isFields(json) || !(head in json)) throw new Error(`the policy has no field ${path.join('.')}`)
  return { ...json, [head]: replaced(json[head], rest, value) }
}

/** The policy of a cell; a slip in it is an error that names the field. */
export function policyOf(cell: string | undefined): Policy {
  let json: Json = valueOf(CAUTIOUS)
  for (const part of cell === undefined || cell === '—' ? [] : cell.split(';')) {
    const [field = '', value = ''] = part.split(' = ')
    json = replaced(json, field.trim().split('.'), valueOf(value.trim()))
  }
  const got = readPolicy(json)
  if (!got.ok) throw new Error(got.issues.map(({ path, message }) => `${path}: ${message}`).join('; '))
  return got.value
}
