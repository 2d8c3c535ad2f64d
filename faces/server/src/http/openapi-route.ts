// Serves the description of the table that it stands in itself.
import { Type } from 'typebox'
import { openApi } from './openapi.js'
import { route, type Route } from './route.js'

/** The rows and, as the last one, the row that describes them all. */
export function withDescription(rows: readonly Route[]): readonly Route[] {
  let text: string | null = null
  const described: Route = route({
    method: 'GET',
    url: '/openapi.json',
    id: 'describeApi',
    summary: 'This description, as OpenAPI 3.1',
    tag: 'upkeep',
    access: { kind: 'anyone' },
    answers: { 200: { description: 'The description', schema: Type.Object({ openapi: Type.String() }) } },
    async handle() {
      text ??= JSON.stringify(openApi(all))
      return Promise.resolve({ status: 200, type: 'application/json; charset=utf-8', body: text })
    },
  })
  const all: readonly Route[] = [...rows, described]
  return all
}
