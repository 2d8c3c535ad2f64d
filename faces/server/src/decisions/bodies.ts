// What may be asked, as schemas.
import { Type, type Static } from 'typebox'

const time = Type.String({ maxLength: 64, description: 'ISO 8601 with an offset' })
const zone = Type.String({ minLength: 1, maxLength: 64, description: 'A name of the time zone data' })
const exact = { additionalProperties: false } as const

/** Absent members mean: now, everything recorded, the course’s own zone. */
const asked = {
  at: Type.Optional(time),
  asKnownAt: Type.Optional(time),
  zone: Type.Optional(zone),
}

export const proposeBody = Type.Object(
  {
    dose: Type.String({
      maxLength: 64,
      description: 'Per injection: 0.08mg/kg, 80ug/kg, 1.4mg, 0.14mL or 14marks',
    }),
    weight: Type.Optional(
      Type.String({ maxLength: 64, description: 'Measured at the instant asked about, such as 20kg' }),
    ),
    timesPerDay: Type.Optional(Type.Integer({ minimum: 1, maximum: 24 })),
    route: Type.Optional(
      Type.Union([
        Type.Literal('subcutaneous'),
        Type.Literal('intramuscular'),
        Type.Literal('intravenous'),
        Type.Literal('other'),
      ]),
    ),
    syringe: Type.Optional(Type.String({ maxLength: 64 })),
  },
  exact,
)
export type ProposeBody = Static<typeof proposeBody>

export const doseBody = Type.Object({ ...asked, propose: Type.Optional(proposeBody) }, exact)

export const statedBody = Type.Object(
  {
    meal: Type.Optional(Type.String({ maxLength: 64, description: 'Start of the meal, past or planned' })),
    eating: Type.Optional(Type.Union([Type.Literal('yes'), Type.Literal('no'), Type.Literal('unknown')])),
    glucose: Type.Optional(
      Type.Object(
        {
          value: Type.String({ maxLength: 20 }),
          unit: Type.Union([Type.Literal('mg/dL'), Type.Literal('mmol/L')]),
          at: Type.Optional(time),
        },
        { ...exact, description: 'A preprandial meter reading; taken now unless it says when' },
      ),
    ),
    vialClear: Type.Optional(Type.Boolean()),
    vial: Type.Optional(
      Type.String({ minLength: 1, maxLength: 200, description: 'The vial used; else the one opened last' }),
    ),
  },
  exact,
)
export type StatedBody = Static<typeof statedBody>

export const injectionBody = Type.Object(
  {
    ...asked,
    slot: Type.Optional(
      Type.String({ maxLength: 64, description: 'Such as 2026-03-02/evening; else taken from the time' }),
    ),
    stated: Type.Optional(statedBody),
  },
  exact,
)

const explained = Type.Object({
  register: Type.String(),
  language: Type.String(),
  direction: Type.String(),
  lines: Type.Array(Type.String()),
})

export const shownDecision = Type.Object({
  decision: Type.Object({}, { additionalProperties: true, description: 'The decision as sorted JSON' }),
  hash: Type.String({
    description:
      'Of a dose question: what a prescription carries as the decision it was signed on. Of an injection: SHA-256 of the decision.',
  }),
  explanation: explained,
  sequence: Type.Integer({ description: 'The place in the chain that was decided on' }),
})

export const courseParams = Type.Object({ course: Type.String({ minLength: 1, maxLength: 200 }) })

export const pageQuery = Type.Object({
  before: Type.Optional(Type.Integer({ minimum: 1 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
})
