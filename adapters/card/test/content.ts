// A card's content that tests change field by field.
import { civilDate, grams, halfMarks, nanograms, type CivilDate } from '@stature/label'
import { amountOf, syringeOf } from '@stature/protocol'
import type { CardContent } from '../src/content.js'

export function day(text: string): CivilDate {
  const date = civilDate(text)
  if (date === null) throw new Error(`no such day: ${text}`)
  return date
}

const syringe = syringeOf('u100-0.3ml-half')
if (syringe === null) throw new Error('no such syringe')

/** 22.5 kg at 120 µg/kg: 2.7 mg, 27 marks. */
export const CONTENT: CardContent = {
  course: 'course-7f3a',
  amount: amountOf(nanograms(2_700_000), halfMarks(54), 'u100-0.3ml-half'),
  syringe,
  timesPerDay: 2,
  mealMinutes: 20,
  cautionHours: { from: 2, to: 3 },
  weight: { grams: grams(22_500), on: day('2026-03-01') },
  prescribedOn: day('2026-03-02'),
  printedOn: day('2026-03-03'),
  validThrough: day('2026-06-29'),
  endsBy: 'weight',
  edition: 'us-2019-12',
  policy: { id: 'cautious', version: '1' },
  carePlan: {
    sugar:
      'Half a glass (120 mL) of orange juice or 3 glucose tablets, then bread. Check again after 15 minutes.',
    glucagon: 'Nasal glucagon 3 mg, one spray in one nostril, then turn on the side.',
    clinicPhone: '+1 555 0100',
    emergencyPhone: '911',
  },
}
