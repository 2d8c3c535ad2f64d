// JSON that we keep ourselves, read back against its schema.
import type { Static, TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { jsonOf } from '../courses/json.js'

/** Answers null for what is not of the schema, such as what another version wrote. */
export function keptJson<S extends TSchema>(schema: S): (text: string) => Static<S> | null {
  const compiled = Compile(schema)
  return (text) => {
    const value: unknown = jsonOf(text)
    return compiled.Check(value) ? value : null
  }
}
