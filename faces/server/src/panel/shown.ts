// The shape of a panel as it is answered.
import { Type } from 'typebox'

const orNull = <S extends ReturnType<typeof Type.Object | typeof Type.Integer | typeof Type.String>>(
  schema: S,
) => Type.Union([schema, Type.Null()])
const instantOrNull = orNull(Type.Integer({ description: 'Epoch milliseconds' }))

const reason = Type.Object({
  kind: Type.String(),
  since: instantOrNull,
  ids: Type.Array(Type.String({ description: 'A clause or a gap' })),
  rule: orNull(Type.String()),
  count: Type.Integer(),
  about: Type.Array(Type.String()),
})

export const shownRow = Type.Object({
  birthDate: orNull(Type.String()),
  ageMonths: orNull(Type.Integer()),
  edition: Type.String(),
  treatment: Type.String(),
  outcome: Type.String({ description: 'Of the dose decision' }),
  fromMicrogramsPerKg: orNull(Type.Integer()),
  toMicrogramsPerKg: orNull(Type.Integer()),
  prescription: orNull(
    Type.Object({
      halfMarks: Type.Integer(),
      doseMicrogramsPerKg: orNull(Type.Integer()),
      drawnTenthsPerKg: orNull(Type.Integer()),
      on: Type.String(),
    }),
  ),
  weight: orNull(Type.Object({ grams: Type.Integer(), on: Type.String(), ageDays: Type.Integer() })),
  doubtedGrams: orNull(Type.Integer()),
  lastInjection: orNull(Type.Object({ at: Type.Integer(), halfMarks: Type.Integer() })),
  recent: Type.Object({
    due: Type.Integer(),
    given: Type.Integer(),
    withheld: Type.Integer(),
    uncertain: Type.Integer(),
    missed: Type.Integer(),
    since: instantOrNull,
  }),
  checksDue: Type.Boolean(),
  alarms: Type.Integer({ description: 'That nobody answered' }),
  reasons: Type.Array(reason),
})

export const shownPanel = Type.Object({
  at: Type.Integer({ description: 'The instant asked about' }),
  children: Type.Array(
    Type.Object({
      course: Type.String(),
      role: Type.String(),
      sequence: Type.Integer(),
      zone: Type.String(),
      row: orNull(shownRow),
    }),
  ),
  next: orNull(Type.String()),
})
