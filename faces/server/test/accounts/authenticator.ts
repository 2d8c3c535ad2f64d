// A passkey in software: ES256, attestation none, as a phone would answer (WebAuthn level 3, CBOR of RFC 8949).
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

const sha256 = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest()

function head(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value])
  if (value < 256) return Buffer.from([(major << 5) | 24, value])
  return Buffer.from([(major << 5) | 25, value >> 8, value & 0xff])
}

type Cbor = number | string | Buffer | ReadonlyMap<number | string, Cbor>

function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  if (!(value instanceof Map)) throw new TypeError('no such CBOR here')
  const pairs = [...value].flatMap(([key, each]) => [cbor(key), cbor(each)])
  return Buffer.concat([head(5, value.size), ...pairs])
}

const PRESENT = 0x01
const VERIFIED = 0x04
const ATTESTED = 0x40

export interface Site {
  readonly origin: string
  readonly rpId: string
}

const HERE: Site = { origin: 'http://localhost', rpId: 'localhost' }

interface Manner {
  readonly site?: Site
  readonly verified?: boolean
}

export class Authenticator {
  readonly id = randomBytes(32)
  counter = 0
  private readonly key: KeyObject
  private readonly cose: Buffer

  constructor() {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
    this.key = privateKey
    this.cose = cbor(
      new Map<number, Cbor>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]),
    )
  }

  private data({ site = HERE, verified = true }: Manner, more: Buffer | null): Buffer {
    const flags = PRESENT | (verified ? VERIFIED : 0) | (more === null ? 0 : ATTESTED)
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.counter)
    return Buffer.concat([sha256(site.rpId), Buffer.from([flags]), counter, more ?? Buffer.alloc(0)])
  }

  private frame(response: object): object {
    const id = this.id.toString('base64url')
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response }
  }

  /** Answers `navigator.credentials.create`. */
  register(challenge: string, manner: Manner = {}): object {
    const { origin } = manner.site ?? HERE
    const client = Buffer.from(
      JSON.stringify({ type: 'webauthn.create', challenge, origin, crossOrigin: false }),
    )
    const length = Buffer.alloc(2)
    length.writeUInt16BE(this.id.length)
    const attested = Buffer.concat([Buffer.alloc(16), length, this.id, this.cose])
    const attestationObject = cbor(
      new Map<string, Cbor>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, Cbor>()],
        ['authData', this.data(manner, attested)],
      ]),
    )
    return this.frame({
      clientDataJSON: client.toString('base64url'),
      attestationObject: attestationObject.toString('base64url'),
      transports: ['internal'],
    })
  }

  /** Answers `navigator.credentials.get`, counting up as real ones do. */
  authenticate(challenge: string, user: string, manner: Manner = {}): object {
    this.counter += 1
    const { origin } = manner.site ?? HERE
    const client = Buffer.from(
      JSON.stringify({ type: 'webauthn.get', challenge, origin, crossOrigin: false }),
    )
    const data = this.data(manner, null)
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.key)
    return this.frame({
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: signature.toString('base64url'),
      userHandle: Buffer.from(user).toString('base64url'),
    })
  }
}
