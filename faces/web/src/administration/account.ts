// Accounts as the clinic lists them to an administrator.
import type { Json } from '@stature/protocol'
import { listAt, numberAt, textAt } from '../data/json.js'

export const STAFF = ['prescriber', 'nurse', 'pharmacist', 'auditor', 'administrator'] as const
export type Staff = (typeof STAFF)[number]

export const CLINICIANS: readonly Staff[] = ['prescriber', 'nurse', 'pharmacist']

export interface Listed {
  readonly id: string
  readonly name: string
  readonly login: string | null
  /** Null for a family. */
  readonly staff: Staff | null
  readonly createdAt: number
  readonly disabledAt: number | null
}

export const accountsIn = (json: Json): readonly Listed[] =>
  listAt(json, 'accounts').flatMap((each) => {
    const id = textAt(each, 'id')
    if (id === null) return []
    return [
      {
        id,
        name: textAt(each, 'name') ?? '',
        login: textAt(each, 'login'),
        staff: STAFF.find((role) => role === textAt(each, 'staff')) ?? null,
        createdAt: numberAt(each, 'createdAt') ?? 0,
        disabledAt: numberAt(each, 'disabledAt'),
      },
    ]
  })

export const KINDS = ['staff', 'family', 'disabled'] as const
export type AccountKind = (typeof KINDS)[number]

const kindOf = ({ staff, disabledAt }: Listed): AccountKind => {
  if (disabledAt !== null) return 'disabled'
  return staff === null ? 'family' : 'staff'
}

/** Small letters without accents, so that Noël is found as noel. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Those of a kind whose name or login has all the words, by name. */
export function found(accounts: readonly Listed[], kind: AccountKind, words: string): readonly Listed[] {
  const wanted = plain(words).split(/\s+/u).filter(Boolean)
  const has = ({ name, login }: Listed): boolean => {
    const text = plain(`${name} ${login ?? ''}`)
    return wanted.every((word) => text.includes(word))
  }
  return accounts
    .filter((each) => kindOf(each) === kind && has(each))
    .sort((one, other) => one.name.localeCompare(other.name))
}
