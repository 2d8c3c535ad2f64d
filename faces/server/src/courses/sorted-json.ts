// JSON with sorted keys at every depth, so that equal answers are equal bytes.

/** A key with what stands before its value: the name in quotes and a colon. */
interface Key {
  readonly name: string
  readonly text: string
}

/** Keys of objects of one shape come in one order, so their sorting and quoting is remembered, key after key. */
interface Shape {
  readonly next: Map<string, Shape>
  keys: readonly Key[] | null
}

const newShape = (): Shape => ({ next: new Map(), keys: null })

const ROOT = newShape()
/** Steps that are remembered; the shapes of this program have far fewer. */
const MOST_STEPS = 20_000
let steps = 0

const sorted = (names: readonly string[]): readonly Key[] =>
  [...names].sort().map((name) => ({ name, text: `${JSON.stringify(name)}:` }))

function sortedKeys(value: object): readonly Key[] {
  const names = Object.keys(value)
  let shape = ROOT
  for (const name of names) {
    const known = shape.next.get(name)
    if (known !== undefined) {
      shape = known
      continue
    }
    if (steps >= MOST_STEPS) return sorted(names)
    const fresh = newShape()
    steps += 1
    shape.next.set(name, fresh)
    shape = fresh
  }
  return (shape.keys ??= sorted(names))
}

/** A text that needs no escapes is most of them. */
const PLAIN = /^[ !#-[\]-~]*$/
const quoted = (text: string): string => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text))

function list(items: readonly unknown[]): string {
  let text = ''
  for (const item of items) {
    const one = item === undefined ? 'null' : sortedJson(item)
    text += text === '' ? one : `,${one}`
  }
  return `[${text}]`
}

/** `sortedJson` of an object, the text of each member told by its name. */
export function membersJson(value: object, textOf: (member: unknown, name: string) => string): string {
  let members = ''
  for (const { name, text } of sortedKeys(value)) {
    const member: unknown = Reflect.get(value, name)
    if (member === undefined) continue
    members += members === '' ? text + textOf(member, name) : `,${text}${textOf(member, name)}`
  }
  return `{${members}}`
}

/** The text of a value; members that are undefined are left out, as in JSON. */
export function sortedJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (value === null) return 'null'
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (Array.isArray(value)) return list(value)
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null'
  return typeof value === 'object' ? membersJson(value, sortedJson) : JSON.stringify(value)
}

/** Texts of objects that are never changed and met again, such as facts that outlive a question: each is kept with its object. */
export function keeping<T extends object>(textOf: (value: T) => string): (value: T) => string {
  const kept = new WeakMap<T, string>()
  return (value) => {
    const known = kept.get(value)
    if (known !== undefined) return known
    const text = textOf(value)
    kept.set(value, text)
    return text
  }
}

const keptObject = keeping<object>(sortedJson)

/** `sortedJson` of what is met again. */
export const keptJson = (value: unknown): string =>
  typeof value === 'object' && value !== null ? keptObject(value) : sortedJson(value)
