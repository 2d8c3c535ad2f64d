// A hostile request as a value: who sends it and what; the same one can be sent again, also by hand.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '@stature/record'

/** Nobody; somebody with a token that was never given; a member of the course by role; a carer of another course. */
export type By = 'nobody' | 'forged' | 'stranger' | Role

export interface Hostile {
  /** Id of the row it was made from; null where it fits none on purpose, so that any refusal will do. */
  readonly row: string | null
  readonly by: By
  /** A bearer token, a cookie from our page, or a cookie from a foreign one. */
  readonly carried: 'bearer' | 'cookie' | 'foreign'
  readonly method: string
  /** With `@course@`, `@me@` and `@other@` where ids stand; so has the body, which may also say `@role@`. */
  readonly path: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** One character a byte. */
  readonly body: string | null
  /** How often at once. */
  readonly times: number
}

/** Ids and tokens of the moment in which it is sent. */
export interface Names {
  readonly course: string
  readonly me: string
  readonly other: string
  readonly role: string
}

export const named = (text: string, names: Names): string =>
  text.replace(/@(course|me|other|role)@/g, (_, name: string) => String(Reflect.get(names, name)))

/** Half characters become the sign for what cannot be shown, so that the text can stand in an address. */
export const wellFormed = (text: string): string => Buffer.from(text, 'utf8').toString('utf8')

export const bytesOf = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

const LONGEST_SHOWN = 2_000
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`

/** A body that a shell cannot hold goes into a file. */
function dataOf(body: string): string {
  if (body.length <= LONGEST_SHOWN && /^[\x20-\x7e\n]*$/.test(body)) return `--data-binary ${quoted(body)}`
  const folder = join(tmpdir(), 'stature-hostile')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, createHash('sha256').update(body).digest('hex').slice(0, 16))
  writeFileSync(file, Buffer.from(body, 'latin1'))
  return `--data-binary @${file}`
}

/** A curl line that sends it again; `$URL` is the server's. */
export function curlOf(
  hostile: Hostile,
  path: string,
  headers: Readonly<Record<string, string>>,
  body: string | null,
): string {
  const each = Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`)
  const data = body === null ? [] : [dataOf(body)]
  const line = [
    'curl',
    '-g',
    '--path-as-is',
    '-X',
    hostile.method,
    ...each,
    ...data,
    `"$URL"${quoted(path)}`,
  ].join(' ')
  return hostile.times === 1 ? line : `# ${hostile.times} at once\n${line}`
}
