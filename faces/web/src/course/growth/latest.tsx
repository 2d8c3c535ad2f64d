// The newest measurements in large type: height, weight, and how fast the child grew.
import type { Growth } from '@stature/record/growth'
import type { CourseView } from '../../data/course.js'
import { useCourseWords } from '../course-words.js'
import { useFormat } from '../format.js'
import { scoreText } from './points.js'

interface FigureProps {
  readonly name: string
  readonly value: string
  readonly more: readonly string[]
}

function Figure({ name, value, more }: FigureProps) {
  return (
    <div className="sheet course-figure">
      <dt className="soft small">{name}</dt>
      <dd>
        <span className="course-value number">{value}</span>
        {more.map((each) => (
          <span key={each} className="course-more number">
            {each}
          </span>
        ))}
      </dd>
    </div>
  )
}

export function LatestGrowth({ growth, view }: { readonly growth: Growth; readonly view: CourseView }) {
  const say = useCourseWords()
  const format = useFormat(view.zone)
  const told = { say, format }
  const height = growth.heights.at(-1)
  const weight = growth.weights.at(-1)
  const { velocity } = growth.heights.findLast((each) => each.velocity !== null) ?? { velocity: null }
  const none = { value: '–', more: [say('none-yet')] }
  const heightShown =
    height === undefined
      ? none
      : {
          value: say('cm', { value: format.centimeters(height.height) }),
          more: [scoreText(height.score, told), format.day(height.on)],
        }
  const weightShown =
    weight === undefined
      ? none
      : {
          value: say('kg', { value: format.kilograms(weight.weight) }),
          more: [scoreText(weight.score, told), format.day(weight.on)],
        }
  const velocityShown =
    velocity === null
      ? { value: '–', more: [say('growth.no-velocity')] }
      : {
          value: say('cm-year', { value: format.tenths(velocity.millimetersPerYear) }),
          more: [
            say('from-to', { from: format.day(velocity.from), to: format.day(velocity.to) }),
            say('days', { count: velocity.days }),
          ],
        }
  return (
    <dl className="course-figures">
      <Figure name={say('growth.height')} {...heightShown} />
      <Figure name={say('growth.velocity')} {...velocityShown} />
      <Figure name={say('growth.weight')} {...weightShown} />
    </dl>
  )
}
