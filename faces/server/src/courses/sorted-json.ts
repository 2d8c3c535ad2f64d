// JSON with sorted keys at every depth, so that equal answers are equal bytes.

/** A key with what stands before its value: the name in quotes and a colon. */
interface Key {
  readonly name: string
  readonly text: string
}

/** Keys of objects of one shape come in one order, so their sorting and quoting is remembered. */
const orders = new Map<string, readonly Key[]>()
const MOST_ORDERS = 2_000

function sortedKeys(value: object): readonly Key[] {
  const names = Object.keys(value)
  const shape = names.join('\n')
  const known = orders.get(shape)
  if (known !== undefined) return known
  const keys = names.sort().map((name) => ({ name, text: `${JSON.stringify(name)}:` }))
  if (orders.size < MOST_ORDERS) orders.set(shape, keys)
  return keys
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
  let members = ''
  for (const { name, text } of sortedKeys(value)) {
    const member: unknown = Reflect.get(value, name)
    if (member === undefined) continue
    members += members === '' ? text + sortedJson(member) : `,${text}${sortedJson(member)}`
  }
  return `{${members}}`
}
