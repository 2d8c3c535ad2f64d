// The label's own sentences stay out of the project. They are known here only by their fingerprints in room `label`.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup.mjs'
import { projectFiles } from './files.mjs'

const FINGERPRINT = /\b[0-9a-f]{64}\b/g
const SKIP = /(^package-lock\.json$|\.(pdf|png|ttf|woff2?|ico|gz)$)/
/** Longer than any sentence of the label. */
const LONGEST = 600

const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex')

/**
 * Text as a reader sees it: no tags, comment marks, quotes at line ends or joins of string literals; single spaces.
 * @param {string} text
 */
export function readable(text) {
  return text
    .replace(/<[^<>\n]{0,200}>/g, '')
    .replace(/\\n/g, '\n')
    .replace(/['"`]\s*[+,]?\s*\n\s*[+,]?\s*['"`]/g, ' ')
    .replace(/^[ \t]*(\/\/+|\*+\/?|\/\*+|#+|>|[-•·*])[ \t]?/gm, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
}

/**
 * Hashes of everything that could be a sentence: from a capital letter at the start of a word to each full stop,
 * bracket, colon, quote or bar behind it.
 * @param {string} text
 * @returns {Generator<string>}
 */
function* candidates(text) {
  const flat = readable(text)
  const starts = [...flat.matchAll(/(?<![\p{L}\p{N}])\p{Lu}/gu)].map((found) => found.index)
  const ends = [...flat.matchAll(/[.\]):](?=\W|$)|(?=['"`|<\\])|$/g)].map(
    (found) => found.index + found[0].length,
  )
  let first = 0
  for (const start of starts) {
    while (first < ends.length && ends[first] <= start) first += 1
    for (let at = first; at < ends.length && ends[at] - start <= LONGEST; at += 1) {
      yield flat.slice(start, ends[at]).trim()
    }
  }
}

/**
 * True where the text holds a sentence with one of the fingerprints.
 * @param {string} text
 * @param {ReadonlySet<string>} fingerprints
 */
export function holdsSentence(text, fingerprints) {
  for (const sentence of candidates(text)) if (fingerprints.has(sha256(sentence))) return true
  return false
}

/** The fingerprints that room `label` publishes. */
function ownFingerprints(files) {
  const sources = files.filter((path) => path.startsWith('label/src/'))
  return new Set(sources.flatMap((path) => readFileSync(join(root, path), 'utf8').match(FINGERPRINT) ?? []))
}

/** Files that hold a sentence of the label. */
export function labelText() {
  const files = projectFiles()
  const fingerprints = ownFingerprints(files)
  if (fingerprints.size === 0) return ['room label publishes no fingerprints, so nothing can be compared']
  return files
    .filter((path) => !SKIP.test(path))
    .filter((path) => holdsSentence(readFileSync(join(root, path), 'utf8'), fingerprints))
    .map((path) => `${path} holds a sentence of the label; say it in other words`)
}
