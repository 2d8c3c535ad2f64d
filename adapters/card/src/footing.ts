// Foot of the card: from which weight and prescription, until when and why, by which edition and policy, and who signed.
import { decimalText } from '@stature/label'
import type { CardContent } from './content.js'
import { line, type Block } from './shape.js'
import { look, type Sheet } from './sheet.js'
import { label, paragraph } from './text.js'

const GRAM_DECIMALS = 3

/** What the amounts rest on, in one paragraph. */
function basis(sheet: Sheet, content: CardContent): string {
  const { words, date } = sheet
  const { weight, validThrough } = content
  const kg = decimalText(weight.grams, GRAM_DECIMALS)
  return [
    weight.on === null
      ? words('card.weight-prescribed', { kg })
      : words('card.weight', { kg, on: date(weight.on) }),
    words('card.prescribed', { on: date(content.prescribedOn) }),
    words(content.endsBy === 'weight' ? 'card.end-weight' : 'card.end-examination', {
      on: date(validThrough),
    }),
    `${words('footer.edition', { edition: content.edition })}.`,
    `${words('footer.policy', { policy: content.policy.id, version: content.policy.version })}.`,
    words('card.printed', { on: date(content.printedOn) }),
    ...(sheet.unreviewed === null ? [] : [`${sheet.unreviewed}.`]),
  ].join(' ')
}

export function footing(sheet: Sheet, content: CardContent, top: number): Block {
  const { left, width, scale, measure, words } = sheet
  const text = paragraph(
    measure,
    basis(sheet, content),
    left,
    top,
    width,
    look(sheet, 8.8, 'regular', 'dark'),
  )
  const y = text.bottom + 27 * scale
  const gap = 20
  const wide = (width - gap) * 0.68
  const style = look(sheet, 8.5, 'regular', 'dark')
  return {
    shapes: [
      ...text.shapes,
      line(left, y, left + wide, y, 0.8, 'black'),
      label(words('card.signature'), left, y + 10 * scale, style),
      line(left + wide + gap, y, left + width, y, 0.8, 'black'),
      label(words('card.signature-date'), left + wide + gap, y + 10 * scale, style),
    ],
    bottom: y + 12 * scale,
  }
}
