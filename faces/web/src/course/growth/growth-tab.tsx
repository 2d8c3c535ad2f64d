// Growth: height and weight on the CDC centiles with their scores, how fast the child grew, and the dose under it.
import { mayRecord, standingEntries } from '@stature/record'
import { growthOf, missingForScores, VELOCITY_DAYS } from '@stature/record/growth'
import { doseLevels } from '@stature/record/timeline'
import { useMemo } from 'react'
import type { CourseView } from '../../data/course.js'
import { Icon } from '../../design/icon.js'
import { useCourseWords } from '../course-words.js'
import { useFormat } from '../format.js'
import { GrowthChart } from './growth-chart.js'
import { GrowthTable } from './growth-table.js'
import { LatestGrowth } from './latest.js'
import { MeasureForm } from './measure-form.js'
import { heightPoints, levelStrip, weightPoints } from './points.js'

function useGrowth({ recorded, now, facts }: CourseView) {
  return useMemo(() => {
    const standing = standingEntries(recorded, now, null)
    return { growth: growthOf(standing, facts), levels: doseLevels(standing, facts) }
  }, [recorded, now, facts])
}

/** What keeps scores from being told, and by whom it is entered. */
function Missing({ view }: { readonly view: CourseView }) {
  const say = useCourseWords()
  const missing = missingForScores(view.facts)
  if (missing.length === 0) return null
  return (
    <div className="sheet sheet-asks" role="note">
      <p className="note">
        <Icon name="ask" />
        <span>
          {missing.map((why) => say(`score.${why}`)).join(' ')} {say('growth.missing')}
        </span>
      </p>
    </div>
  )
}

export function GrowthTab({ view }: { readonly view: CourseView }) {
  const say = useCourseWords()
  const format = useFormat(view.zone)
  const { growth, levels } = useGrowth(view)
  const told = { say, format }
  const strip = levelStrip(levels, view, format)
  const isEmpty = growth.heights.length + growth.weights.length === 0
  return (
    <section className="course-part" aria-labelledby="course-growth">
      <h2 id="course-growth">{say('growth.title')}</h2>
      <Missing view={view} />
      {isEmpty ? (
        <p className="sheet">{say('growth.empty')}</p>
      ) : (
        <LatestGrowth growth={growth} view={view} />
      )}
      {view.facts.birthDate === 'unknown' || isEmpty ? null : (
        <div className="course-columns">
          <GrowthChart
            measure="stature"
            points={heightPoints(growth, view.facts, told)}
            {...{ view, strip }}
          />
          <GrowthChart
            measure="weight"
            points={weightPoints(growth, view.facts, told)}
            {...{ view, strip }}
          />
        </div>
      )}
      <p className="soft small">
        {say('growth.velocity-rule', { least: VELOCITY_DAYS.least, most: VELOCITY_DAYS.most })}{' '}
        {say('growth.reference')}
      </p>
      {mayRecord('height-measured', view.role) ? <MeasureForm view={view} /> : null}
      {isEmpty ? null : <GrowthTable growth={growth} view={view} />}
    </section>
  )
}
