// `stature schema`: the JSON Schemas, generated from the definitions that also check.
import { POLICY_SCHEMA, type JsonSchema } from '@stature/protocol'
import { EVENT_SCHEMA } from '@stature/record'
import { answerJson } from '../render/json.js'
import { usage } from '../usage/failure.js'
import type { Call, CommandSpec, ExitCode } from './command.js'

const NAMES = ['events', 'policy'] as const

const SCHEMAS: Readonly<Record<(typeof NAMES)[number], JsonSchema>> = {
  events: EVENT_SCHEMA,
  policy: POLICY_SCHEMA,
}

export const schemaSpec: CommandSpec = {
  name: 'schema',
  summary: 'the JSON Schema of events or of a policy',
  about: 'JSON Schema 2020-12, generated from the one definition that also checks what is read.',
  args: [{ name: 'WHICH', help: 'events or policy' }],
  flags: [],
  examples: ['stature schema events > event.schema.json', 'stature schema policy'],
}

/** Runs `stature schema`. */
export async function runSchema(call: Call): Promise<ExitCode> {
  const typed = call.args[0] ?? ''
  const which = NAMES.find((name) => name === typed)
  if (which === undefined) {
    throw usage(
      'not-a-choice',
      'WHICH',
      `there is no schema ${JSON.stringify(typed)}`,
      `Write one of: ${NAMES.join(', ')}`,
    )
  }
  if (call.json) answerJson(call, SCHEMAS[which])
  else call.io.out(`${JSON.stringify(SCHEMAS[which], null, 2)}\n`)
  return Promise.resolve(0)
}
