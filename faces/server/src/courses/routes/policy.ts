// The clinic's site policy, as it is in force.
import { policyIsExample } from '@stature/protocol'
import { Type } from 'typebox'
import { route } from '../../http/route.js'

export const policyRoute = route({
  method: 'GET',
  url: '/api/v1/policy',
  id: 'readPolicy',
  summary: 'The site policy that fills the gaps of the label',
  tag: 'courses',
  access: { kind: 'account' },
  answers: {
    200: {
      description: 'The policy; `example` where it is the shipped one',
      schema: Type.Object({
        policy: Type.Object({}, { additionalProperties: true }),
        example: Type.Boolean(),
      }),
    },
  },
  handle: async ({ context: { policy } }) =>
    Promise.resolve({ status: 200, body: { policy, example: policyIsExample(policy) } }),
})
