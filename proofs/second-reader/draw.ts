// Marks by hand: the smallest stocked syringe, then the finest, and how far a dose is rounded.
import type { Policy } from '@stature/protocol'

/** Half marks a syringe holds, and half marks between its lines. */
const HOLDS: Readonly<Record<string, readonly [number, number]>> = {
  'u100-0.3ml-half': [60, 1],
  'u100-0.3ml': [60, 2],
  'u100-0.5ml': [100, 2],
  'u100-1ml': [200, 2],
  'u100-1ml-by-2': [200, 4],
}

/** The syringe that is used for a mass; null where none holds it. */
function chosen(mass: bigint, stock: readonly string[]): readonly [number, number] | null {
  const fits = stock
    .flatMap((id) => (HOLDS[id] === undefined ? [] : [HOLDS[id]]))
    .filter(([holds]) => BigInt(holds) * 50_000n >= mass)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
  return fits[0] ?? null
}

/** Half marks drawn for a mass; null where no syringe holds it. An exact half goes down. */
export function drawn(
  massNanograms: number,
  policy: Policy,
  weightGrams: number | null,
  syringe: string | null,
): number | null {
  const mass = BigInt(massNanograms)
  const stock = syringe === null ? policy.syringes : [syringe]
  const found = chosen(mass, stock)
  if (found === null) return null
  const line = BigInt(found[1]) * 50_000n
  const below = mass / line
  const rest = mass % line
  if (policy.rounding === 'down') return Number(below) * found[1]
  const most = weightGrams === null ? null : (120n * BigInt(weightGrams)) / line
  const nearest = rest * 2n > line ? below + 1n : below
  const marks = most !== null && nearest > most ? most : nearest
  return Number(marks) * found[1]
}
