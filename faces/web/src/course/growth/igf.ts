// Results of IGF-1 as the laboratories gave them; nothing about them is computed here.
import type { CivilDate, Instant } from '@stature/label'
import type { Entry, EventOf } from '@stature/record'
import type { BodyOf } from '../../data/course.js'
import { pointed } from '../../design/glucose-text.js'

export interface IgfResult {
  readonly id: string
  readonly at: Instant
  readonly on: CivilDate
  readonly event: EventOf<'laboratory-measured'>
}

/** `standing` by time. */
export const igfResults = (standing: readonly Entry[]): readonly IgfResult[] =>
  standing.flatMap(({ event, at, on }) =>
    event.kind === 'laboratory-measured' ? [{ id: event.id, at, on, event }] : [],
  )

export interface IgfDraft {
  readonly value: string
  readonly unit: string
  readonly sds: string
  readonly laboratory: string
}

export const NO_RESULT: IgfDraft = { value: '', unit: '', sds: '', laboratory: '' }

const AMOUNT = /^\d{1,6}(?:\.\d{1,4})?$/u
const SIGNED = /^-?\d{1,6}(?:\.\d{1,4})?$/u

/** A comma or a point, and any sign that a keyboard writes for minus. */
const plain = (text: string): string => {
  const trimmed = text.trim().replace(/^[\u2212\u2013]/u, '-')
  return trimmed.startsWith('-') ? `-${pointed(trimmed.slice(1))}` : pointed(trimmed)
}

export const isBadValue = (text: string): boolean => text.trim() !== '' && !AMOUNT.test(plain(text))
export const isBadSds = (text: string): boolean => text.trim() !== '' && !SIGNED.test(plain(text))

/** Null while unreadable, or while neither a value with its unit nor a score is typed. */
export function resultOf(draft: IgfDraft): BodyOf<'laboratory-measured'> | null {
  const [value, sds] = [plain(draft.value), plain(draft.sds)]
  const [unit, laboratory] = [draft.unit.trim(), draft.laboratory.trim()]
  if (isBadValue(draft.value) || isBadSds(draft.sds)) return null
  if (value === '' ? sds === '' : unit === '') return null
  return {
    test: 'igf-1',
    ...(value === '' ? {} : { value, unit }),
    ...(sds === '' ? {} : { sds }),
    ...(laboratory === '' ? {} : { laboratory }),
  }
}
