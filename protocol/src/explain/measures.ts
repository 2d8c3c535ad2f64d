// Amounts, syringes and times in words; decimals are those of the decision, never computed again.
import { MARKS_PER_ML, decimalText } from '@stature/label'
import { syringeOf } from '../arithmetic/syringe.js'
import type { Amount } from '../decision/decision.js'
import { decimal, say, type Speaker, type Values, type Words } from './say.js'

type Measures = Pick<Amount, 'massMg' | 'volumeMl' | 'marks'>

/** mg, mL and marks of one amount, each with its unit. */
export const sayAmount = (speaker: Speaker, { massMg, volumeMl, marks }: Measures): Values => ({
  mg: say(speaker, 'unit.mg', { value: decimal(speaker, massMg) }),
  volume: say(speaker, 'unit.ml', { value: decimal(speaker, volumeMl) }),
  marks: say(speaker, 'unit.marks', { value: decimal(speaker, marks) }),
})

/** A syringe by its volume and graduation; an id that is not known is shown as it stands. */
export function saySyringe(speaker: Speaker, id: string): string | Words {
  const syringe = syringeOf(id)
  if (syringe === null) return id
  // Two half marks a mark: capacity in mL has three decimals at most, graduation in marks one.
  const ml = decimalText((syringe.capacity * 1_000) / (MARKS_PER_ML * 2), 3)
  const graduation = decimalText((syringe.graduation * 10) / 2, 1)
  const values = { ml: decimal(speaker, ml), graduation: decimal(speaker, graduation) }
  return say(speaker, `syringe.${syringe.id}`, values)
}

const TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::(\d{2}))?(?:\.(\d+))?(Z|[+-]\d{2}:\d{2})$/

/**
 * An ISO 8601 time: day and clock time as written where it has an offset, marked as UTC where it ends in Z. Seconds
 * are shown unless zero, so that no time is shown earlier than it is. Text of another form is shown as it stands.
 */
export function sayTime(speaker: Speaker, iso: string): string | Words {
  const match = TIME.exec(iso)
  if (match === null) return iso
  const [, date = '', minutes = '', seconds = '00', fraction = '', offset] = match
  if (/[1-9]/.test(fraction)) return iso
  const clock = seconds === '00' ? minutes : `${minutes}:${seconds}`
  return say(speaker, offset === 'Z' ? 'time.utc' : 'time.local', { date, clock })
}
