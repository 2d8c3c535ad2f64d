// Holds what handlers answer against what the route table says they answer.
import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import type { Answer, Route } from '../src/http/route.js'

/** Throws, so that the test sees a 500, where an answer has another status or shape than its row says. */
export function heldAgainstTable(): (row: Route, answer: Answer) => void {
  // Compiled once each: a long run asks a hundred thousand times.
  const compiled = new Map<TSchema, ReturnType<typeof Compile>>()
  const of = (schema: TSchema): ReturnType<typeof Compile> => {
    const known = compiled.get(schema) ?? Compile(schema)
    compiled.set(schema, known)
    return known
  }
  return (row, answer) => {
    if ('stream' in answer) return
    const said = row.answers[answer.status]
    if (said === undefined) throw new Error(`${row.id} answers ${answer.status}, and its row does not say so`)
    const isJson = (answer.type ?? said.type ?? 'application/json').includes('json')
    if (said.schema === undefined || !isJson) return
    const { body } = answer
    const text = typeof body === 'string' || Buffer.isBuffer(body) ? String(body) : JSON.stringify(body)
    const sent: unknown = JSON.parse(text)
    const schema = of(said.schema)
    if (!schema.Check(sent)) {
      const faults = JSON.stringify(schema.Errors(sent).slice(0, 5))
      process.stderr.write(
        `${row.id} answers ${answer.status} in another shape than its row says: ${faults}\n`,
      )
      throw new Error(`${row.id} answers in another shape than its row says: ${faults}`)
    }
  }
}
