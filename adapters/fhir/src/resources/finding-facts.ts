// From a coded finding and how sure it is to facts; a finding that is ruled out permits only where that is what it says.
import type { Finding } from '../codes/finding.js'
import type { Severity } from '../codes/severity.js'
import type { Element } from '../element/element.js'
import type { Context } from '../read/context.js'
import { bodyOf } from '../read/event.js'
import type { Draft, Fact, Source, Statement } from '../read/fact.js'
import type { Moment } from '../time/moment.js'

/** How sure a finding is. `suspected` covers unconfirmed, provisional and differential. */
export type Certainty = 'present' | 'past' | 'suspected' | 'refuted'

/** A glucose value as the record keeps it. */
export interface GlucoseEntry {
  readonly [name: string]: string
  readonly value: string
  readonly unit: 'mg/dL' | 'mmol/L'
}

/** A finding as a resource states it. */
export interface StatedFinding {
  readonly at: Element
  readonly certainty: Certainty
  /** The resource still says so now: a diagnosis, not a dated statement. */
  readonly standing: boolean
  readonly when: Moment | null
  readonly severity: Severity | null
  readonly foodIntake: 'adequate' | 'inadequate' | 'unknown'
  /** Value and unit at the episode; null where none stands with it. */
  readonly glucose: GlucoseEntry | null
  readonly source: Source
}

type State = Statement['state']

function episode(finding: Finding, stated: StatedFinding, context: Context): readonly Draft[] {
  const { when, certainty, at } = stated
  if (finding.topic !== 'hypoglycemia') return []
  if (certainty === 'refuted') {
    context.report.note('informational', at, 'hypoglycemia was ruled out: no episode is recorded')
    return []
  }
  if (when === null || (when.precision !== 'time' && when.precision !== 'day')) {
    context.report.error('incomplete', when?.from ?? at, 'the day of this hypoglycemia is not known: give it')
    return []
  }
  if (when.precision === 'day') {
    context.report.warn(
      'incomplete',
      when.from,
      'names no time of day: the episode counts from the start of the day',
    )
  }
  if (certainty === 'suspected') {
    context.report.warn('informational', at, 'is not confirmed: the episode counts until it is ruled out')
  }
  const severe = finding.severity === 'severe' || stated.severity === 'severe'
  const body = bodyOf({
    severity: severe ? 'severe' : 'symptomatic',
    foodIntake: stated.foodIntake,
    glucose: stated.glucose,
  })
  return [{ fact: 'draft', kind: 'hypoglycemia-occurred', when, body, source: stated.source }]
}

/** Null: nothing is said of the topic. */
function screeningState(finding: Finding, certainty: Certainty): State | null {
  switch (finding.topic) {
    case 'epiphyses':
      return certainty === 'present' || certainty === 'past' ? 'closed' : null
    case 'hypersensitivity':
      return certainty === 'refuted' ? 'none' : 'known'
    case 'malignancy':
      if (certainty === 'refuted') return finding.general ? 'none' : null
      if (certainty === 'suspected') return 'suspected'
      return certainty === 'past' ? 'history' : finding.state
    case 'hypoglycemia':
    case 'neoplasm':
    case 'indication':
      return null
  }
}

function screening(finding: Finding, stated: StatedFinding, context: Context): readonly Statement[] {
  const { topic } = finding
  if (topic !== 'epiphyses' && topic !== 'malignancy' && topic !== 'hypersensitivity') return []
  const state = screeningState(finding, stated.certainty)
  if (state === null) {
    const message = `says too little about ${topic}, which stays unknown: a clinician records the screening`
    context.report.warn('business-rule', stated.at, message)
    return []
  }
  const { when, standing, source } = stated
  return [
    { fact: 'statement', topic, state, standing, when, source: { ...source, part: `screening.${topic}` } },
  ]
}

/** The facts of one finding. */
export function factsOfFinding(finding: Finding, stated: StatedFinding, context: Context): readonly Fact[] {
  if (finding.topic === 'neoplasm') {
    const message =
      'a neoplasm that is not coded as malignant: whether it counts is for a clinician to record'
    context.report.warn('business-rule', stated.at, message)
    return []
  }
  if (finding.topic === 'indication') {
    return stated.certainty === 'present' ? [{ fact: 'indication' }] : []
  }
  return [...episode(finding, stated, context), ...screening(finding, stated, context)]
}
