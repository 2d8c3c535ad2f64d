// Reads our sentences about the label in another language and names every missing, unknown or outdated one at once.
import { labelTexts, type LabelText } from '@stature/label'
import { found, isRecord } from '../shape/kinds.js'
import { nullable } from '../shape/list.js'
import { hint, shown } from '../shape/nearest.js'
import { object } from '../shape/object.js'
import { fail, type Issue, type Json, type Result, type Shape } from '../shape/shape.js'
import { text } from '../shape/text.js'
import { civilDateShape } from '../shape/time.js'
import { hashOfEnglish, type LabelCatalogue, type LabelSentence } from './label-catalogue.js'

const sentenceShape: Shape<LabelSentence> = object({
  text: text({ min: 1, max: 400 }),
  englishHash: text({ min: 1, max: 64 }),
  reviewedBy: nullable(text({ min: 1, max: 200 })),
  reviewedOn: nullable(civilDateShape),
})

const fileShape = object({
  language: text({ min: 2, max: 35 }),
  sentences: { schema: { type: 'object' }, read: (value: Json) => value },
})

function readSentence(
  { id, english }: LabelText,
  json: Json | undefined,
  issues: Issue[],
): LabelSentence | undefined {
  const path = `sentences.${id}`
  if (json === undefined) return fail(issues, 'missing-field', path, `sentence ${shown(id)} is missing`)
  const sentence = sentenceShape.read(json, path, issues)
  if (sentence === undefined) return undefined
  const { text: said, englishHash, reviewedBy, reviewedOn } = sentence
  if (said.trim() === '') fail(issues, 'bad-text', `${path}.text`, 'must not be empty')
  const hash = hashOfEnglish(english)
  if (englishHash !== hash) {
    const message = `the English has changed since: compare with "${english}", then write "${hash}"`
    fail(issues, 'bad-combination', `${path}.englishHash`, message)
  }
  if ((reviewedBy === null) !== (reviewedOn === null)) {
    fail(issues, 'bad-combination', path, 'a review needs both who and when; write both, or null for both')
  }
  return sentence
}

function readSentences(json: Json, issues: Issue[]): LabelCatalogue['sentences'] {
  const sentences = new Map<string, LabelSentence>()
  if (!isRecord(json)) {
    fail(issues, 'wrong-type', 'sentences', `must be an object; found ${found(json)}`)
    return sentences
  }
  const texts = labelTexts()
  for (const each of texts) {
    const sentence = readSentence(each, Object.hasOwn(json, each.id) ? json[each.id] : undefined, issues)
    if (sentence !== undefined) sentences.set(each.id, sentence)
  }
  const ids = texts.map(({ id }) => id)
  for (const id of Object.keys(json).filter((name) => !ids.includes(name))) {
    const message = `no sentence has the id ${shown(id)}${hint(id, ids)}`
    fail(issues, 'unknown-field', `sentences.${id.slice(0, 60)}`, message)
  }
  return sentences
}

/** The catalogue, or everything that is wrong with the file. */
export function readLabelCatalogue(json: Json): Result<LabelCatalogue> {
  const issues: Issue[] = []
  const file = fileShape.read(json, '', issues)
  if (file === undefined) return { ok: false, issues }
  const sentences = readSentences(file.sentences, issues)
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: { ...file, sentences } }
}
