// What this server is and what time it has, for a device that is not signed in yet.
import { PROTOCOL_VERSION } from '@stature/protocol'
import { Type } from 'typebox'
import { SERVER_VERSION } from '../version.js'
import { route } from './route.js'

const Root = Type.Object(
  {
    name: Type.Literal('stature'),
    api: Type.Literal('v1'),
    server: Type.String(),
    protocol: Type.String(),
    edition: Type.String({ description: 'The edition of the label that the policy is written for' }),
    time: Type.String({ format: 'date-time', description: 'For the offset of the device’s clock' }),
  },
  { additionalProperties: false },
)

export const apiRoot = route({
  method: 'GET',
  url: '/api/v1',
  id: 'aboutServer',
  summary: 'What this server is, the versions it speaks, and its time',
  tag: 'upkeep',
  access: { kind: 'anyone' },
  answers: { 200: { description: 'About this server', schema: Root } },
  async handle({ context, at }) {
    const time = new Date(at).toISOString()
    const { edition } = context.policy
    const body = {
      name: 'stature',
      api: 'v1',
      server: SERVER_VERSION,
      protocol: PROTOCOL_VERSION,
      edition,
      time,
    }
    return Promise.resolve({ status: 200, body })
  },
})
