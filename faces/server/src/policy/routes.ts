// The site policy over the network: the one in force, its history, and how another one is adopted.
import { policyIsExample, writtenPolicy } from '@stature/protocol'
import { Type } from 'typebox'
import { mustBeFresh } from '../accounts/fresh.js'
import { body, nullable } from '../accounts/shapes.js'
import type { Context } from '../http/context.js'
import { route, type Route } from '../http/route.js'
import { propose, sign, withdraw, type Adopting } from './adopt.js'
import type { Proposal, Version } from './ledger.js'

const adoptingOf = ({ store, policies, config }: Context): Adopting => ({
  store,
  policies,
  signatures: config.policySignatures,
})

const instant = Type.String({ format: 'date-time' })
const written = Type.Object({}, { additionalProperties: true, description: 'As a policy file holds it' })
const person = nullable(Type.String({ description: 'A name; null where the account is gone' }))
const signature = nullable(
  Type.Object(
    { proposedBy: person, signedBy: person, note: Type.String() },
    { description: 'Null for a version that came from a file of the server’s operator' },
  ),
)
const version = {
  number: Type.Integer({ description: 'From 1, in the order in which they came into force' }),
  policy: written,
  hash: Type.String({ description: 'SHA-256 of the policy as sorted JSON' }),
  from: instant,
  signed: signature,
}
const proposal = Type.Object({
  number: Type.Integer(),
  policy: written,
  hash: Type.String(),
  at: instant,
  by: person,
  mine: Type.Boolean(),
  note: Type.String(),
  base: Type.Integer({ description: 'The version in force when it was proposed; another one closes it' }),
})

const nameOf = async ({ store }: Context, id: string): Promise<string | null> =>
  (await store.accounts.get(id))?.name ?? null

async function shownVersion(context: Context, { signed, from, ...rest }: Version): Promise<object> {
  const by =
    signed === null
      ? null
      : {
          proposedBy: await nameOf(context, signed.proposedBy),
          signedBy: await nameOf(context, signed.signedBy),
          note: signed.note,
        }
  return { ...rest, from: new Date(from).toISOString(), signed: by }
}

async function shownProposal(context: Context, found: Proposal, caller: string): Promise<object> {
  const { by, at, ...rest } = found
  const mine = by === caller
  return { ...rest, at: new Date(at).toISOString(), by: await nameOf(context, by), mine }
}

const read = route({
  method: 'GET',
  url: '/api/v1/policy',
  id: 'readPolicy',
  summary: 'The site policy in force, which fills the gaps of the label',
  tag: 'courses',
  access: { kind: 'account' },
  answers: {
    200: {
      description: 'The policy as written; `example` where it is the shipped one',
      schema: Type.Object({ ...version, example: Type.Boolean() }),
    },
  },
  handle: async ({ context }) => {
    const { policy, version: found } = context.policies.inForce()
    const shown = await shownVersion(context, { ...found, policy: writtenPolicy(policy) })
    return { status: 200, body: { ...shown, example: policyIsExample(policy) } }
  },
})

const history = route({
  method: 'GET',
  url: '/api/v1/policy/versions',
  id: 'listPolicyVersions',
  summary: 'Every version that was in force, newest first, and proposals that wait for a signature',
  tag: 'courses',
  access: {
    kind: 'staff',
    roles: ['prescriber', 'nurse', 'pharmacist', 'auditor', 'administrator'],
  },
  answers: {
    200: {
      description: 'Versions; `signatures` is how many people one needs',
      schema: Type.Object({
        versions: Type.Array(Type.Object(version)),
        proposals: Type.Array(proposal),
        signatures: Type.Integer(),
      }),
    },
  },
  handle: async ({ context, caller }) => {
    await context.policies.look()
    const { versions, open } = context.policies.ledger()
    const shown: object[] = []
    for (const each of [...versions].reverse()) shown.push(await shownVersion(context, each))
    const proposals: object[] = []
    for (const each of open) proposals.push(await shownProposal(context, each, caller.account.id))
    return { status: 200, body: { versions: shown, proposals, signatures: context.config.policySignatures } }
  },
})

const proposing = route({
  method: 'POST',
  url: '/api/v1/policy/proposals',
  id: 'proposePolicy',
  summary: 'Proposes a whole policy; it changes nothing until a prescriber signs it',
  tag: 'courses',
  access: { kind: 'staff', roles: ['prescriber', 'administrator'] },
  body: body({
    policy: written,
    note: Type.String({ maxLength: 2_000, description: 'Why, for whoever signs and for the history' }),
  }),
  answers: {
    201: {
      description: 'Its number, and the hash that a signature names',
      schema: Type.Object({ number: Type.Integer(), hash: Type.String() }),
    },
  },
  handle: async ({ context, caller: { account }, body: sent, at }) => {
    const made = await propose(adoptingOf(context), sent, account, at)
    context.log.info({ policy: 'proposed', number: made.number, account: account.id }, 'site policy')
    return { status: 201, body: made }
  },
})

const numbered = Type.Object({ number: Type.Integer({ minimum: 1, maximum: 1_000_000 }) })

const signing = route({
  method: 'POST',
  url: '/api/v1/policy/proposals/:number/sign',
  id: 'signPolicy',
  summary: 'Signs a proposal: from then on every decision is made by it',
  tag: 'courses',
  access: { kind: 'staff', roles: ['prescriber'] },
  params: numbered,
  body: body({
    hash: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'Of the policy that was read' }),
  }),
  answers: {
    200: { description: 'The version in force', schema: Type.Object(version) },
  },
  handle: async ({ context, caller: { account, session }, params: { number }, body: { hash }, at }) => {
    const passkeys = await context.store.accounts.passkeysOf(account.id)
    mustBeFresh(account, session, passkeys.length, at)
    const signed = await sign(adoptingOf(context), number, hash, account, at)
    context.log.info({ policy: 'signed', version: signed.number, account: account.id }, 'site policy')
    return { status: 200, body: await shownVersion(context, signed) }
  },
})

const withdrawing = route({
  method: 'DELETE',
  url: '/api/v1/policy/proposals/:number',
  id: 'withdrawPolicy',
  summary: 'Puts a proposal away without a signature',
  tag: 'courses',
  access: { kind: 'staff', roles: ['prescriber', 'administrator'] },
  params: numbered,
  answers: { 204: { description: 'It waits no more' } },
  handle: async ({ context, caller: { account }, params: { number }, at }) => {
    await withdraw(adoptingOf(context), number, account, at)
    return { status: 204 }
  },
})

export const policyRoutes: readonly Route[] = [read, history, proposing, signing, withdrawing]
