// A run as text: a heading a day, one line an event, one line a decision with the clause that decided.
import { explain, type Policy } from '@stature/protocol'
import type { Voice } from '../flags/language.js'
import type { Paint } from '../render/color.js'
import { dayAndClock } from './moments.js'
import type { Happening } from './run.js'
import type { Scenario } from './scenario.js'

const QUIET = ['kind', 'id', 'course', 'occurredAt', 'recordedAt', 'zone', 'by'] as const

/** The body of an event in a few words: simple members as they are, others left to the file. */
function bodyText(happening: Extract<Happening, { readonly kind: 'recorded' }>): string {
  const members = Object.entries(happening.step.record ?? {}).filter(
    ([name]) => !QUIET.some((quiet) => quiet === name),
  )
  return members
    .flatMap(([name, value]) => (typeof value === 'object' ? [] : [`${name} ${String(value)}`]))
    .join(', ')
}

function recordedLine(happening: Extract<Happening, { readonly kind: 'recorded' }>, look: Paint): string {
  const { event } = happening.entry
  const body = bodyText(happening)
  return look.faint(`recorded   ${event.kind}${body === '' ? '' : `: ${body}`} (${event.by.id})`)
}

type Decided = Extract<Happening, { readonly kind: 'decided' }>

const questionOf = ({ step }: Decided): string =>
  step.ask === 'injection' ? 'injection ' : step.propose === undefined ? 'dose      ' : `dose ${step.propose}`

function decidedLines(happening: Decided, voice: Voice, look: Paint): readonly string[] {
  const { decision, differences, injected } = happening
  const said = explain(decision, voice.register, voice.catalogue).headline.text
  const tail = injected ? ' — given as decided' : ''
  const line = `${questionOf(happening)} ${look.bold(said)}  [${decision.decidedBy}]${tail}`
  const missed = (differences ?? []).map((each) =>
    look.no(`expected ${each.member} to be ${each.expected}, found ${each.found}`),
  )
  return [line, ...missed.map((text) => `           ✗ ${text}`)]
}

/** Every step, day by day. */
export function stepLines(
  happenings: readonly Happening[],
  zone: string,
  voice: Voice,
  look: Paint,
): readonly string[] {
  let today = ''
  let count = 0
  return happenings.flatMap((happening) => {
    const { day, clock } = dayAndClock(happening.at, zone)
    const heading = day === today ? [] : ['', look.bold(`Day ${String((count += 1))} · ${day}`)]
    today = day
    const lines =
      happening.kind === 'recorded' ? [recordedLine(happening, look)] : decidedLines(happening, voice, look)
    const [first = '', ...rest] = lines
    const note = happening.step.note === undefined ? [] : [look.faint(`         ${happening.step.note}`)]
    return [...heading, ...note, `  ${clock}  ${first}`, ...rest]
  })
}

/** How many expectations were met. */
export function tally(happenings: readonly Happening[]): { readonly expected: number; readonly met: number } {
  const compared = happenings.flatMap((each) =>
    each.kind === 'decided' && each.differences !== null ? [each.differences.length === 0] : [],
  )
  return { expected: compared.length, met: compared.filter((met) => met).length }
}

/** The whole text. */
export function runText(
  scenario: Scenario,
  policy: Policy,
  happenings: readonly Happening[],
  voice: Voice,
  look: Paint,
): string {
  const { expected, met } = tally(happenings)
  return [
    look.bold(scenario.title),
    ...(scenario.about === undefined ? [] : [scenario.about]),
    `Edition ${policy.edition}; policy ${policy.id}, version ${policy.version} (site policy, not label); zone ${scenario.zone}`,
    ...stepLines(happenings, scenario.zone, voice, look),
    '',
    `${String(met)} of ${String(expected)} expectations met`,
    '',
  ].join('\n')
}
