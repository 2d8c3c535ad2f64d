// Columns about what surrounds an injection: withheld and uncertain slots, meals, glucose, places, vials.
import { draft, entriesOf, misread, wordsOf, type Draft, type Entry } from '../entry.js'
import { dayOf, readSlot, readWhen, slotOf } from '../when.js'
import { placeOf } from './dose.js'

/** `2 Mar 08:00 withheld not-eating` or `2 Mar 08:00 uncertain leaked`, then perhaps `slot …`. */
export function notGiven(cell: string | undefined, zone: string): readonly Draft[] {
  return entriesOf(cell, zone).map((entry) => {
    const [what, slot] = wordsOf(entry.text)
    const match = /^(withheld|uncertain) ([a-z-]+)$/.exec(what ?? '')
    if (match === null) throw misread('not given', entry.text)
    return draft(entry, 'caregiver', `injection-${match[1] ?? ''}`, {
      slot: slot === undefined ? slotOf(entry.at) : readSlot(slot.replace(/^slot /, '')),
      reason: match[2] ?? '',
    })
  })
}

const MEALS: ReadonlyMap<string, string> = new Map([
  ['started', 'meal-started'],
  ['ended', 'meal-ended'],
  ['refused', 'meal-refused'],
  ['vomited', 'vomited'],
])

function meal(entry: Entry, zone: string): Draft {
  const planned = /^planned for (.+)$/.exec(entry.text)
  if (planned !== null) {
    const mealAt = readWhen(planned[1] ?? '', zone).at
    return draft(entry, 'caregiver', 'meal-planned', { slot: slotOf(mealAt), mealAt: mealAt.iso })
  }
  const kind = MEALS.get(entry.text)
  if (kind === undefined) throw misread('meals', entry.text)
  return draft(entry, 'caregiver', kind, { slot: slotOf(entry.at) })
}

/** `2 Mar 07:30 planned for 2 Mar 08:10`, `2 Mar 08:12 started`, `ended`, `refused`, `vomited`. */
export const meals = (cell: string | undefined, zone: string): readonly Draft[] =>
  entriesOf(cell, zone).map((entry) => meal(entry, zone))

/** `82 mg/dL` as the record writes it. */
export function glucoseOf(text: string): { readonly [name: string]: string } {
  const match = /^([\d.]+) (mg\/dL|mmol\/L)$/.exec(text)
  if (match === null) throw misread('glucose', text)
  return { value: match[1] ?? '', unit: match[2] ?? '' }
}

/** `2 Mar 07:40 82 mg/dL, preprandial, meter` or `2 Mar 07:40 not possible`. */
export function glucoseRecorded(cell: string | undefined, zone: string): readonly Draft[] {
  return entriesOf(cell, zone).map((entry) => {
    if (entry.text === 'not possible')
      return draft(entry, 'caregiver', 'glucose-not-possible', { slot: slotOf(entry.at), reason: 'meter' })
    const [value, relation, method] = wordsOf(entry.text)
    return draft(entry, 'caregiver', 'glucose-measured', {
      glucose: glucoseOf(value ?? ''),
      relation: relation ?? 'preprandial',
      method: method ?? 'meter',
    })
  })
}

/** `2 Mar 09:00 excluded left thigh` or `cleared left thigh`. */
export function places(cell: string | undefined, zone: string): readonly Draft[] {
  return entriesOf(cell, zone).map((entry) => {
    const match = /^(excluded|cleared) (.+)$/.exec(entry.text)
    const site = placeOf(match?.[2] ?? '')
    if (match === null || site === null) throw misread('places', entry.text)
    return draft(entry, 'caregiver', `site-${match[1] ?? ''}`, { site: { ...site }, reason: 'bruise' })
  })
}

const OPENED = /^opened (\w+), expires (\d{4}-\d{2}(?:-\d{2})?|\d.*)$/

const expiryOf = (text: string): string => (/^\d{4}-/.test(text) ? text : dayOf(text))

/** `2 Mar opened A, expires 2026-12`, `2 Mar 07:50 inspected A, cloudy`, `2 Apr discarded A`. */
export function vials(cell: string | undefined, zone: string): readonly Draft[] {
  return entriesOf(cell, zone).map((entry) => {
    const opened = OPENED.exec(entry.text)
    if (opened !== null) {
      const body = { vial: opened[1] ?? '', lot: 'L1', expires: expiryOf(opened[2] ?? '') }
      return draft(entry, 'caregiver', 'vial-opened', body)
    }
    const inspected = /^inspected (\w+), ([a-z-]+)$/.exec(entry.text)
    if (inspected !== null)
      return draft(entry, 'caregiver', 'vial-inspected', {
        vial: inspected[1] ?? '',
        appearance: inspected[2] ?? '',
      })
    const discarded = /^discarded (\w+)$/.exec(entry.text)
    if (discarded === null) throw misread('vials', entry.text)
    return draft(entry, 'caregiver', 'vial-discarded', { vial: discarded[1] ?? '' })
  })
}
