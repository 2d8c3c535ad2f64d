// Canonical JSON: fields sorted by name, no white space. Equal content is equal text.
import { isList, isRecord, type Json } from '@stature/protocol'

/** One value as canonical JSON. Absent optional fields leave no trace. */
export function canonicalJson(value: Json): string {
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (!isRecord(value)) return JSON.stringify(value)
  const fields = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`)
  return `{${fields.join(',')}}`
}
