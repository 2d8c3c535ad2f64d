// Integers that carry their unit in the type; grams × µg/kg is nanograms exactly, so no dose meets floating point.

declare const unit: unique symbol

/** A whole number of one unit. Two quantities of different units do not mix without a named conversion. */
export type Quantity<U extends string> = number & { readonly [unit]: U }

/** Body weight, grams. */
export type Grams = Quantity<'g'>
/** Body height, millimetres. */
export type Millimeters = Quantity<'mm'>
/** Dose level per injection, micrograms per kilogram of body weight. */
export type MicrogramsPerKg = Quantity<'ug/kg'>
/** Mass of mecasermin, nanograms. */
export type Nanograms = Quantity<'ng'>
/** Half marks of a U-100 syringe: one mark is 0.01 mL. */
export type HalfMarks = Quantity<'half-mark'>
/** Glucose, 10⁻⁵ mg/dL (1 mmol/L is 18.016 mg/dL, so both units are whole numbers here). */
export type GlucoseAmount = Quantity<'1e-5 mg/dL'>
/** A point in time, milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = Quantity<'ms since epoch'>

/** The one place where a plain number becomes a quantity. Throws RangeError on anything but a safe integer. */
function quantity<Q extends Quantity<string>>(value: number): Q {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${String(value)}`)
  return value as Q
}

/** Takes whole grams; throws RangeError otherwise. */
export const grams = (value: number): Grams => quantity<Grams>(value)
/** Takes whole millimetres; throws RangeError otherwise. */
export const millimeters = (value: number): Millimeters => quantity<Millimeters>(value)
/** Takes whole micrograms per kilogram; throws RangeError otherwise. */
export const microgramsPerKg = (value: number): MicrogramsPerKg => quantity<MicrogramsPerKg>(value)
/** Takes whole nanograms; throws RangeError otherwise. */
export const nanograms = (value: number): Nanograms => quantity<Nanograms>(value)
/** Takes whole half marks; throws RangeError otherwise. */
export const halfMarks = (value: number): HalfMarks => quantity<HalfMarks>(value)
/** Takes whole 10⁻⁵ mg/dL; throws RangeError otherwise. */
export const glucoseAmount = (value: number): GlucoseAmount => quantity<GlucoseAmount>(value)
/** Takes whole milliseconds since 1970; throws RangeError otherwise. */
export const instant = (value: number): Instant => quantity<Instant>(value)
