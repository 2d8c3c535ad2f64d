// `stature policy check` and `stature policy show`: a site policy before it is adopted.
import { decode, fileName } from '../course/decode.js'
import { parseJson } from '../course/json.js'
import { policyOfText, shippedPolicies, shippedPolicyText } from '../flags/policy.js'
import { answerJson } from '../render/json.js'
import { usage } from '../usage/failure.js'
import type { Call, CommandSpec, ExitCode } from './command.js'

export const policyCheckSpec: CommandSpec = {
  name: 'policy check',
  summary: 'a site policy: every field that is missing, misspelt or wrong',
  about:
    'Exit 0 where the policy is complete, 3 where it is not; every field at fault is named with what to write.',
  args: [{ name: 'FILE', help: 'the policy as JSON; - is stdin' }],
  flags: [],
  examples: ['stature policy check our-clinic.json'],
}

export const policyShowSpec: CommandSpec = {
  name: 'policy show',
  summary: 'a shipped policy as JSON, to copy and adapt',
  about:
    'A clinic adopts a policy under its own name; the shipped one is an example and is refused in production.',
  args: [{ name: 'NAME', help: 'name of a shipped policy, such as cautious' }],
  flags: [],
  examples: ['stature policy show cautious > our-clinic.json'],
}

/** Runs `stature policy check`. */
export async function runPolicyCheck(call: Call): Promise<ExitCode> {
  const path = call.args[0] ?? ''
  const policy = policyOfText(decode(call.io.read(path), fileName(path)), fileName(path))
  const { id, version, edition } = policy
  if (call.json) answerJson(call, { ok: true, id, version, edition })
  else call.io.out(`ok: policy ${id}, version ${version}, for edition ${edition}; every field is there\n`)
  return Promise.resolve(0)
}

/** Runs `stature policy show`. */
export async function runPolicyShow(call: Call): Promise<ExitCode> {
  const name = call.args[0] ?? ''
  const text = shippedPolicyText(name)
  if (text === null) {
    const fix = `Write one of: ${shippedPolicies().join(', ')}`
    throw usage('unknown-policy', 'NAME', `no policy ${JSON.stringify(name)} ships with the program`, fix)
  }
  const json = parseJson(text)
  if (call.json && json.ok) answerJson(call, json.value)
  else call.io.out(text)
  return Promise.resolve(0)
}
