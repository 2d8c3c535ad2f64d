// What is asked about a course under load: injections and doses in turn, at instants after its last event.
const MINUTE = 60_000
const HOUR = 60 * MINUTE

export interface Asking {
  readonly kind: 'dose' | 'injection'
  readonly body: object
}

const iso = (at: number): string => new Date(at).toISOString()

/** Ready to inject: food in sight, a reading just taken, a clear vial. */
const injection = (at: number, value: string): Asking => ({
  kind: 'injection',
  body: {
    at: iso(at),
    stated: {
      ...{ meal: iso(at + 10 * MINUTE), eating: 'yes', vialClear: true },
      glucose: { value, unit: 'mg/dL' },
    },
  },
})

const dose = (at: number): Asking => ({ kind: 'dose', body: { at: iso(at) } })

const proposal = (at: number): Asking => ({
  kind: 'dose',
  body: { at: iso(at), propose: { dose: '0.08mg/kg', timesPerDay: 2 } },
})

/** Of the days after `end`, at times within slots and between them. */
export function questions(end: number): readonly Asking[] {
  return [9, 14, 20, 33].flatMap((hours, place) => {
    const at = end + hours * HOUR
    return [injection(at, String(62 + place * 12)), place % 2 === 0 ? dose(at) : proposal(at)]
  })
}
