// Making a passkey in this browser and handing it to the clinic.
import type { Json } from '@stature/protocol'
import { at, listAt, numberAt, textAt } from '../data/json.js'
import { call, type Answer } from '../sync/http.js'

export interface Passkey {
  readonly id: string
  readonly name: string
  readonly createdAt: number
}

export const passkeysIn = (json: Json): readonly Passkey[] =>
  listAt(json, 'passkeys').flatMap((each) => {
    const id = textAt(each, 'id')
    if (id === null) return []
    return [{ id, name: textAt(each, 'name') ?? '', createdAt: numberAt(each, 'createdAt') ?? 0 }]
  })

const isOptions = (json: Json): json is Json & PublicKeyCredentialCreationOptionsJSON =>
  textAt(json, 'challenge') !== null

/** Null where the person turned back, or this device has such a key already. */
async function made(options: PublicKeyCredentialCreationOptionsJSON): Promise<object | null> {
  try {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
    const credential = await navigator.credentials.create({ publicKey })
    return credential instanceof PublicKeyCredential ? credential.toJSON() : null
  } catch {
    return null
  }
}

/** Null where none was made. */
export async function addPasskey(name: string): Promise<Answer | null> {
  const asked = await call('POST', '/passkeys/options')
  if (asked.kind !== 'ok') return asked
  const options = at(asked.json, 'options')
  if (!isOptions(options)) return { kind: 'unreachable' }
  const response = await made(options)
  return response === null ? null : call('POST', '/passkeys', { response, name })
}
