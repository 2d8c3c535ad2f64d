// Everything the card says, as data taken from a decision and the record; layout and language come after.
import type { CivilDate, EditionId, Grams } from '@stature/label'
import type { Amount, Syringe } from '@stature/protocol'

/** The family's own instructions, in the clinic's words. */
export interface CarePlan {
  readonly sugar: string
  readonly glucagon: string
  readonly clinicPhone: string
  readonly emergencyPhone: string
}

/** What ends the card. */
export type CardEnd = 'weight' | 'examination'

export interface CardContent {
  readonly course: string
  /** The drawn amount, with the exact prescription beside it. */
  readonly amount: Amount
  readonly syringe: Syringe
  readonly timesPerDay: number
  /** From the label's numbers. */
  readonly mealMinutes: number
  readonly cautionHours: { readonly from: number; readonly to: number }
  /** The dosing weight; its day is null where the record holds no measurement of just this weight. */
  readonly weight: { readonly grams: Grams; readonly on: CivilDate | null }
  readonly prescribedOn: CivilDate
  readonly printedOn: CivilDate
  readonly validThrough: CivilDate
  readonly endsBy: CardEnd
  readonly edition: EditionId
  readonly policy: { readonly id: string; readonly version: string }
  /** Null where no care plan was recorded: the clinic then fills the box in by hand. */
  readonly carePlan: CarePlan | null
}
