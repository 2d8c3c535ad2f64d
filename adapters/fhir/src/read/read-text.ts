// Text: one JSON value (a Bundle or a resource), or NDJSON with a resource a line.
import type { Json } from '@stature/protocol'
import { resourcesOf } from '../input/bundle.js'
import type { Entry } from '../input/entry.js'
import { newReport, type Report } from '../issue/report.js'
import type { FhirOptions } from './options.js'
import { readEntries, readFhir, type FhirReading } from './read-fhir.js'

/** What `JSON.parse` returns is JSON. */
const isJson = (value: unknown): value is Json => value !== undefined

/** The JSON of a text; undefined where it is none. */
function parsed(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isJson(value) ? value : undefined
  } catch {
    return undefined
  }
}

function lineEntries(text: string, line: number, report: Report): readonly Entry[] {
  if (text.trim() === '') return []
  const json = parsed(text)
  if (json !== undefined) return resourcesOf(json, line, report)
  report.error('invalid', { path: 'Resource', value: null, line }, 'is no JSON: give one resource a line')
  return []
}

/** Reads text. Never throws on any text; issues of NDJSON carry their line. */
export function readFhirText(text: string, options: FhirOptions): FhirReading {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text
  const whole = parsed(body)
  if (whole !== undefined) return readFhir(whole, options)
  const report = newReport()
  const found = body.split('\n').flatMap((line, index) => lineEntries(line, index + 1, report))
  return readEntries(found, { path: 'Resource', value: null }, options, report)
}
