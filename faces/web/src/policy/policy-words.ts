// The words of the policy, and every value of a field as a person reads it.
import { isList, isRecord, type Json } from '@stature/protocol'
import { useCallback } from 'react'
import { wordsOf, type Say } from '../words/words.js'
import en from './words.en.json'
import es from './words.es.json'

export const usePolicyWords = wordsOf({ en, es })

type Word = keyof typeof en
const isWord = (id: string): id is Word => Object.hasOwn(en, id)
export type PolicySay = Say<typeof en>

/** A word whose id is put together; the id itself where there is none. */
export const sayAny = (say: PolicySay, id: string): string => (isWord(id) ? say(id) : id)

const UNITS: Readonly<Record<string, 'days' | 'hours' | 'minutes' | 'percent' | 'marks'>> = {
  'wellTolerated.hypoglycemiaFreeDays': 'days',
  riseAfterReductionDays: 'days',
  pauseDaysBeforeRestart: 'days',
  'frequentSymptoms.withinDays': 'days',
  'afterHypoglycemia.hours': 'hours',
  glucoseValidMinutes: 'minutes',
  leastHoursBetweenInjections: 'hours',
  mealLongestMinutes: 'minutes',
  leastMeasurableMarks: 'marks',
  'weightDrift.blockAbovePercent': 'percent',
  'weightDrift.reviewBelowPercent': 'percent',
  siteRestHours: 'hours',
}

/** One word of a choice or a set. */
export function wordText(say: PolicySay, path: string, word: string): string {
  if (path.startsWith('intracranialSigns.')) return sayAny(say, `choice.sign.${word}`)
  return path === 'syringes' ? sayAny(say, `choice.syringe.${word}`) : sayAny(say, `choice.${path}.${word}`)
}

const textAt = (json: Json, name: string): string => {
  const found = isRecord(json) ? (json[name] ?? null) : null
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '?'
}

const plain = (json: Json | undefined): string => (typeof json === 'string' ? json : '?')

function listText(say: PolicySay, path: string, list: readonly Json[]): string {
  if (path.startsWith('slots.')) return say('times-text', { opens: plain(list[0]), closes: plain(list[1]) })
  if (path === 'weightValidDays')
    return list
      .map((band) => say('band-text', { years: textAt(band, 'underYears'), days: textAt(band, 'days') }))
      .join('; ')
  if (list.length === 0) return say('set-none')
  return list.map((each) => wordText(say, path, plain(each))).join(', ')
}

/** A value as a person reads it; `undefined` is an empty field. */
export function valueText(say: PolicySay, path: string, value: Json | undefined): string {
  if (value === undefined) return say('says-nothing')
  if (value === null) return sayAny(say, `null.${path}`)
  if (isList(value)) return listText(say, path, value)
  if (isRecord(value)) return `${textAt(value, 'value')} ${textAt(value, 'unit')}`
  if (typeof value === 'number') return say(`in.${UNITS[path] ?? 'count'}`, { value })
  return path === 'id' || path === 'version' ? String(value) : wordText(say, path, String(value))
}

export function useValueText(): (path: string, value: Json | undefined) => string {
  const say = usePolicyWords()
  return useCallback((path, value) => valueText(say, path, value), [say])
}
