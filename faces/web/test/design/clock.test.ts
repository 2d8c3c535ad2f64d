// Clocks as text: the course's zone in the reader's locale, the same whether the format was made before or not.
import { instant } from '@stature/label'
import { describe, expect, it } from 'vitest'
import { clockText, momentText } from '../../src/design/clock.js'

const AT = instant(Date.parse('2026-03-02T20:10:00Z'))
const NEXT_WEEK = instant(Date.parse('2026-03-09T20:10:00Z'))
/** Some locales stand a narrow space before PM. */
const plain = (text: string): string => text.replaceAll(/\s/gu, ' ')

const CLOCKS = [
  ['Europe/Madrid', 'en-US', '9:10 PM'],
  ['America/New_York', 'en-US', '3:10 PM'],
  ['Europe/Madrid', 'es-ES', '21:10'],
  ['America/New_York', 'es-ES', '15:10'],
] as const

/** The day as a format made for this one call writes it, in the zone itself. */
const dayText = (zone: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: zone,
  }).format(AT)

describe.each(['first', 'again'])('asked %s', () => {
  it.each(CLOCKS)('%s in %s reads %s', (zone, locale, clock) => {
    expect(plain(clockText(AT, zone, locale))).toBe(clock)
    expect(momentText(AT, AT, zone, locale)).toBe(clockText(AT, zone, locale))
    expect(plain(momentText(AT, NEXT_WEEK, zone, locale))).toBe(plain(`${dayText(zone, locale)}, ${clock}`))
  })
})

it('stays the same after more locales than are kept', () => {
  const locales = 'abcdefghijklmnopqrstuvwxyz'.split('').flatMap((one) => [`en-x-a${one}`, `es-x-a${one}`])
  for (const locale of locales) clockText(AT, 'UTC', locale)
  const texts = CLOCKS.map(([zone, locale]) => plain(clockText(AT, zone, locale)))
  expect(texts).toEqual(CLOCKS.map(([, , clock]) => clock))
})
