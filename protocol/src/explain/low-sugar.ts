// Low sugar: its signs and the care plan's own words (`hypoglycemia.signs`, `hypoglycemia.care`).
import type { Sign } from '../facts/events.js'
import type { Catalogue } from './catalogue.js'
import type { Line } from './explanation.js'
import { line } from './line.js'
import type { Register } from './placeholders.js'
import { forDisplay, LOW_SUGAR_SIGNS, reviewState, SEVERE_LOW_SUGAR_SIGNS } from './review.js'
import { say, sayList, type Speaker, type Words } from './say.js'

/** The care plan in the clinic's own words; null where it says nothing. */
export interface LowSugarPlan {
  readonly sugar: string | null
  readonly glucagon: string | null
  readonly emergencyPhone: string | null
  readonly clinicPhone: string | null
}

/** Lines to show, and marks that say when they are in English or unreviewed. */
export interface LowSugarText {
  readonly language: string
  readonly lines: readonly Line[]
  readonly marks: readonly Line[]
}

const signs = (speaker: Speaker, list: readonly Sign[]): Words | string =>
  sayList(
    speaker,
    list.map((sign) => say(speaker, `sign.${sign}`, {})),
  ) ?? ''

type PlanSentence = 'low-sugar.sugar' | 'low-sugar.glucagon' | 'low-sugar.emergency' | 'low-sugar.clinic'

function lowSugarLines(speaker: Speaker, plan: LowSugarPlan): readonly Line[] {
  const told = (sentence: PlanSentence, words: string | null): readonly Line[] =>
    words === null ? [] : [line(speaker, sentence, { plan: words, phone: words })]
  const empty = Object.values(plan).every((words) => words === null)
  return [
    line(speaker, 'low-sugar.title', {}),
    line(speaker, 'low-sugar.signs', { signs: signs(speaker, LOW_SUGAR_SIGNS) }),
    line(speaker, 'low-sugar.severe-signs', { signs: signs(speaker, SEVERE_LOW_SUGAR_SIGNS) }),
    line(speaker, 'low-sugar.awake', {}),
    ...told('low-sugar.sugar', plan.sugar),
    line(speaker, 'low-sugar.not-awake', {}),
    ...told('low-sugar.glucagon', plan.glucagon),
    ...told('low-sugar.emergency', plan.emergencyPhone),
    ...told('low-sugar.clinic', plan.clinicPhone),
    ...(empty ? [line(speaker, 'low-sugar.no-plan', {})] : []),
  ]
}

/**
 * Low-sugar text in a language, or in English while that language is not reviewed, and marked either way when nobody
 * reviewed the words shown. The care plan's own words are shown as the clinic wrote them.
 */
export function lowSugarText(
  plan: LowSugarPlan,
  register: Register,
  catalogue: Catalogue,
  english: Catalogue,
): LowSugarText {
  const shown = reviewState(catalogue).usableForLowSugar ? catalogue : english
  const inEnglish = shown !== catalogue && catalogue.language.code !== english.language.code
  const lines = lowSugarLines({ catalogue: shown, register }, plan)
  const mark = (
    speaker: Speaker,
    sentence: 'mark.in-english' | 'mark.unreviewed',
    about: Catalogue,
  ): Line => {
    const { lowSugar } = reviewState(about)
    const language = about.language.name
    const counts = { unreviewed: String(lowSugar.unreviewed.length), total: String(lowSugar.total) }
    return line(speaker, sentence, { language, ...counts })
  }
  const own = { catalogue: forDisplay(catalogue, english), register }
  const unreviewed = !reviewState(shown).usableForLowSugar
  return {
    language: shown.language.code,
    lines,
    marks: [
      ...(inEnglish ? [mark(own, 'mark.in-english', catalogue)] : []),
      ...(unreviewed ? [mark(own, 'mark.unreviewed', shown)] : []),
    ],
  }
}
