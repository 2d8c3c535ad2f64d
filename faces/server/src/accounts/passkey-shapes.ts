// What browsers send of passkeys (WebAuthn level 3, the JSON forms of a registration and an authentication).
import { Type } from 'typebox'
import { body } from './shapes.js'

const base64url = (longest: number) =>
  Type.String({ minLength: 1, maxLength: longest, pattern: '^[A-Za-z0-9_-]+$' })

const id = base64url(1_400)
const extensions = Type.Object({})
const attachment = Type.Optional(Type.Union([Type.Literal('platform'), Type.Literal('cross-platform')]))
const frame = {
  id,
  rawId: id,
  type: Type.Literal('public-key'),
  clientExtensionResults: extensions,
  authenticatorAttachment: attachment,
} as const

export const registration = body({
  ...frame,
  response: body({
    clientDataJSON: base64url(4_000),
    attestationObject: base64url(12_000),
    authenticatorData: Type.Optional(base64url(8_000)),
    transports: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 30 }), { maxItems: 10 })),
    publicKeyAlgorithm: Type.Optional(Type.Integer()),
    publicKey: Type.Optional(base64url(4_000)),
  }),
})

export const authentication = body({
  ...frame,
  response: body({
    clientDataJSON: base64url(4_000),
    authenticatorData: base64url(8_000),
    signature: base64url(2_000),
    userHandle: Type.Optional(base64url(100)),
  }),
})

/** Handed to the browser as it is. */
export const options = Type.Object({ options: Type.Object({}) })

export const listed = Type.Object({
  passkeys: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), createdAt: Type.Integer() })),
})
