// JSON with sorted keys at every depth, so that equal answers are equal bytes.

/** Keys of objects of one shape come in one order, so their sorting is remembered. */
const orders = new Map<string, readonly string[]>()
const MOST_ORDERS = 2_000

function sortedKeys(value: object): readonly string[] {
  const keys = Object.keys(value)
  if (keys.length < 2) return keys
  const shape = keys.join('\n')
  const known = orders.get(shape)
  if (known !== undefined) return known
  const sorted = keys.sort()
  if (orders.size < MOST_ORDERS) orders.set(shape, sorted)
  return sorted
}

/** A text that needs no escapes is most of them. */
const PLAIN = /^[ !#-[\]-~]*$/
const quoted = (text: string): string => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text))

function list(items: readonly unknown[]): string {
  let text = '['
  for (const item of items)
    text += `${text === '[' ? '' : ','}${item === undefined ? 'null' : sortedJson(item)}`
  return `${text}]`
}

/** The text of a value; members that are undefined are left out, as in JSON. */
export function sortedJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) return list(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  let text = '{'
  for (const name of sortedKeys(value)) {
    const member: unknown = Reflect.get(value, name)
    if (member === undefined) continue
    text += `${text === '{' ? '' : ','}${quoted(name)}:${sortedJson(member)}`
  }
  return `${text}}`
}
