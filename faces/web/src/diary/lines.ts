// What an entry says, in lines below its name: amounts and units as recorded, in the reader's decimals.
import { decimalText, NANOGRAMS_PER_HALF_MARK } from '@stature/label'
import { decimal, say as sayWords, type Sign, type Speaker } from '@stature/protocol'
import type { EventOf, Replacement, StatureEvent } from '@stature/record'
import { placeName } from '../design/body-map.js'
import { placeId } from '../design/places.js'
import type { SayDiary } from './diary-words.js'

/** A line in the language shown, or in that of the words themselves. */
export interface Line {
  readonly text: string
  readonly language: string | null
}

export interface Telling {
  readonly say: SayDiary
  readonly speaker: Speaker
  /** A clock time of the course's zone. */
  readonly clock: (at: number) => string
}

/** What an event says without its envelope, or what a correction puts in its place. */
export type Told = StatureEvent | Replacement

type Site = EventOf<'site-excluded'>['site']

const GRAMS_PER_KG_DIGITS = 3
const MILLIMETERS_PER_CM_DIGITS = 1
const NANOGRAMS_PER_MG_DIGITS = 6
const TENTHS_PER_HALF_MARK = 5

const own = (text: string): Line => ({ text, language: null })

export function siteText({ speaker, say }: Telling, site: Site): string {
  const place = placeName(speaker, placeId(site))
  return site.quadrant === undefined
    ? place
    : say('place-part', { place, part: say(`part-${site.quadrant}`) })
}

function amountText({ speaker, say }: Telling, halves: number, massNanograms: number): string {
  const marks = decimal(speaker, decimalText(halves * TENTHS_PER_HALF_MARK, 1))
  const mg = decimal(speaker, decimalText(massNanograms, NANOGRAMS_PER_MG_DIGITS))
  return say('amount', { marks, mg })
}

function signLines({ speaker }: Telling, signs: readonly Sign[] | undefined): readonly Line[] {
  const words = (signs ?? []).map((sign) => sayWords(speaker, `sign.${sign}`, {}))
  const language = words[0]?.language
  return language === undefined ? [] : [{ text: words.map(({ text }) => text).join(', '), language }]
}

const glucoseText = ({ speaker }: Telling, { value, unit }: EventOf<'glucose-measured'>['glucose']): string =>
  `${decimal(speaker, value)} ${unit}`

function halfLine({ say }: Telling, slot: string): Line {
  return own(say(slot.endsWith('/morning') ? 'for-morning' : 'for-evening'))
}

type Of<K extends Told['kind']> = Extract<Told, { readonly kind: K }>

function givenLines(tell: Telling, event: Of<'injection-given'>): readonly Line[] {
  const { say } = tell
  const where = event.site === undefined ? say('place-unknown') : siteText(tell, event.site)
  const route = event.route === undefined || event.route === 'subcutaneous' ? [] : [own(say('wrong-route'))]
  const amount = amountText(tell, event.halfMarks, event.massNanograms)
  return [halfLine(tell, event.slot), own(`${amount} · ${where}`), ...route]
}

function uncertainLines(tell: Telling, event: Of<'injection-uncertain'>): readonly Line[] {
  const site = event.site === undefined ? [] : [own(siteText(tell, event.site))]
  return [halfLine(tell, event.slot), own(tell.say(`unsure-${event.reason}`)), ...site]
}

function lowSugarLines(tell: Telling, event: Of<'hypoglycemia-occurred'>): readonly Line[] {
  const { say } = tell
  const glucose = event.glucose === undefined ? [] : [own(glucoseText(tell, event.glucose))]
  return [
    own(say(`severity-${event.severity}`)),
    own(say(`food-${event.foodIntake}`)),
    ...glucose,
    ...signLines(tell, event.signs),
  ]
}

function prescribedLines(tell: Telling, event: Of<'dose-prescribed'>): readonly Line[] {
  const { say } = tell
  const marks = decimal(tell.speaker, decimalText(event.halfMarks * TENTHS_PER_HALF_MARK, 1))
  const drawn = decimal(
    tell.speaker,
    decimalText(event.halfMarks * NANOGRAMS_PER_HALF_MARK, NANOGRAMS_PER_MG_DIGITS),
  )
  return [
    own(say('prescribed', { marks, mg: drawn, times: event.timesPerDay })),
    own(say(`prescribed-${event.reason}`)),
  ]
}

