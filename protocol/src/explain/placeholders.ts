// The values each sentence carries, by register: `{name}` in a catalogue. Sentences not named here carry none.
import type { SentenceId } from './sentence-ids.js'

/** Who is spoken to: a clinician (terse, clause ids, numbers) or a caregiver (calm, plain, short). */
export type Register = 'clinician' | 'caregiver'

/** Names for the clinician, then for the caregiver, in alphabetical order. */
const CARRIED: { readonly [I in SentenceId]?: readonly [clinician: string, caregiver: string] } = {
  'outcome.reduce-to': ['level', ''],
  'outcome.may-increase': ['level', ''],
  'outcome.may-start': ['levels timesPerDay', ''],
  'outcome.give': ['marks mg volume', 'marks'],
  'detail.until': ['time', 'time'],
  'detail.amount': ['mg syringe volume', 'mg syringe volume'],
  'detail.exact': ['marks mg percent volume', 'mg'],
  'detail.meal': ['minutes', 'minutes'],
  'detail.site': ['place', 'place'],
  'detail.site-others': ['places', 'places'],
  'detail.site-confirm': ['place', 'place'],
  'detail.slip': ['slip', 'slip'],
  'reason.label': ['because id', 'because'],
  'reason.policy': ['because id policy', 'because'],
  'reason.gap': ['because id', 'because'],
  'open.fact': ['fact', 'fact'],
  'footer.edition': ['edition', 'edition'],
  'footer.policy': ['policy version', 'policy version'],
  'footer.protocol': ['protocol', 'protocol'],
  'mark.unreviewed': ['language total unreviewed', ''],
  'mark.in-english': ['language', 'language'],
  'unit.mg': ['value', 'value'],
  'unit.ml': ['value', 'value'],
  'unit.marks': ['value', 'value'],
  'unit.level': ['value', 'value'],
  'unit.levels': ['from to', 'from to'],
  'unit.percent': ['value', 'value'],
  'unit.glucose': ['unit value', 'unit value'],
  'time.utc': ['clock date', 'clock date'],
  'time.local': ['clock date', 'clock date'],
  'list.next': ['first next', 'first next'],
  'because.vial.strength': ['mg ml', ''],
  'because.dose.start': ['levels timesPerDay', ''],
  'because.dose.increase': ['maximum step toleratedDays', ''],
  'because.meal.window': ['minutes', ''],
  'because.age.minimum': ['leastAge', 'leastAge'],
  'because.activity.caution': ['cautionFrom cautionTo', 'cautionFrom cautionTo'],
  'because.vial.in-use': ['inUseDays', 'inUseDays'],
  'because.gap.week': ['toleratedDays', ''],
  'blocked.dose.increase': ['maximum', ''],
  'advice.activity-caution': ['cautionFrom cautionTo', 'cautionFrom cautionTo'],
  'low-sugar.signs': ['signs', 'signs'],
  'low-sugar.severe-signs': ['signs', 'signs'],
  'low-sugar.sugar': ['plan', 'plan'],
  'low-sugar.glucagon': ['plan', 'plan'],
  'low-sugar.emergency': ['phone', 'phone'],
  'low-sugar.clinic': ['phone', 'phone'],
}

const SYRINGE = ['graduation ml', 'graduation ml'] as const

const split = (names: string): readonly string[] => (names === '' ? [] : names.split(' '))

/** The placeholders a sentence must hold in a register, in alphabetical order. */
export function placeholdersOf(id: SentenceId, register: Register): readonly string[] {
  const both = id.startsWith('syringe.') ? SYRINGE : CARRIED[id]
  if (both === undefined) return []
  return split(register === 'clinician' ? both[0] : both[1])
}

/** The placeholders found in a text, each once, in alphabetical order. */
export const placeholdersIn = (text: string): readonly string[] =>
  [...new Set(Array.from(text.matchAll(/\{(\w+)\}/g), (match) => match[1] ?? ''))].sort()
