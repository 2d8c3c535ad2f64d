// What the programs of one measurement share: where the store is, and who is signed in on which courses.
import { openStore, type Store } from '@stature/storage'
import { readPolicy, type Policy } from '@stature/protocol'
import { readFileSync } from 'node:fs'

export interface Place {
  readonly data: string
  readonly keys: string
  /** 32 bytes in base64. */
  readonly masterKey: string
}

/** One account that is signed in, with a course it writes to and one it asks about. */
export interface Member {
  readonly account: string
  /** The bearer token. */
  readonly token: string
  readonly written: string
  readonly asked: string
  /** The last event of either history, epoch milliseconds. */
  readonly end: number
}

/** What a load acknowledged: ids by course, and how many decisions. */
export interface Acknowledged {
  readonly events: Readonly<Record<string, readonly string[]>>
  readonly decisions: number
}

/** One decision as it was answered. */
export interface Answered {
  readonly course: string
  readonly question: { readonly kind: 'dose' | 'injection'; readonly body: object }
  readonly body: string
}

export const openPlace = ({ data, keys, masterKey }: Place): Promise<Store> =>
  openStore({ data, keys, masterKeys: [Buffer.from(masterKey, 'base64')], clock: Date.now })

/** The site policy in a file. Throws Error where it cannot be read. */
export function policyIn(path: string): Policy {
  const read = readPolicy(JSON.parse(readFileSync(path, 'utf8')))
  if (!read.ok) throw new Error(`the policy ${path} cannot be read`)
  return read.value
}

/** The argument of a measuring program: one JSON text. */
export const argument = (): string => process.argv[2] ?? '{}'
