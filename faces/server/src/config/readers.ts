// Readers of the settings that are more than a word or a number: keys, addresses of proxies, mail.
import { BlockList, isIP } from 'node:net'
import { bad, good, type Reader } from './value.js'

const KEY_BYTES = 32

/** Keys of 32 bytes in base64, newest first, with commas or line ends between them. */
export const masterKeys: Reader<readonly Uint8Array[]> = (text) => {
  const words = text.split(/[\s,]+/).filter((word) => word !== '')
  const keys = words.map((word) => Buffer.from(word, 'base64'))
  const fix = 'Write 32 bytes in base64, newest first, commas between them: openssl rand -base64 32'
  if (
    words.some((word) => !/^[A-Za-z0-9+/_-]{43}=?$/.test(word)) ||
    keys.some(({ length }) => length !== KEY_BYTES)
  ) {
    return bad('holds a key that is not 32 bytes in base64', fix)
  }
  if (keys.some((key) => key.every((byte) => byte === key[0])))
    return bad('holds a key that is no secret', fix)
  return words.length === 0 ? bad('holds no key', fix) : good(keys.map((key) => Uint8Array.from(key)))
}

const isNetwork = (word: string): boolean => {
  const [address = '', bits, ...rest] = word.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  if (bits === undefined) return true
  if (!/^\d{1,3}$/.test(bits)) return false
  try {
    new BlockList().addSubnet(address, Number(bits), family === 4 ? 'ipv4' : 'ipv6')
    return Number(bits) > 0
  } catch {
    return false
  }
}

/** Addresses or networks, with commas between them. */
export const proxies: Reader<readonly string[]> = (text) => {
  const words = text.split(',').map((word) => word.trim())
  return words.every(isNetwork)
    ? good(words)
    : bad('holds what is no address or network', 'Write those of your proxies, such as 10.0.0.5,10.1.0.0/16.')
}

export const smtpUrl: Reader<string> = (text) =>
  URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol)
    ? good(text)
    : bad('is no mail server', 'Write smtps://user:password@mail.example.org, or smtp:// with STARTTLS.')

export const subject: Reader<string> = (text) =>
  /^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/.test(text)
    ? good(text)
    : bad('is no way to reach you', 'Write mailto: and an address, or an https: page.')

/** base64url of so many bytes. */
export const pushKey =
  (bytes: number): Reader<string> =>
  (text) =>
    /^[A-Za-z0-9_-]+$/.test(text) && Buffer.from(text, 'base64url').length === bytes
      ? good(text)
      : bad('is no key of Web Push', 'Make a pair: npx web-push generate-vapid-keys')

export const secret: Reader<string> = (text) =>
  /^[\x21-\x7e]{16,200}$/.test(text)
    ? good(text)
    : bad('is too short or holds spaces', 'Write 16 characters or more.')

export const host: Reader<string> = (text) =>
  isIP(text) > 0 || text === 'localhost'
    ? good(text)
    : bad('is no address of this machine', 'Write 127.0.0.1, or 0.0.0.0 for every network of the machine.')
