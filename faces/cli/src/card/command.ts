// `stature card`: the one-page printable dosing card, or exit 1 and the reason why there is none.
import { decideDose } from '@stature/protocol'
import { standingEntries } from '@stature/record'
import type { Call, CommandSpec, ExitCode } from '../commands/command.js'
import { factsOf, openCourse } from '../course/open.js'
import { asKnownAtFlag, asKnownAtOf, atFlag, atOf, zoneFlag } from '../flags/at.js'
import { courseArgument } from '../flags/course.js'
import { policyFlag, policyOf } from '../flags/policy.js'
import { choiceOf } from '../flags/quantity.js'
import { answerJson } from '../render/json.js'
import { formatMessage, input } from '../usage/failure.js'
import type { CardContent } from './content.js'
import { readFonts } from './fonts.js'
import { cardContent } from './from-decision.js'
import { measureWith } from './measure.js'
import { pageOf } from './page-of.js'
import { pdfOf } from './pdf.js'
import { unprintable } from './printable.js'
import type { Paper } from './shape.js'
import { svgOf } from './svg.js'

const FORMATS = ['svg', 'pdf'] as const
const PAPERS: readonly Paper[] = ['a4', 'letter']

export const cardSpec: CommandSpec = {
  name: 'card',
  summary: 'the printable dosing card of the prescription in force',
  about:
    'One page for the family: the dose in mg, mL and marks together, the syringe with the plunger at its mark, the meal rule, ' +
    'the places, and the care plan’s own words for low sugar. Where the dose decision does not allow the dose, there is no ' +
    'card: the reason goes to stderr and the exit code is 1. With --json the card’s content is printed instead of the page.',
  args: [courseArgument],
  flags: [
    atFlag,
    policyFlag,
    { name: 'format', value: 'F', help: 'svg or pdf; else taken from the name of --out, else svg' },
    { name: 'out', value: 'FILE', help: 'where to write the card; else stdout' },
    { name: 'paper', value: 'P', help: 'a4 or letter; else a4' },
    { name: 'language', value: 'L', help: 'language of the card, such as en or es; else en' },
    zoneFlag,
    asKnownAtFlag,
  ],
  examples: [
    'stature card examples/course.ndjson --at 2026-03-12T08:00-04:00 --policy cautious --out card.pdf',
    'stature card course.ndjson --at 2026-03-12T08:00-04:00 --policy clinic.json --paper letter --language es > card.svg',
  ],
}

function formatOf(call: Call): 'svg' | 'pdf' {
  const typed = call.flag('format')
  if (typed !== undefined) return choiceOf('format', typed, FORMATS)
  return call.flag('out')?.toLowerCase().endsWith('.pdf') === true ? 'pdf' : 'svg'
}

/** Exit 3 for words the page cannot show; a card with a hole in it would be trusted. */
function checkPrintable(content: CardContent, file: string): void {
  for (const [field, text] of Object.entries({ ...content.carePlan, course: content.course })) {
    const character = unprintable(text)
    if (character === null) continue
    const why = `the card’s font has no character ${JSON.stringify(character)}, used in ${field}`
    throw input('unprintable', file, why, 'Write it with Latin letters, in a corrected care plan')
  }
}

async function pageBytes(
  call: Call,
  content: CardContent,
  file: string,
  at: number,
): Promise<string | Uint8Array> {
  const format = formatOf(call)
  const paper = choiceOf('paper', call.flag('paper') ?? 'a4', PAPERS)
  const fonts = readFonts()
  const page = pageOf(content, call.flag('language') ?? 'en', paper, measureWith(fonts))
  if (page === null) {
    const fix = 'Shorten sugar and glucagon in the care plan'
    throw input('too-long', file, 'the care plan’s words do not fit on one page', fix)
  }
  return format === 'pdf' ? pdfOf(page, fonts, new Date(at)) : svgOf(page, fonts)
}

/** Writes the card. */
export async function runCard(call: Call): Promise<ExitCode> {
  const at = atOf(call)
  const asKnownAt = asKnownAtOf(call)
  const policy = policyOf(call)
  const course = await openCourse(call, policy)
  const facts = factsOf(course, { policy, at, asKnownAt, slot: null, vial: null })
  const name = course.entries[0]?.event.course ?? ''
  const content = cardContent(
    decideDose(facts, policy),
    policy,
    name,
    standingEntries(course.entries, at, asKnownAt),
  )
  if ('refused' in content) {
    if (call.json) answerJson(call, { card: null, ...content })
    const text = `no dosing card: ${content.refused} (${content.because})`
    call.io.err(formatMessage('error', { code: 'no-card', place: course.file, text, fix: content.fix }))
    return 1
  }
  checkPrintable(content, course.file)
  const bytes = await pageBytes(call, content, course.file, at)
  const out = call.flag('out')
  if (out !== undefined) call.io.write(out, bytes)
  if (call.json) answerJson(call, { card: content })
  else if (out === undefined) call.io.out(bytes)
  else call.io.err(formatMessage('note', { code: 'written', place: out, text: 'the card is written' }))
  return 0
}
