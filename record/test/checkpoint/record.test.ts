// Statements about what is folded: applied once, asked for once, whenever they were made; and the zone of all of it.
import { describe, expect, it } from 'vitest'
import { fold, foldFrom, tailWithout, zoneFrom, zoneOfCourse, type Ask, type Entry } from '@stature/record'
import { askAt, ms, on, OPENED } from '../make.js'
import { AT, corrected, HORIZON, idOf, JUST_BEFORE, made, voided, weight } from './at.js'

const first = weight('03-02 08:00', 'nurse', {})
const later = weight('03-09 08:00', 'nurse', {})
const ask = (at: string): Ask => askAt(at, {})
const NOW = '03-12 07:00'

const correctedLater = corrected('03-09 09:00', 'nurse', first, null)
const requested = voided('03-09 09:00', 'caregiver', first)
const requestedBefore = voided(JUST_BEFORE, 'caregiver', first)
const movedOut = corrected('03-09 10:00', 'nurse', first, AT)
const movedIn = corrected('03-10 08:00', 'nurse', later, JUST_BEFORE)

const requestAgain = voided('03-10 08:00', 'caregiver', requested)
const ofNothing = voided('03-10 08:00', 'nurse', weight('03-02 08:00', 'nurse', {}))
const aboutTail = voided(JUST_BEFORE, 'caregiver', later)
const movedBack = voided('03-11 08:00', 'nurse', movedIn)
const gone = voided('03-09 08:00', 'nurse', later)

const both: readonly Entry[] = [first, later]
const rows: readonly (readonly [name: string, entries: readonly Entry[], tail: readonly Entry[]])[] = [
  ['two entries', both, [later]],
  ['a correction of what is folded', [...both, correctedLater], [later]],
  ['a request about what is folded', [...both, requested], [later]],
  ['a void of that', [...both, requested, voided('03-10 08:00', 'nurse', requested)], [later]],
  ['a request about a request', [...both, requested, requestAgain], [later]],
  ['a void of what is not recorded', [...both, ofNothing], [later, ofNothing]],
  ['a request about the tail, made before the horizon', [...both, aboutTail], [aboutTail, later]],
  ['an entry moved behind the horizon', [...both, movedOut], [first, later, movedOut]],
  ['an entry moved before the horizon', [...both, movedIn], []],
  ['an entry moved there and back', [...both, movedIn, movedBack], [later, movedIn, movedBack]],
  ['a voided entry of the tail', [...both, gone], [later, gone]],
]

describe('a checkpoint of a course with', () => {
  it.each(rows)('%s', (_name, entries, expectedTail) => {
    const { checkpoint, tail } = made(...entries)
    expect(tail.map(idOf)).toEqual(expectedTail.map(idOf))
    for (const at of ['03-08 00:00', '03-09 08:30', '03-09 09:00', NOW]) {
      const asked = { ...ask(at), calendar: ask(NOW).calendar }
      expect(foldFrom(checkpoint, tail, asked)).toEqual(fold([OPENED, ...entries], asked))
    }
  })

  it('a request made after the horizon tells of it from then on', () => {
    const { checkpoint, tail } = made(first, requested, requestedBefore)
    expect(tail).toEqual([])
    const alarmsAt = (at: string): unknown =>
      foldFrom(checkpoint, tail, { ...ask(at), calendar: ask(NOW).calendar })?.alarms.map(
        ({ events }) => events,
      )
    expect(alarmsAt('03-08 00:00')).toEqual([[idOf(first), idOf(requestedBefore)]])
    expect(alarmsAt('03-09 09:00')).toEqual([
      [idOf(first), idOf(requestedBefore)],
      [idOf(first), idOf(requested)],
    ])
  })
})

describe('the zone from a checkpoint', () => {
  const here = weight('03-02 08:00', 'nurse', { zone: 'Europe/Madrid' })
  const home = weight('03-01 08:00', 'nurse', { zone: 'Asia/Tokyo' })
  const away = weight('03-10 08:00', 'nurse', { zone: 'America/Lima' })
  const ahead = weight('03-11 08:00', 'nurse', { zone: 'Africa/Cairo', recordedAt: '03-02 08:00' })
  const slip = { voids: idOf(here), reason: 'slip', zone: 'Asia/Tokyo' }
  const about = on('03-09 08:00', 'nurse', 'entry-voided', slip)
  const cases: readonly (readonly [
    name: string,
    zone: string | null,
    entries: readonly Entry[],
    at: string,
  ])[] = [
    ['is that of the latest entry before it', 'Europe/Madrid', [home, here, away], '03-08 00:00'],
    ['cannot be told before the horizon', null, [here], JUST_BEFORE],
    ['is that of the latest entry of the tail', 'America/Lima', [here, away], '03-10 08:00'],
    ['is not that of an entry to come', 'Europe/Madrid', [here, away], '03-10 07:59'],
    ['is that of a statement about what is folded', 'Asia/Tokyo', [here, about], '03-09 08:00'],
    ['is not that of such a statement to come', 'Europe/Madrid', [here, about], '03-09 07:59'],
    ['is that of a clock ahead, once it is so late', 'Africa/Cairo', [here, away, ahead], '03-11 08:00'],
    ['is not that of a clock ahead before', 'America/Lima', [here, away, ahead], '03-11 07:59'],
  ]
  it.each(cases)('%s', (_name, zone, entries, at) => {
    const { checkpoint, tail } = made(...entries)
    expect(zoneFrom(checkpoint, tail, ms(at))).toBe(zone)
    if (zone !== null) expect(zoneOfCourse([OPENED, ...entries], ms(at), null)).toBe(zone)
  })

  it('is, of two recorded at once, that of the one that stands first', () => {
    const twins = [
      weight('03-02 08:00', 'nurse', { zone: 'Europe/Madrid' }),
      weight('03-02 08:00', 'nurse', { zone: 'Asia/Tokyo' }),
    ]
    const { checkpoint, tail } = made(...twins)
    expect(zoneFrom(checkpoint, tail, HORIZON)).toBe('Europe/Madrid')
    const known = weight('03-02 08:00', 'nurse', { zone: 'Asia/Tokyo', recordedAt: '03-02 08:01' })
    const other = made(...twins, known)
    expect(zoneFrom(other.checkpoint, other.tail, HORIZON)).toBe('Asia/Tokyo')
  })
})

describe('the tail without an entry', () => {
  const { checkpoint, tail } = made(first, later, movedOut)
  it('is the rest of it', () => {
    expect(tailWithout(checkpoint, tail, idOf(later))?.map(idOf)).toEqual([idOf(first), idOf(movedOut)])
  })
  it('is nothing where the entry is folded', () => {
    expect(tailWithout(checkpoint, tail, idOf(OPENED))).toBeNull()
  })
  it('is nothing where the entry moved another one here', () => {
    expect(tailWithout(checkpoint, tail, idOf(movedOut))).toBeNull()
  })
})
