// A site policy by file or by the name it ships under; the example is refused in production.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { policyIsExample, readPolicy, type Policy } from '@stature/protocol'
import type { Call, Flag } from '../commands/command.js'
import type { Io } from '../commands/io.js'
import { decode, fileName } from '../course/decode.js'
import { parseJson } from '../course/json.js'
import { Failure, input, usage } from '../usage/failure.js'
import { dataFolder } from './data.js'

export const policyFlag: Flag = {
  name: 'policy',
  value: 'P',
  help: 'site policy: a file, or the name of a shipped one (cautious)',
  required: true,
}

const folder = (): string => fileURLToPath(dataFolder('policies'))

/** Names of the policies that ship with the program. */
export const shippedPolicies = (): readonly string[] =>
  readdirSync(folder())
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))

/** The text of a shipped policy; null where there is none of this name. */
export function shippedPolicyText(name: string): string | null {
  return shippedPolicies().includes(name) ? readFileSync(`${folder()}/${name}.json`, 'utf8') : null
}

const unknownPolicy = (typed: string): Failure => {
  const fix = `Name a file, or one of the shipped policies: ${shippedPolicies().join(', ')}`
  return usage('unknown-policy', '--policy', `there is no policy ${JSON.stringify(typed)}`, fix)
}

/** Reads a policy's text; throws a `Failure` (exit 3) that lists every field that is missing, misspelt or wrong. */
export function policyOfText(text: string, file: string): Policy {
  const json = parseJson(text)
  if (!json.ok) throw input(json.fault.code, file, json.fault.text, json.fault.fix)
  const read = readPolicy(json.value)
  if (read.ok) return read.value
  const messages = read.issues.map((issue) => {
    const place = issue.path === '' ? file : `${file} ${issue.path}`
    return { code: issue.code, place, text: issue.message }
  })
  throw new Failure(3, messages)
}

function textOf(io: Io, typed: string): { readonly text: string; readonly file: string } {
  const shipped = shippedPolicyText(typed)
  if (shipped !== null) return { text: shipped, file: typed }
  if (typed !== '-' && !existsSync(typed)) throw unknownPolicy(typed)
  return { text: decode(io.read(typed), fileName(typed)), file: fileName(typed) }
}

/** The policy a name or a file stands for; the shipped example is bad usage where NODE_ENV is production. */
export function policyNamed(io: Io, typed: string): Policy {
  const { text, file } = textOf(io, typed)
  const policy = policyOfText(text, file)
  if (policyIsExample(policy) && io.env['NODE_ENV'] === 'production') {
    const why = `${JSON.stringify(policy.id)} is an example and is not used in production`
    throw usage('example-policy', '--policy', why, 'Adopt a policy of your own, under its own name')
  }
  return policy
}

/** The policy of `--policy`. */
export const policyOf = (call: Call): Policy => policyNamed(call.io, call.flag('policy') ?? '')
