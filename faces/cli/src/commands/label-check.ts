// `stature label check`: a label file against the fingerprints and numbers of an edition's clauses.
import {
  checkLabel,
  DEFAULT_EDITION,
  EDITION_IDS,
  type CheckedClause,
  type ClauseStatus,
  type LabelCheck,
} from '@stature/label'
import { decode, fileName } from '../course/decode.js'
import { choiceOf } from '../flags/quantity.js'
import { paint, type Paint } from '../render/color.js'
import { editionLines } from '../render/edition.js'
import { labelsOf } from '../render/labels.js'
import { answerJson } from '../render/json.js'
import { wrap } from '../usage/help.js'
import type { Call, CommandSpec, ExitCode } from './command.js'

export const labelCheckSpec: CommandSpec = {
  name: 'label check',
  summary: 'a label text against the clauses: same, other words, other numbers, missing',
  about:
    'Reads the text of a label (plain text or HTML) and compares each sentence of section 2 with its fingerprint and its ' +
    'numbers. Exit 1 where a number differs or a clause is missing.',
  args: [{ name: 'FILE', help: 'text or HTML of the label; - is stdin' }],
  flags: [{ name: 'edition', value: 'E', help: `${EDITION_IDS.join(', ')}; else ${DEFAULT_EDITION}` }],
  examples: ['stature label check label.html', 'stature label check label.txt --edition us-2025-05'],
}

const STATUS: Readonly<Record<ClauseStatus, string>> = {
  same: 'same',
  'same-numbers': 'same numbers, other words',
  'numbers-differ': 'NUMBERS DIFFER',
  missing: 'MISSING',
}

const fails = (status: ClauseStatus): boolean => status === 'numbers-differ' || status === 'missing'

const UNSEEN = '*'

function row({ id, status, sentence, verified }: CheckedClause, look: Paint): string {
  const words = fails(status) ? look.no(STATUS[status]) : STATUS[status]
  const line = `  ${id.padEnd(24)} ${words}${verified === 'full-text' ? '' : ` ${UNSEEN}`}`
  const found = status === 'numbers-differ' && sentence !== null ? `\n${wrap(sentence, 79, '      ')}` : ''
  return line + found
}

function text(check: LabelCheck, look: Paint): string {
  const failed = check.clauses.filter(({ status }) => fails(status)).length
  const total = String(check.clauses.length)
  const head = check.ok
    ? look.yes(`Agrees with edition ${check.edition}: ${total} clauses`)
    : look.no(`Differs from edition ${check.edition}: ${String(failed)} of ${total} clauses`)
  const unseen = check.clauses.some(({ verified }) => verified !== 'full-text')
  const notes = unseen ? [`${UNSEEN} this clause was not checked against the full text of the edition`] : []
  const lines = check.clauses.map((clause) => row(clause, look))
  return [head, '', ...lines, '', ...notes, ...editionLines(check.edition, labelsOf('en')), ''].join('\n')
}

/** Runs `stature label check`. */
export async function runLabelCheck(call: Call): Promise<ExitCode> {
  const edition = choiceOf('edition', call.flag('edition') ?? DEFAULT_EDITION, EDITION_IDS)
  const path = call.args[0] ?? ''
  const check = checkLabel(decode(call.io.read(path), fileName(path)), edition)
  if (call.json) answerJson(call, check)
  else call.io.out(text(check, paint(call.io.color())))
  return Promise.resolve(check.ok ? 0 : 1)
}
