// The zone of a course: of the latest event that had happened and was known.
import { expect, it } from 'vitest'
import { entryOf, zoneOfCourse, type Entry } from '@stature/record'
import { eventOf, ms, utcDay, written } from '../make.js'

let made = 0
const in_ = (zone: string, at: string, recordedAt: string): Entry => {
  made += 1
  const json = written(made, at, 'nurse', 'weight-measured', { weightGrams: 20_000 })
  return entryOf(eventOf({ ...json, zone, recordedAt: `2026-${recordedAt.replace(' ', 'T')}:00Z` }), utcDay)
}

const paris = in_('Europe/Paris', '03-01 08:00', '03-01 08:00')
const tokyo = in_('Asia/Tokyo', '03-05 08:00', '03-07 08:00')
const lima = in_('America/Lima', '03-05 08:00', '03-08 08:00')

it.each<readonly [string, readonly Entry[], string, string | null, string | null]>([
  ['none of none', [], '03-06 08:00', null, null],
  ['the latest that had happened', [paris, tokyo], '03-06 08:00', null, 'Asia/Tokyo'],
  ['whatever the order of recording', [tokyo, paris], '03-06 08:00', null, 'Asia/Tokyo'],
  ['at the very instant', [paris, tokyo], '03-05 08:00', null, 'Asia/Tokyo'],
  ['a minute before it', [paris, tokyo], '03-05 07:59', null, 'Europe/Paris'],
  ['known at the very instant', [paris, tokyo], '03-06 08:00', '03-07 08:00', 'Asia/Tokyo'],
  ['not known yet', [paris, tokyo], '03-06 08:00', '03-07 07:59', 'Europe/Paris'],
  ['of two at once, the one recorded later', [tokyo, lima], '03-06 08:00', null, 'America/Lima'],
  ['of two at once, the other way about', [lima, tokyo], '03-06 08:00', null, 'America/Lima'],
  ['before all of them, the first', [paris, tokyo], '02-01 08:00', null, 'Europe/Paris'],
  ['before all of them, the first recorded', [tokyo, paris], '02-01 08:00', null, 'Asia/Tokyo'],
])('%s', (_name, entries, at, asKnownAt, zone) => {
  expect(zoneOfCourse(entries, ms(at), asKnownAt === null ? null : ms(asKnownAt))).toBe(zone)
})
