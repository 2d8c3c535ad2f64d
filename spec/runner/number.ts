// Decimal text of a page as whole units, digit by digit; the runner shares no arithmetic with the product.

/** `0.04` with three decimals is 40; more digits than `decimals` is an error. */
export function scaled(text: string, decimals: number): number {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text)
  const fraction = match?.[2] ?? ''
  if (match === null || fraction.length > decimals)
    throw new Error(`“${text}” is not a decimal number with at most ${String(decimals)} decimals`)
  return Number((match[1] ?? '') + fraction.padEnd(decimals, '0'))
}

/** `18 kg` as grams. */
export const gramsOf = (text: string): number => scaled(text.replace(/ kg$/, ''), 3)

/** `0.04 mg/kg` or `0.04` as µg/kg. */
export const levelOf = (text: string): number => scaled(text.replace(/ mg\/kg$/, ''), 3)

/** `0.8 mg` as nanograms. */
export const massOf = (text: string): number => scaled(text.replace(/ mg$/, ''), 6)

/** `7.5 marks` as half marks. */
export function halfMarksOf(text: string): number {
  const tenths = scaled(text.replace(/ marks?$/, ''), 1)
  if (tenths % 5 !== 0) throw new Error(`“${text}” is not a whole number of half marks`)
  return tenths / 5
}
