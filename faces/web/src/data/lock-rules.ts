// What a PIN must be, and how long one waits after wrong ones.

export const LEAST_PIN = 6
/** After so many wrong ones in a row the record is taken off this phone. */
export const MOST_FAILURES = 10
const FREE_FAILURES = 3
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 15 * 60_000

export type PinTrouble = 'too-short' | 'too-plain'

/** As it is compared: two ways to type the same letter are one. */
export const pinText = (typed: string): string => typed.normalize('NFKC')

/** Whether each character follows the one before at the same distance, as in 111111 and 123456. */
function isRow(text: string): boolean {
  const codes = Array.from(text, (each) => each.codePointAt(0) ?? 0)
  const steps = new Set(codes.slice(1).map((code, at) => code - (codes[at] ?? 0)))
  return steps.size <= 1
}

/** Null where it will do. */
export function pinTrouble(typed: string): PinTrouble | null {
  const text = pinText(typed)
  if (Array.from(text).length < LEAST_PIN) return 'too-short'
  return isRow(text) || new Set(text).size < 3 ? 'too-plain' : null
}

/** How long no PIN is taken after so many wrong ones in a row. */
export const waitAfter = (failures: number): number =>
  failures < FREE_FAILURES ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - FREE_FAILURES))
