// The decisions: what dose may be prescribed, may this injection be given, and what was shown before.
import { decideDose, decideInjection, judgeProposal, withStated } from '@stature/protocol'
import { Type } from 'typebox'
import { doseHash } from '../courses/hash.js'
import { route, type Route } from '../http/route.js'
import { questionIn } from './asking.js'
import { courseParams, doseBody, injectionBody, pageQuery, shownDecision } from './bodies.js'
import { logPage } from './log-page.js'
import { proposalIn } from './proposal.js'
import { READERS } from './roles.js'
import { showNow } from './show.js'
import { statedIn } from './stated.js'

const READ = { kind: 'course', roles: READERS } as const

const dose = route({
  method: 'POST',
  url: '/api/v1/courses/:course/decisions/dose',
  id: 'decideDose',
  summary: 'What dose may be prescribed now; with `propose`, whether this one may',
  tag: 'decisions',
  access: READ,
  params: courseParams,
  body: doseBody,
  answers: { 200: { description: 'The decision, its hash and its words', schema: shownDecision } },
  logs: 'read',
  handle: async ({ params, body, caller, context, at }) => {
    const question = questionIn(body, at, null)
    const proposal = proposalIn(body.propose)
    const { course } = params
    const { account, grant } = caller
    return showNow({ context, course, question }, ({ facts, zone, policy, sequence }) => {
      const decided = decideDose(facts, policy)
      const decision = proposal === null ? decided : judgeProposal(facts, policy, proposal)
      const kind = proposal === null ? 'dose' : 'proposal'
      return {
        ...{ kind, course, account, role: grant.role, at },
        ...{ decision, hash: doseHash(decided), question: body, zone, sequence },
      }
    })
  },
})

const injection = route({
  method: 'POST',
  url: '/api/v1/courses/:course/decisions/injection',
  id: 'decideInjection',
  summary: 'May this injection be given now, how much, where',
  tag: 'decisions',
  access: READ,
  params: courseParams,
  body: injectionBody,
  answers: { 200: { description: 'The decision, its hash and its words', schema: shownDecision } },
  logs: 'read',
  handle: async ({ params, body, caller, context, at }) => {
    const question = questionIn(body, at, body.stated?.vial ?? null)
    const stated = statedIn(body.stated, question.at)
    const { course } = params
    const { account, grant } = caller
    return showNow({ context, course, question }, ({ facts, zone, policy, sequence }) => ({
      ...{ kind: 'injection', course, account, role: grant.role, at },
      decision: decideInjection(withStated(facts, stated), policy),
      ...{ hash: null, question: body, zone, sequence },
    }))
  },
})

const shown = route({
  method: 'GET',
  url: '/api/v1/courses/:course/decisions',
  id: 'listDecisions',
  summary: 'Decisions shown, newest first, with who asked what',
  tag: 'decisions',
  access: READ,
  params: courseParams,
  query: pageQuery,
  answers: {
    200: {
      description: 'A page; `next` goes on from there',
      schema: Type.Object({
        decisions: Type.Array(Type.Object({}, { additionalProperties: true })),
        next: Type.Union([Type.Integer(), Type.Null()]),
      }),
    },
  },
  logs: 'read',
  handle: async ({ params, query, context }) => {
    const { entries, next } = await logPage(context, params.course, 'decision', query)
    return { status: 200, body: { decisions: entries, next } }
  },
})

export const decisionRoutes: readonly Route[] = [dose, injection, shown]
