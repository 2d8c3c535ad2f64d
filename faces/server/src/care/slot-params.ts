// A slot in an address: two parts of the path, day and half-day.
import { Type } from 'typebox'

export const slotParams = Type.Object({
  course: Type.String({ minLength: 1, maxLength: 200 }),
  day: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
  half: Type.Union([Type.Literal('morning'), Type.Literal('evening')]),
})
