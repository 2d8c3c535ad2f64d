// SHA-256 (FIPS 180-4) in plain TypeScript, for fingerprints of sentences and the hash chain of a record.
import { utf8 } from './utf8.js'

/** Section 4.2.2: first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
// prettier-ignore
const CUBE_ROOTS: readonly number[] = [
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]

/** Section 5.3.3: first 32 bits of the fractional parts of the square roots of the first eight primes. */
// prettier-ignore
const INITIAL: readonly number[] = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
]

const BLOCK = 64

/** Words side by side, first byte highest, as the standard writes them. */
function words(values: readonly number[]): DataView {
  const view = new DataView(new ArrayBuffer(values.length * 4))
  values.forEach((value, i) => view.setInt32(i * 4, value))
  return view
}

const K = words(CUBE_ROOTS)

/** Section 5.1.1: a one bit, zeros, and the length in bits as 64 bits. */
function padded(message: Uint8Array): DataView {
  const bytes = new Uint8Array((Math.floor((message.length + 8) / BLOCK) + 1) * BLOCK)
  bytes.set(message)
  bytes[message.length] = 0x80
  const view = new DataView(bytes.buffer)
  view.setUint32(bytes.length - 8, Math.floor(message.length / 0x2000_0000))
  view.setUint32(bytes.length - 4, message.length * 8)
  return view
}

/** Section 6.2.2, step 1: the message schedule of the block at `from`. */
function schedule(w: DataView, message: DataView, from: number): void {
  for (let t = 0; t < 64; t += 4) w.setInt32(t, message.getInt32(from + t))
  for (let t = 64; t < 256; t += 4) {
    const x = w.getInt32(t - 8)
    const y = w.getInt32(t - 60)
    const s1 = ((x >>> 17) | (x << 15)) ^ ((x >>> 19) | (x << 13)) ^ (x >>> 10)
    const s0 = ((y >>> 7) | (y << 25)) ^ ((y >>> 18) | (y << 14)) ^ (y >>> 3)
    w.setInt32(t, (s1 + w.getInt32(t - 28) + s0 + w.getInt32(t - 64)) | 0)
  }
}

/** Section 6.2.2, steps 2 to 4: folds one scheduled block into the hash. */
function compress(hash: DataView, w: DataView): void {
  let a = hash.getInt32(0)
  let b = hash.getInt32(4)
  let c = hash.getInt32(8)
  let d = hash.getInt32(12)
  let e = hash.getInt32(16)
  let f = hash.getInt32(20)
  let g = hash.getInt32(24)
  let h = hash.getInt32(28)
  for (let t = 0; t < 256; t += 4) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K.getInt32(t) + w.getInt32(t)) | 0
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  const change = [a, b, c, d, e, f, g, h]
  change.forEach((value, i) => hash.setInt32(i * 4, (hash.getInt32(i * 4) + value) | 0))
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0')

/** The SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits. */
export function sha256Hex(text: string): string {
  const message = padded(utf8(text))
  const hash = words(INITIAL)
  const w = new DataView(new ArrayBuffer(256))
  for (let from = 0; from < message.byteLength; from += BLOCK) {
    schedule(w, message, from)
    compress(hash, w)
  }
  let digest = ''
  for (let at = 0; at < 32; at += 4) digest += hex(hash.getInt32(at))
  return digest
}
