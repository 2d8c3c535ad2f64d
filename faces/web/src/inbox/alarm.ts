// Alarms, and who is on duty, as the clinic answers them.
import type { Json } from '@stature/protocol'
import { at, listAt, numberAt, textAt } from '../data/json.js'

export interface Answered {
  readonly text: string
  readonly name: string
  readonly at: number
}

export interface Alarm {
  readonly course: string
  readonly key: string
  readonly kind: string
  readonly urgency: 'urgent' | 'soon' | 'routine'
  readonly raisedAt: number
  readonly endedAt: number | null
  readonly answer: Answered | null
}

const URGENCIES = ['urgent', 'soon', 'routine'] as const

function answerIn(json: Json): Answered | null {
  const text = textAt(json, 'text')
  const when = numberAt(json, 'at')
  return text === null || when === null ? null : { text, name: textAt(json, 'name') ?? '', at: when }
}

/** An urgency that this version does not know is taken for the most urgent. */
export function alarmIn(json: Json): Alarm | null {
  const course = textAt(json, 'course')
  const key = textAt(json, 'key')
  const kind = textAt(json, 'kind')
  const raisedAt = numberAt(json, 'raisedAt')
  if (course === null || key === null || kind === null || raisedAt === null) return null
  const urgency = URGENCIES.find((each) => each === textAt(json, 'urgency')) ?? 'urgent'
  const ended = { endedAt: numberAt(json, 'endedAt'), answer: answerIn(at(json, 'answer')) }
  return { course, key, kind, urgency, raisedAt, ...ended }
}

export const alarmsIn = (json: Json): readonly Alarm[] =>
  listAt(json, 'alarms').flatMap((each) => alarmIn(each) ?? [])

export interface OnDuty {
  readonly name: string
  readonly until: number
}

/** Whoever is on duty at an instant; whoever stays longest first. */
export function onDutyIn(json: Json, now: number): readonly OnDuty[] {
  const spans = listAt(json, 'duty').flatMap((span) => {
    const from = numberAt(span, 'from')
    const until = numberAt(span, 'until')
    const name = textAt(span, 'name')
    if (from === null || until === null || name === null || from > now || now >= until) return []
    return [{ name, until }]
  })
  return spans.sort((one, other) => other.until - one.until)
}

export const idOf = ({ course, key }: Alarm): string => `${course} ${key}`
