// A decision for a person: headline, why, advice, what is open, the facts it stands on, and where it comes from.
import { explain, type Decision, type Line, type Outcome } from '@stature/protocol'
import type { Voice } from '../flags/language.js'
import { wrap } from '../usage/help.js'
import { paint, type Paint } from './color.js'
import { editionLines } from './edition.js'
import { factLines } from './facts.js'

type Kind = Outcome['kind']

const PERMISSIONS: readonly Kind[] = ['give', 'accept', 'may-start', 'may-increase', 'keep']
const QUESTIONS: readonly Kind[] = ['wait', 'cannot-decide']

const LABELS = {
  reasons: 'Why',
  questions: 'Ask',
  advice: 'Advice',
  open: 'Open',
  known: 'Known',
  from: 'From',
} as const
const COLUMN = 10
const WIDTH = 79

function headline(kind: Kind, text: string, look: Paint): string {
  if (PERMISSIONS.includes(kind)) return look.yes(text)
  return QUESTIONS.includes(kind) ? look.ask(text) : look.no(text)
}

/** Lines under a label in the left column; each line is its own paragraph. */
function section(label: string, lines: readonly string[]): string {
  const indent = ' '.repeat(COLUMN)
  const body = lines.map((text) => {
    const [first = '', ...rest] = wrap(text, WIDTH, indent).split('\n')
    return [first, ...rest.map((line) => `  ${line}`)].join('\n')
  })
  return `  ${label}`.padEnd(COLUMN) + body.join('\n').slice(COLUMN)
}

const texts = (lines: readonly Line[]): readonly string[] => lines.map(({ text }) => text)

/** The whole answer as text. `zone` is that of the course, for times of facts. */
export function decisionText(
  decision: Decision<Outcome>,
  voice: Voice,
  zone: string,
  color: boolean,
): string {
  const look = paint(color)
  const said = explain(decision, voice.register, voice.catalogue)
  const details = said.details.map((line) => wrap(line.text, WIDTH, '  ')).join('\n')
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [LABELS.reasons, texts(said.reasons)],
    [LABELS.questions, texts(said.questions)],
    [LABELS.advice, texts(said.advice)],
    [LABELS.open, texts(said.open)],
    [LABELS.known, factLines(decision.facts, zone)],
    [LABELS.from, [...texts(said.footer), ...editionLines(decision.edition), ...texts(said.marks)]],
  ]
  const shown = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([label, lines]) =>
      label === LABELS.from ? look.faint(section(label, lines)) : section(label, lines),
    )
  const head = headline(decision.outcome.kind, said.headline.text, look)
  return [head, ...(details === '' ? [] : [details]), '', ...shown, ''].join('\n')
}
