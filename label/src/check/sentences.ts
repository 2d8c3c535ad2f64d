// A label file, plain text or markup, as the sentences whose fingerprints are compared.
import { decodeEntities } from './entities.js'

const MARKUP = /<(?:[a-z][a-z0-9:]*(?:\s[^<>]*)?\/?|\/[a-z][a-z0-9:]*\s*|!doctype[^<>]*|!--|\?xml[^<>]*)>?/i
const SILENT = /<!--[\s\S]*?-->|<(script|style|head)\b[^>]*>[\s\S]*?<\/\1\s*>|<![^>]*>|<\?[^>]*>/gi
const BLOCK =
  /<\/?(?:address|article|aside|blockquote|body|br|caption|center|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|html|item|li|list|main|nav|ol|p|paragraph|pre|section|summary|table|tbody|td|text|tfoot|th|thead|title|tr|ul)\b[^>]*>/gi
const TAG = /<\/?[a-z][^<>]*>/gi

const INVISIBLE = /[\u200b\u00ad\ufeff]/g
const BULLET = /^(?:[•·∙▪◦‣●○■□*–—-]\s+|[•·∙▪◦‣●○■□])+/

/** White space folded to single spaces, trimmed, bullet removed. */
const fold = (text: string): string =>
  text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim().replace(BULLET, '')

/** Split on white space after `.` or `]` before a capital letter, nowhere else. */
const split = (paragraph: string): readonly string[] => paragraph.split(/(?<=[.\]]) (?=\p{Lu})/u)

/** Markup as plain text: silent parts gone, a blank line at every block, other tags gone without a trace. */
const stripped = (markup: string): string =>
  decodeEntities(markup.replace(SILENT, ' ').replace(/\s+/g, ' ').replace(BLOCK, '\n\n').replace(TAG, ''))

/** A line that goes on in the next one: it has no end, and the next begins in mid-sentence or this one is long. */
const LONG_LINE = 50
const goesOn = (line: string, next: string): boolean => {
  const [here, there] = [line.trim(), next.trim()]
  if (here === '' || there === '' || BULLET.test(there) || /[.:;!?\]]$/.test(here)) return false
  return here.length >= LONG_LINE || /^[^\p{Lu}]/u.test(there)
}

/** Lines put together where one goes on in the next. */
function unwrapped(lines: readonly string[]): readonly string[] {
  const done: string[] = []
  let before = ''
  for (const line of lines) {
    const joined = goesOn(before, line) ? `${done.pop() ?? ''} ${line}` : line
    done.push(joined)
    before = line
  }
  return done
}

const sentencesIn = (paragraphs: readonly string[]): readonly string[] => [
  ...new Set(
    paragraphs
      .map(fold)
      .flatMap(split)
      .filter((sentence) => sentence !== ''),
  ),
]

/** The sentences of a file. */
export interface Sentences {
  /** Every reading of the line breaks: a line is a paragraph, or part of one. For fingerprints, which cannot mistake. */
  readonly all: readonly string[]
  /** The likeliest reading, each sentence once. */
  readonly likely: readonly string[]
}

/** Reads plain text or markup into sentences. */
export function sentencesOf(text: string): Sentences {
  const plain = (MARKUP.test(text) ? stripped(text) : text).replace(/\r\n?/g, '\n')
  const lines = plain.split('\n')
  const paragraphs = plain.split(/\n[^\S\n]*\n|\n(?=[^\S\n]*[•·∙▪◦‣●○■□*–—-])/)
  const likely = sentencesIn(unwrapped(lines))
  return { all: [...new Set([...likely, ...sentencesIn(lines), ...sentencesIn(paragraphs)])], likely }
}
