// The forecast of a course: dates that become possible or due, and the vials the period takes. It decides nothing.
import { instant } from '@stature/label'
import { decideDose, forecast } from '@stature/protocol'
import { drawnFromVial, standingEntries } from '@stature/record'
import { Type } from 'typebox'
import { answeredBy, at as asOf } from '../../decisions/asking.js'
import { courseParams } from '../../decisions/bodies.js'
import { instantOrNull } from '../../decisions/field.js'
import { READERS } from '../../decisions/roles.js'
import { route } from '../../http/route.js'
import { sortedJson } from '../sorted-json.js'

const USUAL_DAYS = 90

export const planRoute = route({
  method: 'GET',
  url: '/api/v1/courses/:course/plan',
  id: 'planCourse',
  summary: 'The forecast: dates, vials, discard dates and waste',
  tag: 'courses',
  access: { kind: 'course', roles: READERS },
  params: courseParams,
  query: Type.Object({
    days: Type.Optional(Type.Integer({ minimum: 1, maximum: 3_660 })),
    at: Type.Optional(Type.String({ maxLength: 64 })),
  }),
  answers: {
    200: { description: 'The plan as sorted JSON', schema: Type.Object({}, { additionalProperties: true }) },
  },
  logs: 'read',
  handle: async ({ params: { course }, query, context, at }) => {
    const { courses, policy } = context
    const when = instantOrNull('at', query.at) ?? instant(at)
    const { facts } = await answeredBy(courses, course, asOf(when))
    const { vial } = facts
    const standing = vial === null ? [] : standingEntries((await courses.entries(course)).entries, when, null)
    const plan = forecast(facts, policy, {
      from: facts.today,
      days: query.days ?? USUAL_DAYS,
      decided: decideDose(facts, policy).outcome.kind,
      drawnFromVialInUse: vial === null ? null : drawnFromVial(standing, vial.id),
      whatIf: null,
    })
    return { status: 200, type: 'application/json; charset=utf-8', body: sortedJson(plan) }
  },
})
