// A decision for a person: headline, why, advice, what is open, the facts it stands on, and where it comes from.
import { explain, inLocalTime, type Decision, type Line, type Outcome } from '@stature/protocol'
import type { Voice } from '../flags/language.js'
import { wrap } from '../usage/help.js'
import { paint, type Paint } from './color.js'
import { editionLines } from './edition.js'
import { factLines, withOffset } from './facts.js'
import { labelsOf } from './labels.js'

type Kind = Outcome['kind']

const PERMISSIONS: readonly Kind[] = ['give', 'accept', 'may-start', 'may-increase', 'keep']
const QUESTIONS: readonly Kind[] = ['wait', 'cannot-decide']

const COLUMN = 11
const WIDTH = 79

function headline(kind: Kind, text: string, look: Paint): string {
  if (PERMISSIONS.includes(kind)) return look.yes(text)
  return QUESTIONS.includes(kind) ? look.ask(text) : look.no(text)
}

/** A paragraph whose later lines stand two further in. */
const hanging = (text: string, indent: string): string =>
  wrap(text, WIDTH - 2, indent).replaceAll('\n', '\n  ')

/** Lines under a label in the left column; each line is its own paragraph. */
function section(label: string, lines: readonly string[]): string {
  const indent = ' '.repeat(COLUMN)
  const body = lines.map((text) => hanging(text, indent))
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
  const labels = labelsOf(voice.catalogue.language.code)
  const said = explain(
    inLocalTime(decision, (iso) => withOffset(iso, zone)),
    voice.register,
    voice.catalogue,
  )
  const details = said.details.map((line) => hanging(line.text, '  ')).join('\n')
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [labels.why, texts(said.reasons)],
    [labels.ask, texts(said.questions)],
    [labels.advice, texts(said.advice)],
    [labels.open, texts(said.open)],
    [labels.known, factLines(decision.facts, { labels, zone, speaker: voice })],
    [labels.from, [...texts(said.footer), ...editionLines(decision.edition, labels), ...texts(said.marks)]],
  ]
  const shown = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([label, lines]) =>
      label === labels.from ? look.faint(section(label, lines)) : section(label, lines),
    )
  const head = headline(decision.outcome.kind, said.headline.text, look)
  return [head, ...(details === '' ? [] : [details]), '', ...shown, ''].join('\n')
}
