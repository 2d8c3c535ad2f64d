// The fields that bodies of several routes of accounts share.
import { ROLES } from '@stature/record'
import { Type } from 'typebox'

const closed = { additionalProperties: false } as const
/** An object that takes no other fields than these. */
export const body = <P extends Parameters<typeof Type.Object>[0]>(fields: P) => Type.Object(fields, closed)

/** Or null. */
export const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])

export const token = Type.String({ minLength: 16, maxLength: 128, pattern: '^[A-Za-z0-9_-]+$' })
/** Lower case, as typed at a keyboard: an address of e-mail or a short name. */
export const login = Type.String({
  minLength: 3,
  maxLength: 200,
  pattern: '^[a-z0-9][a-z0-9._+@-]*$',
  description: 'Lower case letters, digits and . _ + @ -',
})
/** Compared as it is; at most what hashing takes without being slowed by its length. */
export const password = Type.String({ minLength: 1, maxLength: 500 })
export const name = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' })
/** A language tag such as `en` or `es-MX`. */
export const language = Type.String({ maxLength: 35, pattern: '^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$' })
export const zone = Type.String({ minLength: 1, maxLength: 64, pattern: '^[A-Za-z][A-Za-z0-9_+/-]*$' })
export const code = Type.String({ pattern: '^\\d{6}$' })
export const deviceName = Type.String({ minLength: 1, maxLength: 60 })
export const role = Type.Union(ROLES.map((each) => Type.Literal(each)))

/** How the caller wants to be known from now on: by cookies, or by tokens in the answer. */
export const stay = {
  deviceName: Type.Optional(deviceName),
  bearer: Type.Optional(
    Type.Boolean({ description: 'Answer the tokens instead of setting cookies; for programs' }),
  ),
} as const

export const courseParams = body({ course: Type.String({ minLength: 1, maxLength: 200 }) })
export const idParams = body({ id: Type.String({ minLength: 1, maxLength: 1400 }) })
export const accountParams = body({ account: Type.String({ minLength: 1, maxLength: 200 }) })
export const courseAccountParams = body({
  course: Type.String({ minLength: 1, maxLength: 200 }),
  account: Type.String({ minLength: 1, maxLength: 200 }),
})

const instant = Type.Integer({ description: 'Epoch milliseconds' })
export const signedIn = Type.Object({
  account: Type.String(),
  expiresAt: instant,
  token: Type.Optional(Type.String()),
  deviceToken: Type.Optional(Type.String()),
})
export const oneTimeLink = Type.Object({ url: Type.String(), expiresAt: instant })
export { instant }
