// An account as its owner sees it.
import type { Account } from '@stature/storage'
import { Type } from 'typebox'
import { nullable } from './shapes.js'

/** No hash, no secret. */
export const mine = (account: Account) => ({
  id: account.id,
  login: account.login,
  name: account.name,
  staff: account.staff,
  language: account.language,
  zone: account.zone,
  hasPassword: account.passwordHash !== null,
  hasCodes: account.totpSecret !== null,
})

export const mineSchema = Type.Object({
  id: Type.String(),
  login: nullable(Type.String()),
  name: Type.String(),
  staff: nullable(Type.String()),
  language: Type.String(),
  zone: Type.String(),
  hasPassword: Type.Boolean(),
  hasCodes: Type.Boolean(),
})