function laboratoryLines(tell: Telling, event: Of<'laboratory-measured'>): readonly Line[] {
  const { value, unit, sds, laboratory } = event
  const parts = [
    value === undefined ? null : `${decimal(tell.speaker, value)} ${unit ?? ''}`.trim(),
    sds === undefined ? null : `SDS ${decimal(tell.speaker, sds)}`,
    laboratory ?? null,
  ]
  return [own(['IGF-1', ...parts.filter((part) => part !== null)].join(' · '))]
}

const reasonLine = (reason: string | undefined): readonly Line[] =>
  reason === undefined ? [] : [own(reason)]

type Tolds = { readonly [K in Told['kind']]: Of<K> }
type Liner<K extends Told['kind']> = (tell: Telling, event: Tolds[K]) => readonly Line[]

const ofHalf = (tell: Telling, { slot }: { readonly slot: string }): readonly Line[] => [halfLine(tell, slot)]
const ofReason = (_tell: Telling, { reason }: { readonly reason?: string }): readonly Line[] =>
  reasonLine(reason)
const ofWeight = (
  { speaker }: Telling,
  { weightGrams }: { readonly weightGrams: number },
): readonly Line[] => [own(`${decimal(speaker, decimalText(weightGrams, GRAMS_PER_KG_DIGITS))} kg`)]
const ofSite = (
  tell: Telling,
  { site, reason }: { readonly site: Site; readonly reason?: string },
): readonly Line[] => [own(siteText(tell, site)), ...reasonLine(reason)]

/** A kind that is not here says all by its name. */
const LINES: { readonly [K in Told['kind']]?: Liner<K> } = {
  'injection-given': givenLines,
  'injection-withheld': (tell, { slot, reason, note }) => [
    halfLine(tell, slot),
    own(tell.say(`reason-${reason}`)),
    ...reasonLine(note),
  ],
  'injection-uncertain': uncertainLines,
  'glucose-measured': (tell, { glucose, relation, method }) => [
    own(glucoseText(tell, glucose)),
    own(`${tell.say(`relation-${relation}`)} · ${tell.say(`method-${method}`)}`),
  ],
  'glucose-not-possible': (tell, { slot, reason }) => [halfLine(tell, slot), own(reason)],
  'meal-planned': (tell, { slot, mealAt }) => [
    halfLine(tell, slot),
    own(tell.say('planned-for', { time: tell.clock(Date.parse(mealAt)) })),
  ],
  'meal-started': ofHalf,
  'meal-ended': ofHalf,
  'meal-refused': ofHalf,
  vomited: ofHalf,
  'hypoglycemia-occurred': lowSugarLines,
  'episode-reviewed': ({ say }, { conclusion, reason }) => [
    own(say(`conclusion-${conclusion}`)),
    ...reasonLine(reason),
  ],
  'reaction-reported': (tell, { reaction, signs }) => [own(tell.say(reaction)), ...signLines(tell, signs)],
  'reaction-resolved': ({ say }, { reaction }) => [own(say(reaction))],
  'weight-measured': ofWeight,
  'weight-confirmed': ofWeight,
  'height-measured': ({ speaker }, { heightMillimeters }) => [
    own(`${decimal(speaker, decimalText(heightMillimeters, MILLIMETERS_PER_CM_DIGITS))} cm`),
  ],
  'laboratory-measured': laboratoryLines,
  'site-excluded': ofSite,
  'site-cleared': ofSite,
  'vial-opened': ({ say }, { lot }) => (lot === undefined ? [] : [own(say('lot', { lot }))]),
  'vial-inspected': ({ say }, { appearance }) => [own(say(`looks-${appearance}`))],
  'dose-prescribed': prescribedLines,
  'tolerance-assessed': ({ say }, { tolerated }) => [own(say(tolerated ? 'tolerated' : 'not-tolerated'))],
  'course-closed': ofReason,
  'treatment-interrupted': ofReason,
  'treatment-stopped': ofReason,
  'treatment-resumed': ofReason,
  'refusal-disputed': ofReason,
}

function ofKind<K extends Told['kind']>(kind: K, event: Tolds[K], tell: Telling): readonly Line[] {
  const liner: Liner<K> | undefined = LINES[kind]
  return liner === undefined ? [] : liner(tell, event)
}

/** Lines of an entry; none for one whose name says all. */
export const linesOf = (event: Told, tell: Telling): readonly Line[] => ofKind(event.kind, event, tell)
