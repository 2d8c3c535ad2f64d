// The prescription of a card in words, line by line: beside the picture for who cannot see it, and in its QR code.
import type { CardContent } from '@stature/card/content'
import { decimalText, VIAL } from '@stature/label'
import { decimal, type Speaker } from '@stature/protocol'
import type { SayCard } from './card-words.js'

/** Dates stay as the record has them: any reader of any language can compare them. */
export function cardLines(content: CardContent, say: SayCard, speaker: Speaker): readonly string[] {
  const { amount, syringe, weight, policy } = content
  const number = (text: string): string => decimal(speaker, text)
  const measures = { marks: number(amount.marks), ml: number(amount.volumeMl), mg: number(amount.massMg) }
  return [
    say('line-product', { strength: number(decimalText(VIAL.massMg / VIAL.volumeMl, 0)) }),
    say('line-draw', measures),
    content.timesPerDay === 1 ? say('line-once') : say('line-times', { times: content.timesPerDay }),
    // One half mark is 0.005 mL.
    say('line-syringe', {
      ml: number(decimalText(syringe.capacity * 5, 3)),
      exact: number(amount.exact.massMg),
    }),
    say('line-weight', { kg: number(decimalText(weight.grams, 3)), on: content.prescribedOn }),
    say('line-valid', { through: content.validThrough }),
    say('line-version', { edition: content.edition, policy: policy.id, version: policy.version }),
  ]
}
