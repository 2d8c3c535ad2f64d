// The two slots of the day as local times (`gap.twice-daily`): open before close, morning before evening.
import { below, found, isList } from '../shape/kinds.js'
import { object } from '../shape/object.js'
import { fail, type Shape } from '../shape/shape.js'
import { textForm } from '../shape/text.js'
import { refine } from './refine.js'

const clock = textForm({
  pattern: '^(?:[01][0-9]|2[0-3]):[0-5][0-9]$',
  code: 'bad-time',
  expected: 'a local time HH:MM from 00:00 to 23:59',
  schema: {},
})

/** Opening and closing time. */
const times: Shape<readonly [string, string]> = {
  schema: { type: 'array', minItems: 2, maxItems: 2, items: clock.schema },
  read: (value, path, issues) => {
    const [first, second, ...more] = isList(value) ? value : []
    if (first === undefined || second === undefined || more.length > 0) {
      const message = `must be a list of two times, opening and closing; found ${found(value)}`
      return fail(issues, 'wrong-type', path, message)
    }
    const opens = clock.read(first, below(path, '0'), issues)
    const closes = clock.read(second, below(path, '1'), issues)
    return opens === undefined || closes === undefined ? undefined : [opens, closes]
  },
}

const slot = refine(times, ([opens, closes], path, issues) => {
  if (opens < closes) return
  fail(issues, 'bad-combination', path, `must open before it closes; opens ${opens}, closes ${closes}`)
})

/** Both slots. Bounds are inclusive, so the evening opens at least a minute after the morning closes. */
export const slotsShape = refine(
  object({ morning: slot, evening: slot }),
  ({ morning, evening }, path, issues) => {
    if (morning[1] < evening[0]) return
    const message = `the evening must open after the morning closes; they meet at ${evening[0]} and ${morning[1]}`
    fail(issues, 'bad-combination', path, message)
  },
)
