// An injection just given is folded once: what that tells is what two folds of the whole course tell.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  alarmsNear,
  deviations,
  deviationsOfOne,
  entryOf,
  factsFrom,
  factsNear,
  makeCheckpoint,
  stepNear,
  type CalendarOf,
  type Checkpointed,
  type Deviation,
  type Entry,
  type InjectionStep,
} from '@stature/record'
import { CAUTIOUS } from '../accept/course.js'
import { calendarAt, eventOf, given, MORNING, on, OPENED, OTHER_SITE, SITE, written } from '../make.js'
import { corrected, made, weight } from './at.js'
import { course, dayIn, horizon, HOUR, MINUTE } from './courses.js'

const calendarOf: CalendarOf = (at, zone, slot) =>
  zone === 'nowhere' ? null : calendarAt(at, slot?.endsWith('evening') === true ? 'evening' : 'morning')

const inject = (at: string, body: object): Entry =>
  on(at, 'caregiver', 'injection-given', { ...given(MORNING), site: SITE, route: 'subcutaneous', ...body })

const vial = (at: string, name: string, expires: string): Entry =>
  on(at, 'caregiver', 'vial-opened', { vial: name, lot: 'A1', expires })

const later = weight('03-09 08:00', 'nurse', {})
const entry = inject('03-10 08:05', {})

describe('one fold', () => {
  const rows: readonly (readonly [name: string, is: boolean, tail: readonly Entry[], asked: Entry])[] = [
    ['for an injection at the end', true, [later], entry],
    [
      'for one recorded hours after it was given',
      true,
      [later],
      inject('03-10 08:05', { recordedAt: '03-10 14:00' }),
    ],
    [
      'for one by a role without the right',
      true,
      [later],
      on('03-10 08:05', 'auditor', 'injection-given', {
        ...given(MORNING),
        site: SITE,
        route: 'subcutaneous',
      }),
    ],
    ['not for another kind', false, [later], weight('03-10 08:05', 'nurse', {})],
    ['not before the end', false, [later, weight('03-10 08:06', 'nurse', {})], entry],
    ['not for an impossible clock', false, [later], inject('03-10 08:05', { recordedAt: '03-10 07:00' })],
    ['not after a correction', false, [later, corrected('03-09 09:00', 'nurse', later, null)], entry],
    [
      'not after an impossible clock',
      false,
      [weight('03-09 08:00', 'nurse', { recordedAt: '03-08 07:00' })],
      entry,
    ],
    [
      'not for a slot that was spoken of before the horizon',
      false,
      [inject('03-07 09:00', {}), later],
      entry,
    ],
    [
      'not where civil time knows no such place',
      false,
      [later],
      { ...entry, event: { ...entry.event, zone: 'nowhere' } },
    ],
  ]
  it.each(rows)('%s: %s', (_name, is, tail, asked) => {
    expect(stepNear(made(...tail), calendarOf)(asked) !== null).toBe(is)
  })
})

/** What is told of an entry, by one fold where that suffices; `steps` counts where it did. */
function told(
  checkpointed: Checkpointed,
  known: readonly Entry[],
  added: Entry,
  steps: { count: number },
): readonly Pick<Deviation, 'code' | 'event' | 'message'>[] {
  const whole = factsFrom(known, calendarOf)
  const step = stepNear(checkpointed, calendarOf)
  const counted = (each: Entry): InjectionStep | null => {
    const found = step(each)
    if (found !== null) steps.count += 1
    return found
  }
  return deviationsOfOne(added, CAUTIOUS, {
    factsAt: factsNear(checkpointed, calendarOf, whole),
    alarmsAt: alarmsNear(checkpointed, calendarOf, whole),
    stepTo: counted,
  })
}

const all = (known: readonly Entry[], added: Entry): readonly object[] =>
  deviations([added], CAUTIOUS, factsFrom(known, calendarOf)).map(({ code, event, message }) => ({
    code,
    event,
    message,
  }))

describe('the deviations of one entry', () => {
  it.each<readonly [string, readonly Entry[], Entry, readonly string[]]>([
    ['the answer of its time', [OPENED, later], entry, ['deviation']],
    [
      'a vial that is over, while another is in use',
      [OPENED, later, vial('03-09 09:00', 'old', '2026-02'), vial('03-09 10:00', 'new', '2027-02')],
      inject('03-10 08:05', { vial: 'old' }),
      ['deviation'],
    ],
    [
      'a second one in its slot',
      [OPENED, later, inject('03-10 08:01', { site: OTHER_SITE })],
      entry,
      ['deviation', 'double-injection'],
    ],
  ])('%s', (_name, known, added, codes) => {
    const steps = { count: 0 }
    const found = told(made(...known.slice(1)), known, added, steps)
    expect(steps.count).toBe(1)
    expect(found).toEqual(all(known, added))
    expect(found.map(({ code }) => code).sort()).toEqual([...codes].sort())
  })

  it('are those of the whole course, whatever it holds', () => {
    const steps = { count: 0 }
    const last = fc.record({
      hours: fc.integer({ min: 0, max: 60 }),
      delay: fc.constantFrom(0, 0, 0, 3, 400),
      role: fc.constantFrom('caregiver' as const, 'caregiver' as const, 'nurse' as const, 'auditor' as const),
      half: fc.constantFrom('morning', 'evening'),
      place: fc.constantFrom(SITE, OTHER_SITE),
      isPlain: fc.integer({ min: 0, max: 3 }).map((number) => number > 0),
    })
    fc.assert(
      fc.property(course, horizon, last, (entries, from, { hours, delay, role, half, place, isPlain }) => {
        // Mostly courses without what one fold cannot settle, of which random ones are full.
        const known = isPlain
          ? entries.filter(({ event, at, knownAt }) => !event.kind.startsWith('entry-') && at <= knownAt)
          : entries
        const checkpointed = makeCheckpoint(known, from)
        if (checkpointed === null) return
        const newest = Math.max(...known.map(({ at }) => at))
        const at = newest + hours * HOUR
        const slot = `${new Date(at).toISOString().slice(0, 10)}/${half}`
        const body = {
          ...given(slot),
          site: place,
          route: 'subcutaneous',
          recordedAt: new Date(at + delay * MINUTE).toISOString(),
        }
        const added = entryOf(
          eventOf(written(77, new Date(at).toISOString(), role, 'injection-given', body)),
          dayIn,
        )
        expect(told(checkpointed, known, added, steps)).toEqual(all(known, added))
      }),
      { numRuns: 300 },
    )
    expect(steps.count).toBeGreaterThan(50)
  })
})
