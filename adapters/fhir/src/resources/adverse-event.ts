// AdverseEvent: a hypoglycemia, or another finding by code, that did happen.
import { findingsOf } from '../codes/finding.js'
import { severityOf } from '../codes/severity.js'
import { conceptAt } from '../element/concept.js'
import { child, textAt } from '../element/child.js'
import type { Entry } from '../input/entry.js'
import type { Context } from '../read/context.js'
import type { Fact } from '../read/fact.js'
import { momentAt, recordedOf } from '../read/when.js'
import { whoOf } from '../read/who.js'
import { factsOfFinding } from './finding-facts.js'
import { notRead } from './not-read.js'

/** Facts of an AdverseEvent; a potential one is left out. */
export function readAdverseEvent(entry: Entry, context: Context): readonly Fact[] {
  const code = conceptAt(entry.at, 'event', context.report)
  const findings = code === undefined ? [] : findingsOf(code, context.options.codes)
  if (findings.length === 0) return notRead(entry, code, context)
  const actuality = textAt(entry.at, 'actuality', context.report)
  if (actuality?.value === 'potential') {
    context.report.note('informational', actuality, 'did not happen: the resource is left out')
    return []
  }
  const recorder = child(entry.at, 'recorder')
  const by = whoOf(recorder === undefined ? [] : [recorder], 'nurse', entry, context)
  const when =
    momentAt(entry.at, 'date', context) ??
    momentAt(entry.at, 'detected', context) ??
    momentAt(entry.at, 'recordedDate', context) ??
    null
  const severity = severityOf(conceptAt(entry.at, 'severity', context.report))
  const recorded = recordedOf(entry, 'recordedDate', context)
  const source = { entry, part: 'hypoglycemia', by, recorded }
  const stated = { at: entry.at, certainty: 'present', standing: false, when, severity } as const
  return findings.flatMap((finding) =>
    factsOfFinding(finding, { ...stated, foodIntake: 'unknown', glucose: null, source }, context),
  )
}
