// One's own account as the clinic answers it.
import type { Json } from '@stature/protocol'
import { at, textAt } from '../data/json.js'

export interface OwnAccount {
  readonly id: string
  readonly login: string | null
  readonly name: string
  readonly language: string
  readonly zone: string
  readonly hasPassword: boolean
  readonly hasCodes: boolean
}

export function ownAccountIn(json: Json): OwnAccount | null {
  const id = textAt(json, 'account', 'id')
  if (id === null) return null
  return {
    id,
    login: textAt(json, 'account', 'login'),
    name: textAt(json, 'account', 'name') ?? '',
    language: textAt(json, 'account', 'language') ?? 'en',
    zone: textAt(json, 'account', 'zone') ?? 'UTC',
    hasPassword: at(json, 'account', 'hasPassword') === true,
    hasCodes: at(json, 'account', 'hasCodes') === true,
  }
}
