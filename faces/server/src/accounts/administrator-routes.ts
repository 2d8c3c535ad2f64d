// What an administrator of the clinic does with accounts: list, make, disable, and give a one-time link to who lost all keys.
import type { Account } from '@stature/storage'
import { Type } from 'typebox'
import type { Context } from '../http/context.js'
import { notFound, Problem } from '../http/problem.js'
import { route, type Route } from '../http/route.js'
import { change, endSessions } from './change.js'
import { checkNewAccount, createAccount, draftAccount } from './new-account.js'
import { qrSvg } from './qr.js'
import { happened } from './security-events.js'
import { accountParams, body, instant, language, login, name, nullable, oneTimeLink, zone } from './shapes.js'
import { signInLink, type Link } from './tickets.js'

const ADMINISTRATOR = { kind: 'staff', roles: ['administrator'] } as const
const STAFF = ['prescriber', 'nurse', 'pharmacist', 'auditor', 'administrator'] as const
const staff = Type.Union(STAFF.map((each) => Type.Literal(each)))

const listed = (account: Account) => ({
  id: account.id,
  login: account.login,
  name: account.name,
  staff: account.staff,
  createdAt: account.createdAt,
  disabledAt: account.disabledAt,
})

const drawnLink = Type.Object({ ...oneTimeLink.properties, qrSvg: Type.String() })
const drawn = (link: Link) => ({ ...link, qrSvg: qrSvg(link.url) })

const MOST_LISTED = 200

const list = route({
  method: 'GET',
  url: '/api/v1/accounts',
  id: 'listAccounts',
  summary: 'All accounts, a page at a time',
  tag: 'accounts',
  access: ADMINISTRATOR,
  query: body({
    after: Type.Optional(Type.String({ maxLength: 200 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_LISTED })),
  }),
  answers: {
    200: {
      description: 'Names and roles; go on with `after` = the last id',
      schema: Type.Object({
        accounts: Type.Array(
          Type.Object({
            id: Type.String(),
            login: nullable(Type.String()),
            name: Type.String(),
            staff: nullable(staff),
            createdAt: instant,
            disabledAt: nullable(instant),
          }),
        ),
      }),
    },
  },
  async handle({ context, query }) {
    const found = await context.store.accounts.list(query.after ?? null, query.limit ?? MOST_LISTED)
    return { status: 200, body: { accounts: found.map(listed) } }
  },
})

const create = route({
  method: 'POST',
  url: '/api/v1/accounts',
  id: 'createAccount',
  summary: 'Makes an account for somebody the clinic employs, and a link that signs them in once',
  tag: 'accounts',
  access: ADMINISTRATOR,
  body: body({ staff, name, login: Type.Optional(login), language, zone }),
  answers: {
    201: {
      description: 'The account and the link; shown this once',
      schema: Type.Object({ account: Type.String(), ...drawnLink.properties }),
    },
  },
  async handle({ context, caller, body: sent, at }) {
    const wanted = { ...sent, login: sent.login ?? null, password: null }
    await checkNewAccount(context, wanted)
    const account = await draftAccount(context, wanted, at)
    await createAccount(context, account)
    const link = await signInLink(context, account.id, caller.account.id, at)
    return { status: 201, body: { account: account.id, ...drawn(link) } }
  },
})

async function living({ store }: Context, id: string): Promise<Account> {
  const account = await store.accounts.get(id)
  if (account === null) throw notFound()
  if (account.disabledAt === null) return account
  throw new Problem(409, 'disabled', 'This account is disabled.', 'Make a new one.')
}

const disable = route({
  method: 'POST',
  url: '/api/v1/accounts/:account/disable',
  id: 'disableAccount',
  summary: 'Disables an account and ends its sessions at once; what it recorded stays',
  tag: 'accounts',
  access: ADMINISTRATOR,
  params: accountParams,
  answers: { 204: { description: 'Disabled' } },
  async handle({ context, caller, params, at }) {
    if (params.account === caller.account.id) {
      throw new Problem(409, 'yourself', 'You cannot disable yourself.', 'Ask another administrator.')
    }
    await change(context, params.account, (now) => ({ ...now, disabledAt: now.disabledAt ?? at }))
    await endSessions(context, params.account, null, at)
    context.live.tell({ kind: 'rights', account: params.account })
    await happened(context, { what: 'account-disabled', account: params.account, by: caller.account.id }, at)
    return { status: 204 }
  },
})

const link = route({
  method: 'POST',
  url: '/api/v1/accounts/:account/link',
  id: 'issueLink',
  summary:
    'A link that signs an account in once, for who lost password and passkeys; the person sees that it was given',
  tag: 'accounts',
  access: ADMINISTRATOR,
  params: accountParams,
  limit: { perMinute: 20 },
  answers: { 201: { description: 'The link; shown this once', schema: drawnLink } },
  async handle({ context, caller, params, at }) {
    const account = await living(context, params.account)
    await happened(context, { what: 'link-issued', account: account.id, by: caller.account.id }, at)
    return { status: 201, body: drawn(await signInLink(context, account.id, caller.account.id, at)) }
  },
})

export const administratorRoutes: readonly Route[] = [list, create, disable, link]
