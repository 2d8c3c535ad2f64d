// Which of the four intracranial signs interrupt and which alert (`gap.intracranial`); a sign in neither does neither.
import { below } from '../shape/kinds.js'
import { choice } from '../shape/choice.js'
import { object } from '../shape/object.js'
import { fail } from '../shape/shape.js'
import { distinct, refine } from './refine.js'

/** The signs the label names for raised intracranial pressure. */
export const INTRACRANIAL_SIGNS = ['papilledema', 'visual-change', 'headache', 'vomiting'] as const

const signs = distinct(choice(INTRACRANIAL_SIGNS), { min: 0, max: INTRACRANIAL_SIGNS.length })

/** Two lists without a common sign. */
export const intracranialSignsShape = refine(
  object({ interrupt: signs, alert: signs }),
  ({ interrupt, alert }, path, issues) => {
    alert.forEach((sign, index) => {
      if (!interrupt.includes(sign)) return
      const message = `"${sign}" also stands under interrupt; leave it in one list only`
      fail(issues, 'bad-combination', below(below(path, 'alert'), String(index)), message)
    })
  },
)
