// `stature card`: the one-page printable dosing card, or exit 1 and the reason why there is none.
import {
  CARD_FORMATS,
  CARD_PAPERS,
  cardContent,
  FOLLOW_DECISION,
  printCard,
  unprintableIn,
  type CardContent,
  type CardFormat,
} from '@stature/card'
import { decideDose } from '@stature/protocol'
import { standingEntries } from '@stature/record'
import type { Call, CommandSpec, ExitCode } from '../commands/command.js'
import { factsOf, openCourse } from '../course/open.js'
import { asKnownAtFlag, asKnownAtOf, atFlag, atOf, zoneFlag } from '../flags/at.js'
import { courseArgument } from '../flags/course.js'
import { policyFlag, policyOf } from '../flags/policy.js'
import { choiceOf } from '../flags/quantity.js'
import { answerJson } from '../render/json.js'
import { formatMessage } from '../usage/failure.js'
import { failureOf } from './failure-of.js'

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

function formatOf(call: Call): CardFormat {
  const typed = call.flag('format')
  if (typed !== undefined) return choiceOf('format', typed, CARD_FORMATS)
  return call.flag('out')?.toLowerCase().endsWith('.pdf') === true ? 'pdf' : 'svg'
}

async function fileOf(
  call: Call,
  content: CardContent,
  course: string,
  at: number,
): Promise<string | Uint8Array> {
  const hole = unprintableIn(content)
  if (hole !== null) throw failureOf(hole, course)
  const format = formatOf(call)
  const paper = choiceOf('paper', call.flag('paper') ?? 'a4', CARD_PAPERS)
  const language = call.flag('language') ?? 'en'
  const printed = await printCard(content, { language, paper, format, at })
  if ('code' in printed) throw failureOf(printed, course)
  return printed.file
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
    const fix = content.fix === FOLLOW_DECISION ? `${content.fix}: stature dose` : content.fix
    if (call.json) answerJson(call, { card: null, ...content, fix })
    const text = `no dosing card: ${content.refused} (${content.because})`
    call.io.err(formatMessage('error', { code: 'no-card', place: course.file, text, fix }))
    return 1
  }
  const bytes = await fileOf(call, content, course.file, at)
  const out = call.flag('out')
  if (out !== undefined) call.io.write(out, bytes)
  if (call.json) answerJson(call, { card: content })
  else if (out === undefined) call.io.out(bytes)
  else call.io.err(formatMessage('note', { code: 'written', place: out, text: 'the card is written' }))
  return 0
}
