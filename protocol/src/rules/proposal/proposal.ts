// A dose a prescriber thinks of, as it was entered.
import type { Grams, MicrogramsPerKg, Nanograms } from '@stature/label'

/** Routes a person may name. */
export const ROUTES = ['subcutaneous', 'intramuscular', 'intravenous', 'other'] as const
export type Route = (typeof ROUTES)[number]

/** By weight, or as a mass (mg, mL and marks all state a mass). */
export type Order =
  | { readonly by: 'level'; readonly microgramsPerKg: MicrogramsPerKg; readonly enteredInMilligrams: boolean }
  | { readonly by: 'mass'; readonly massNanograms: Nanograms }

/** What is null was not stated: the label's frequency and route are then meant, and the site's own syringes. */
export interface Proposal {
  readonly order: Order
  /** A weight stated with the proposal counts as measured at the instant of the facts. */
  readonly weightGrams: Grams | null
  readonly timesPerDay: number | null
  readonly route: Route | null
  readonly syringe: string | null
}
