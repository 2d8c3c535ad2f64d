// The same cryptography worked out by WebCrypto, to hold ours against.
import { webcrypto } from 'node:crypto'

const { subtle } = webcrypto
const utf8 = new TextEncoder()

export async function hkdf(material: Uint8Array, info: string): Promise<Uint8Array> {
  const key = await subtle.importKey('raw', material, 'HKDF', false, ['deriveBits'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: utf8.encode(info) }
  return new Uint8Array(await subtle.deriveBits(how, key, 256))
}

export async function gcmSeal(
  key: Uint8Array,
  nonce: Uint8Array,
  aad: Uint8Array,
  content: Uint8Array,
): Promise<Uint8Array> {
  const imported = await subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt'])
  const how = { name: 'AES-GCM', iv: nonce, additionalData: aad, tagLength: 128 }
  return new Uint8Array(await subtle.encrypt(how, imported, content))
}

export async function gcmOpen(
  key: Uint8Array,
  nonce: Uint8Array,
  aad: Uint8Array,
  sealed: Uint8Array,
): Promise<Uint8Array> {
  const imported = await subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt'])
  const how = { name: 'AES-GCM', iv: nonce, additionalData: aad, tagLength: 128 }
  return new Uint8Array(await subtle.decrypt(how, imported, sealed))
}

export async function hmac(key: Uint8Array, text: string): Promise<Uint8Array> {
  const how = { name: 'HMAC', hash: 'SHA-256' }
  const imported = await subtle.importKey('raw', key, how, false, ['sign'])
  return new Uint8Array(await subtle.sign('HMAC', imported, utf8.encode(text)))
}
