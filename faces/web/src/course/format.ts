// Quantities and days as this screen writes them: integers to decimals without floating point, in the reader's own signs.
import { decimalText, type Grams, type Instant, type Millimeters } from '@stature/label'
import { sdsText } from '@stature/record/growth'
import { wallTime } from '@stature/civil-time'
import { useMemo } from 'react'
import { useLocale } from '../design/use-locale.js'

const MINUS = '\u2212'

/** A decimal of ours with the reader's separator and a true minus sign. */
export const localDecimal = (text: string, separator: string): string =>
  text.replace('.', separator).replace(/^-/u, MINUS)

/** At least so many decimals, for columns that line up. */
const padded = (text: string, decimals: number): string => {
  const [whole = '', fraction = ''] = text.split('.')
  return `${whole}.${fraction.padEnd(decimals, '0')}`
}

const separatorOf = (locale: string): string =>
  new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.'

export interface Format {
  readonly locale: string
  readonly decimal: (text: string) => string
  readonly kilograms: (weight: Grams) => string
  readonly centimeters: (height: Millimeters) => string
  /** Tenths as one decimal. */
  readonly tenths: (value: number) => string
  readonly hundredths: (value: number) => string
  readonly sds: (value: number) => string
  /** `Mar 3, 2026`. */
  readonly day: (day: string) => string
  readonly dayOf: (at: Instant) => string
  readonly moment: (at: Instant) => string
  readonly clock: (at: Instant) => string
}

const utcNoon = (day: string): Date => new Date(`${day}T12:00:00Z`)

export function formatOf(locale: string, zone: string): Format {
  const separator = separatorOf(locale)
  const decimal = (text: string): string => localDecimal(text, separator)
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const clocks = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
  const dayOf = (at: Instant): string => wallTime(at, zone).day
  const clock = (at: Instant): string =>
    clocks.format(new Date(`${dayOf(at)}T${wallTime(at, zone).time}:00Z`))
  const day = (text: string): string => days.format(utcNoon(text))
  return {
    locale,
    decimal,
    kilograms: (weight) => decimal(padded(decimalText(weight, 3), 1)),
    centimeters: (height) => decimal(padded(decimalText(height, 1), 1)),
    tenths: (value) => decimal(padded(decimalText(value, 1), 1)),
    hundredths: (value) => decimal(padded(decimalText(value, 2), 2)),
    sds: (value) => decimal(sdsText(value)),
    day,
    dayOf,
    clock,
    moment: (at) => `${day(dayOf(at))}, ${clock(at)}`,
  }
}

export function useFormat(zone: string): Format {
  const locale = useLocale()
  return useMemo(() => formatOf(locale, zone), [locale, zone])
}
