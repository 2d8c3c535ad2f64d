// Observations that state the screening in this project's codes, or that a finding is present or absent.
import type { Finding } from '../codes/finding.js'
import { severityOf } from '../codes/severity.js'
import { EPISODE_SEVERITY, FOOD_INTAKE, FOOD_INTAKES, SCREENING_STATES } from '../codes/stature.js'
import { SNOMED } from '../codes/systems.js'
import { codeMap, conceptAt, meaningsOf } from '../element/concept.js'
import { booleanAt, child } from '../element/child.js'
import type { Entry } from '../input/entry.js'
import type { Context } from '../read/context.js'
import type { Fact, ScreeningTopic, Source, Statement } from '../read/fact.js'
import { momentAt, momentOf } from '../read/when.js'
import type { Moment } from '../time/moment.js'
import { componentConcept } from './component.js'
import { factsOfFinding } from './finding-facts.js'
import { episodeGlucose } from './glucose.js'

const PRESENCE = codeMap(SNOMED, { '52101004': true, '2667000': false })

/** Effective time; else, for what must not be lost, the time it was issued. */
const whenOf = (entry: Entry, context: Context): Moment | null =>
  momentOf(entry, 'effective', context) ?? momentAt(entry.at, 'issued', context) ?? null

/** Facts of a statement about the screening. */
export function readScreeningObservation(
  entry: Entry,
  topic: ScreeningTopic,
  source: Source,
  context: Context,
): readonly Statement[] {
  const value = conceptAt(entry.at, 'valueCodeableConcept', context.report)
  const states: readonly Statement['state'][] =
    value === undefined ? [] : meaningsOf<Statement['state']>(value, SCREENING_STATES[topic])
  const [state, ...others] = states
  if (state === undefined || others.length > 0) {
    const message = `gives no state of ${topic} by code, so it stays unknown: code the value`
    context.report.warn('code-invalid', value?.at ?? entry.at, message)
    return []
  }
  const when = whenOf(entry, context)
  return [
    {
      fact: 'statement',
      topic,
      state,
      standing: false,
      when,
      source: { ...source, part: `screening.${topic}` },
    },
  ]
}

/** True, false, or null where the value says neither. Without a value the code itself is the finding. */
function presence(entry: Entry, named: boolean, context: Context): boolean | null {
  if (named) return true
  const stated = booleanAt(entry.at, 'valueBoolean', context.report)
  if (stated !== undefined) return stated
  const value = conceptAt(entry.at, 'valueCodeableConcept', context.report)
  if (value !== undefined) {
    const said = meaningsOf(value, PRESENCE)
    return said.length === 1 ? (said[0] ?? null) : null
  }
  const other = ['valueString', 'valueQuantity', 'valueInteger', 'valueRange', 'valueRatio', 'valueDateTime']
  return other.some((name) => child(entry.at, name) !== undefined) ? null : true
}

/** Facts of an observed finding. `named`: the value names it, so it is present. */
export function readFindingObservation(
  entry: Entry,
  findings: readonly Finding[],
  named: boolean,
  source: Source,
  context: Context,
): readonly Fact[] {
  const present = presence(entry, named, context)
  if (present === null) {
    context.report.error('value', entry.at, 'does not say whether the finding is present: give true or false')
    return []
  }
  const severity = componentConcept(entry, EPISODE_SEVERITY, context)
  const food = componentConcept(entry, FOOD_INTAKE, context)
  const intakes = food === undefined ? [] : meaningsOf(food, FOOD_INTAKES)
  const stated = {
    at: entry.at,
    certainty: present ? 'present' : 'refuted',
    standing: false,
    when: whenOf(entry, context),
    severity: severityOf(severity),
    foodIntake: intakes.length === 1 ? (intakes[0] ?? 'unknown') : 'unknown',
    glucose: episodeGlucose(entry, context),
    source: { ...source, part: 'hypoglycemia' },
  } as const
  return findings.flatMap((finding) => factsOfFinding(finding, stated, context))
}
