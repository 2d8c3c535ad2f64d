// A JSON number as plain decimal text: the shortest text that names the same double, without an exponent.

/**
 * `15.4` for 15.4, `0.0000001` for 1e-7; null for what is not finite. JSON numbers arrive as doubles, whose shortest text
 * is the text that was sent for up to 15 digits; no dose or weight needs more.
 */
export function numberText(value: number): string | null {
  if (!Number.isFinite(value)) return null
  const [digits = '', exponent] = String(value).split('e')
  if (exponent === undefined) return digits
  const sign = digits.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = digits.slice(sign.length).split('.')
  const shift = Number(exponent)
  const all = whole + fraction
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - 1)}${all}`
  return sign + all.padEnd(shift + 1, '0')
}
