// Weights and heights as they are read: kilograms and centimetres in the language's decimals, exactly.
import { decimalText, type Grams, type Millimeters } from '@stature/label'
import { decimal, levelText, massOfHalfMarks, type PrescriptionFacts, type Speaker } from '@stature/protocol'

export const weightText = (speaker: Speaker, weight: Grams): string =>
  `${decimal(speaker, decimalText(weight, 3))} kg`

export const heightText = (speaker: Speaker, height: Millimeters): string =>
  `${decimal(speaker, decimalText(height, 1))} cm`

/** What is drawn of a prescription by a weight. */
export const drawnLevelText = (
  speaker: Speaker,
  { halfMarks }: Pick<PrescriptionFacts, 'halfMarks'>,
  weight: Grams,
): string => `${decimal(speaker, levelText(massOfHalfMarks(halfMarks), weight))} mg/kg`
