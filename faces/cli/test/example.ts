// The example course and small changes to it.
import { readFileSync } from 'node:fs'

/** `examples/course.ndjson`, a girl's first eleven days. */
export const EXAMPLE = readFileSync(new URL('../../../examples/course.ndjson', import.meta.url), 'utf8')

type Fields = Readonly<Record<string, unknown>>

/** Its lines as objects, without the chain. */
export const EVENTS: readonly Fields[] = EXAMPLE.trimEnd()
  .split('\n')
  .map((line) => {
    const { sequence: _sequence, previous: _previous, ...event }: Fields = JSON.parse(line)
    return event
  })

export const ndjson = (events: readonly Fields[]): string =>
  events.map((event) => `${JSON.stringify(event)}\n`).join('')

let made = 0

/** An event of the example course with an id of its own. */
export function eventWith(kind: string, occurredAt: string, body: Fields): Fields {
  made += 1
  return {
    id: `019ce49a-0000-7000-8000-${made.toString(16).padStart(12, '0')}`,
    course: 'example-child',
    kind,
    occurredAt,
    recordedAt: occurredAt,
    zone: 'America/New_York',
    by: { role: 'caregiver', id: 'mother' },
    ...body,
  }
}

/** Rises to 80 µg/kg on 2026-03-12: 1 232 000 ng is 24.64 half marks, drawn down to 24. */
export const prescription = (body: Fields = {}): Fields =>
  eventWith('dose-prescribed', '2026-03-12T09:00:00-04:00', {
    by: { role: 'prescriber', id: 'dr-example' },
    massNanograms: 1_232_000,
    doseMicrogramsPerKg: 80,
    dosingWeightGrams: 15_400,
    syringe: 'u100-0.3ml-half',
    halfMarks: 24,
    timesPerDay: 2,
    route: 'subcutaneous',
    reason: 'increase',
    ...body,
  })
