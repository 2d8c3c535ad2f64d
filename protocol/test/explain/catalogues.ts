// The shipped catalogues, and a probe whose sentences show their own id and values.
import { readFileSync } from 'node:fs'
import type { Catalogue } from '../../src/explain/catalogue.js'
import { placeholdersOf, type Register } from '../../src/explain/placeholders.js'
import { readCatalogue } from '../../src/explain/read-catalogue.js'
import { SENTENCE_IDS, type SentenceId } from '../../src/explain/sentence-ids.js'
import type { Json } from '../../src/shape/shape.js'

/** The JSON of a shipped catalogue. */
export const catalogueJson = (code: string): Json =>
  JSON.parse(readFileSync(new URL(`../../catalogues/${code}.json`, import.meta.url), 'utf8'))

/** A catalogue that must be readable. */
export function catalogueFrom(json: Json): Catalogue {
  const got = readCatalogue(json)
  if (!got.ok) throw new Error(JSON.stringify(got.issues))
  return got.value
}

export const english = (): Catalogue => catalogueFrom(catalogueJson('en'))
export const spanish = (): Catalogue => catalogueFrom(catalogueJson('es'))

const probeText = (id: SentenceId, register: Register): string => {
  const values = placeholdersOf(id, register).map((name) => `${name}={${name}}`)
  return `${id}${register === 'clinician' ? '' : '*'}${values.length === 0 ? '' : `<${values.join(' ')}>`}`
}

/** What to sign in a probe. */
export interface Signed {
  readonly code: string
  readonly sentences: (id: SentenceId) => boolean
  readonly lowSugar: boolean
}

/** A catalogue in which each sentence reads `id<name=value …>`, with `*` after the id for a caregiver. */
export function probe({ code, sentences, lowSugar }: Signed): Json {
  const day = '2026-01-31'
  return {
    language: {
      code,
      name: `name-${code}`,
      direction: code === 'ar' ? 'rtl' : 'ltr',
      decimalSeparator: code === 'en' ? '.' : ',',
      lowSugarReviewedBy: lowSugar ? 'a reviewer' : null,
      lowSugarReviewedOn: lowSugar ? day : null,
    },
    sentences: Object.fromEntries(
      SENTENCE_IDS.map((id) => [
        id,
        {
          clinician: probeText(id, 'clinician'),
          caregiver: probeText(id, 'caregiver'),
          reviewedBy: sentences(id) ? 'a reviewer' : null,
          reviewedOn: sentences(id) ? day : null,
        },
      ]),
    ),
  }
}

/** A probe of one language that nobody reviewed, or that somebody reviewed as a whole. */
export const unsigned = (code: string): Catalogue =>
  catalogueFrom(probe({ code, sentences: () => false, lowSugar: false }))
export const signed = (code: string): Catalogue =>
  catalogueFrom(probe({ code, sentences: () => true, lowSugar: true }))
