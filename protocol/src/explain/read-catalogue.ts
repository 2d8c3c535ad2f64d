// Reads a catalogue file and names every missing, unknown or unfilled sentence at once.
import { choice } from '../shape/choice.js'
import { below, found, isRecord } from '../shape/kinds.js'
import { nullable } from '../shape/list.js'
import { hint, shown } from '../shape/nearest.js'
import { object } from '../shape/object.js'
import { fail, type Issue, type Json, type Result, type Shape } from '../shape/shape.js'
import { text, textForm } from '../shape/text.js'
import { civilDateShape } from '../shape/time.js'
import type { Catalogue, Language, Sentence, SpokenSentence } from './catalogue.js'
import { placeholdersIn, placeholdersOf, type Register } from './placeholders.js'
import { SENTENCE_IDS, type SentenceId } from './sentence-ids.js'

const words = text({ min: 1, max: 400 })
const person = nullable(text({ min: 1, max: 200 }))
const day = nullable(civilDateShape)

const languageShape: Shape<Language> = object({
  code: textForm({
    pattern: '^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$',
    code: 'bad-text',
    expected: 'a language code such as "es" or "pt-BR"',
    schema: {},
  }),
  name: text({ min: 1, max: 60 }),
  direction: choice(['ltr', 'rtl']),
  decimalSeparator: choice(['.', ',']),
  lowSugarReviewedBy: person,
  lowSugarReviewedOn: day,
})

const sentenceShape: Shape<Sentence> = object({
  clinician: words,
  caregiver: words,
  reviewedBy: person,
  reviewedOn: day,
})

const braced = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(' ') || 'none'

function checkWords(id: SentenceId, register: Register, said: string, path: string, issues: Issue[]): void {
  const at = below(path, register)
  if (said.trim() === '') fail(issues, 'bad-text', at, 'must not be empty')
  const needed = braced(placeholdersOf(id, register))
  const given = braced(placeholdersIn(said))
  if (needed === given) return
  fail(
    issues,
    'bad-combination',
    at,
    `must hold the placeholders of the English text: ${needed}; found ${given}`,
  )
}

/** A name without a day, or a day without a name, is no signature. */
function checkSigned(by: string | null, on: string | null, path: string, issues: Issue[]): void {
  if ((by === null) === (on === null)) return
  fail(issues, 'bad-combination', path, 'a review needs both who and when; write both, or null for both')
}

function readSentence(id: SentenceId, json: Json, issues: Issue[]): Sentence | undefined {
  const path = `sentences.${id}`
  const sentence = sentenceShape.read(json, path, issues)
  if (sentence === undefined) return undefined
  checkWords(id, 'clinician', sentence.clinician, path, issues)
  checkWords(id, 'caregiver', sentence.caregiver, path, issues)
  checkSigned(sentence.reviewedBy, sentence.reviewedOn, path, issues)
  return sentence
}

type Sentences = ReadonlyMap<SentenceId, SpokenSentence>

function readSentences(json: Json, language: string, issues: Issue[]): Sentences {
  const sentences = new Map<SentenceId, SpokenSentence>()
  if (!isRecord(json)) {
    fail(issues, 'wrong-type', 'sentences', `must be an object; found ${found(json)}`)
    return sentences
  }
  for (const id of SENTENCE_IDS) {
    const given = Object.hasOwn(json, id) ? json[id] : undefined
    if (given === undefined)
      fail(issues, 'missing-field', `sentences.${id}`, `sentence ${shown(id)} is missing`)
    const sentence = given === undefined ? undefined : readSentence(id, given, issues)
    if (sentence !== undefined) sentences.set(id, { ...sentence, language })
  }
  const known: ReadonlySet<string> = new Set(SENTENCE_IDS)
  for (const id of Object.keys(json).filter((name) => !known.has(name))) {
    const message = `no sentence has the id ${shown(id)}${hint(id, SENTENCE_IDS)}`
    fail(issues, 'unknown-field', `sentences.${id.slice(0, 40)}`, message)
  }
  return sentences
}

/** The outer object; its sentences are read one by one so that the errors of both parts are named. */
const fileShape = object({
  language: languageShape,
  sentences: { schema: { type: 'object' }, read: (value: Json) => value },
})

/** The catalogue, or everything that is wrong with the file. */
export function readCatalogue(json: Json): Result<Catalogue> {
  const issues: Issue[] = []
  const language = fileShape.read(json, '', issues)?.language
  const given = isRecord(json) && Object.hasOwn(json, 'sentences') ? json['sentences'] : undefined
  if (given === undefined) return { ok: false, issues }
  if (language !== undefined) {
    checkSigned(language.lowSugarReviewedBy, language.lowSugarReviewedOn, 'language', issues)
  }
  const sentences = readSentences(given, language?.code ?? '', issues)
  if (language === undefined || issues.length > 0) return { ok: false, issues }
  return { ok: true, value: { language, sentences } }
}
