// UTF-8 of a text, by hand: the pure rooms know no encoder. A lone surrogate becomes U+FFFD, as everywhere else.

const REPLACEMENT = 0xfffd

/** The bytes of a text in UTF-8. */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  let used = 0
  for (let i = 0; i < text.length; i += 1) {
    let point = text.charCodeAt(i)
    if (point < 0x80) {
      bytes[used++] = point
      continue
    }
    if (point >= 0xd800 && point < 0xe000) {
      point = text.codePointAt(i) ?? REPLACEMENT
      if (point < 0x10000) point = REPLACEMENT
      else i += 1
    }
    used = writePoint(bytes, used, point)
  }
  return bytes.subarray(0, used)
}

/** Writes a point of two to four bytes and returns where the next one goes. */
function writePoint(bytes: Uint8Array, from: number, point: number): number {
  let at = from
  if (point < 0x800) {
    bytes[at++] = 0xc0 | (point >> 6)
  } else {
    if (point < 0x10000) {
      bytes[at++] = 0xe0 | (point >> 12)
    } else {
      bytes[at++] = 0xf0 | (point >> 18)
      bytes[at++] = 0x80 | ((point >> 12) & 0x3f)
    }
    bytes[at++] = 0x80 | ((point >> 6) & 0x3f)
  }
  bytes[at++] = 0x80 | (point & 0x3f)
  return at
}
