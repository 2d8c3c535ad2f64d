// What a row says in words: ages, levels, marks, how long something waits; integers become decimals of the reader's locale.
import { decimalText, instant } from '@stature/label'
import { useMemo } from 'react'
import { wallTime } from '@stature/civil-time'
import { useLocale } from '../design/use-locale.js'
import type { Say } from '../words/words.js'
import type { ChildRow, Reason } from './child.js'
import { isPanelWord, usePanelWords } from './panel-words.js'
import type en from './words.en.json'

const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000
const MONTHS_A_YEAR = 12

export interface Texts {
  readonly age: (months: number) => string
  /** µg/kg as mg/kg. */
  readonly level: (microgramsPerKg: number) => string
  readonly drawnLevel: (tenthsPerKg: number) => string
  readonly marks: (halfMarks: number) => string
  readonly kilograms: (grams: number) => string
  readonly moment: (at: number, zone: string) => string
  readonly waiting: (since: number) => string
  readonly reason: (reason: Reason, row: ChildRow) => string
  readonly decision: (row: ChildRow) => string
}

function waitingText(say: Say<typeof en>, ms: number): string {
  const days = Math.floor(ms / DAY_MS)
  if (days >= 2) return say('wait.days', { count: days })
  if (days === 1) return say('wait.day')
  const hours = Math.floor(ms / HOUR_MS)
  return hours >= 1 ? say('wait.hours', { count: hours }) : say('wait.now')
}

const separatorOf = (locale: string): string =>
  new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.'

/** Names of facts, examinations, reactions and alarms; one without words stands as it is. */
const namedBy =
  (say: Say<typeof en>) =>
  (name: string): string => {
    const id = `about.${name}`
    return isPanelWord(id) ? say(id) : name
  }

/**
 * The clock alone on the same day as `now`, else with the day. Hundreds of rows share the formats, which are slow to make, and
 * the day of `now` in a zone.
 */
function moments(now: number, locale: string): Texts['moment'] {
  const clocks = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
  const days = new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' },
  })
  const todays = new Map<string, string>()
  return (at, zone) => {
    const { day, time } = wallTime(instant(at), zone)
    const today = todays.get(zone) ?? wallTime(instant(now), zone).day
    todays.set(zone, today)
    const wall = new Date(`${day}T${time}:00Z`)
    return day === today ? clocks.format(wall) : `${days.format(wall)}, ${clocks.format(wall)}`
  }
}

type Numbers = Pick<Texts, 'level'> & { readonly decimal: (value: number, places: number) => string }

function numbersOf(say: Say<typeof en>, locale: string): Numbers {
  const separator = separatorOf(locale)
  const decimal = (value: number, places: number): string =>
    decimalText(value, places).replace('.', separator)
  return { decimal, level: (value) => say('level', { value: decimal(value, 3) }) }
}

function reasonText(say: Say<typeof en>, locale: string, level: Texts['level']): Texts['reason'] {
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const named = namedBy(say)
  return ({ kind, about, count }, { toMicrogramsPerKg: to }) => {
    const values = { about: list.format(about.map(named)), count, level: to === null ? '' : level(to) }
    const one = `reason.${kind}.one`
    return say(count === 1 && isPanelWord(one) ? one : `reason.${kind}`, values)
  }
}

const decisionText =
  (say: Say<typeof en>, { level, decimal }: Numbers): Texts['decision'] =>
  ({ outcome, treatment, fromMicrogramsPerKg: from, toMicrogramsPerKg: to }) => {
    if (treatment === 'stopped') return say('decision.stopped')
    if (outcome === 'may-increase' && to !== null) return say('decision.may-increase', { level: level(to) })
    if (outcome === 'may-start' && from !== null && to !== null)
      return say('decision.may-start', { from: decimal(from, 3), to: level(to) })
    if (outcome === 'reduce' && to !== null) return say('decision.reduce-to', { level: level(to) })
    return say(`decision.${outcome}`)
  }

/** `now` by the clinic's clock. */
export function useTexts(now: number): Texts {
  const say = usePanelWords()
  const locale = useLocale()
  return useMemo((): Texts => {
    const numbers = numbersOf(say, locale)
    const { level, decimal } = numbers
    return {
      age: (months) =>
        months < 2 * MONTHS_A_YEAR
          ? say('age.months', { count: months })
          : say('age.years', { years: Math.floor(months / MONTHS_A_YEAR), months: months % MONTHS_A_YEAR }),
      level,
      drawnLevel: (tenths) => say('level', { value: decimal(tenths, 4) }),
      marks: (halfMarks) => say('marks', { value: decimal(halfMarks * 5, 1) }),
      kilograms: (grams) => say('kilograms', { value: decimal(grams, 3) }),
      moment: moments(now, locale),
      waiting: (since) => waitingText(say, now - since),
      reason: reasonText(say, locale, level),
      decision: decisionText(say, numbers),
    }
  }, [say, locale, now])
}
