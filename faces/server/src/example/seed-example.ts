// Makes the example clinic: invented people and children, recorded by the same path as everything else. Never in production.
import { instant } from '@stature/label'
import { decideDose } from '@stature/protocol'
import type { Account } from '@stature/storage'
import { Type } from 'typebox'
import { createHash } from 'node:crypto'
import { signInLink } from '../accounts/tickets.js'
import { keptJson } from '../care/kept-json.js'
import { doseHash } from '../courses/hash.js'
import { at as asOf } from '../decisions/asking.js'
import type { Context } from '../http/context.js'
import { CHILDREN, type ExampleChild } from './children.js'
import { daysFrom } from './days.js'
import type { ExampleFact } from './facts.js'
import { MORE_CHILDREN } from './more-children.js'
import { withPast } from './past.js'
import { examplePerson, PEOPLE, type PersonName } from './people.js'

/** One-time links to sign in with, by whom they are for. */
export interface Example {
  readonly links: readonly { readonly who: string; readonly url: string }[]
}

type Accounts = ReadonlyMap<PersonName, Account>

const KEY = 'example'
const kept = keptJson(Type.Object({ madeAt: Type.Integer(), done: Type.Boolean() }))
const MINUTE_MS = 60_000

/** A UUID that is always the same for one fact of one child, so that a start that was cut short goes on where it was. */
function idOf(course: string, number: number): string {
  const hex = createHash('sha256')
    .update(`${course} ${String(number)}`)
    .digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function accountOf(accounts: Accounts, name: PersonName): Account {
  const account = accounts.get(name)
  if (account === undefined) throw new RangeError('everybody of the example has an account')
  return account
}

/** As a device sends it that was offline since: recorded a minute after it happened. */
function eventOf(
  { config }: Context,
  child: ExampleChild,
  accounts: Accounts,
  { by, at, body }: ExampleFact,
  number: number,
) {
  return {
    ...body,
    id: idOf(child.course, number),
    course: child.course,
    occurredAt: new Date(at).toISOString(),
    recordedAt: new Date(at + MINUTE_MS).toISOString(),
    zone: config.zone,
    by: { role: PEOPLE[by].role, id: accountOf(accounts, by).id },
  }
}

/** A prescriber signs on the dose decision of that moment. */
async function signed(
  context: Context,
  { course }: ExampleChild,
  { body, at }: ExampleFact,
): Promise<string | null> {
  if (body.kind !== 'dose-prescribed') return null
  const answered = await context.courses.facts(course, asOf(instant(at)))
  return answered === null ? null : doseHash(decideDose(answered.facts, context.policy))
}

/** Runs of facts that one person may send at once: a prescription goes alone, because it is signed on what stands before it. */
function runsOf(facts: readonly ExampleFact[]): readonly (readonly [ExampleFact, ...ExampleFact[]])[] {
  const runs: [ExampleFact, ...ExampleFact[]][] = []
  for (const each of facts) {
    const run = runs.at(-1)
    const alone = [each, run?.[0]].some((one) => one?.body.kind === 'dose-prescribed')
    if (run === undefined || alone || run[0].by !== each.by) runs.push([each])
    else run.push(each)
  }
  return runs
}

async function recordChild(
  context: Context,
  child: ExampleChild,
  accounts: Accounts,
  madeAt: number,
): Promise<void> {
  const days = daysFrom(madeAt, context.config.zone)
  const facts = [...child.facts(days)].filter(({ at }) => at < madeAt).sort((one, other) => one.at - other.at)
  let number = 0
  let refused = 0
  for (const run of runsOf(facts)) {
    const [first] = run
    const events = run.map((each) => eventOf(context, child, accounts, each, (number += 1)))
    const hash = await signed(context, child, first)
    const decisionHashes = new Map(hash === null ? [] : events.map(({ id }): [string, string] => [id, hash]))
    const sender = { account: accountOf(accounts, first.by).id, role: PEOPLE[first.by].role }
    const { results } = await context.courses.record(child.course, events, sender, { decisionHashes })
    refused += results.filter(({ result }) => result === 'refused').length
  }
  if (refused > 0)
    context.log.warn(
      { refused, state: child.state },
      'the policy of this clinic refuses a part of the example',
    )
}

async function grantAll(
  { store }: Context,
  child: ExampleChild,
  accounts: Accounts,
  at: number,
): Promise<void> {
  const by = accountOf(accounts, 'prescriber').id
  for (const name of ['prescriber', 'nurse', ...child.carers] as const) {
    const account = accountOf(accounts, name).id
    if ((await store.accounts.grantOf(child.course, account)) !== null) continue
    await store.accounts.grant({
      course: child.course,
      account,
      role: PEOPLE[name].role,
      grantedBy: by,
      grantedAt: at,
    })
  }
}

/** When the example was first made, which is now where it was not. */
async function madeAtOf({ store, clock }: Context) {
  const text = await store.clinic.get(KEY)
  const before = text === null ? null : kept(text)
  if (before !== null) return { ...before, text }
  const made = { madeAt: clock(), done: false }
  const fresh = JSON.stringify(made)
  if (await store.clinic.put(KEY, fresh, text)) return { ...made, text: fresh }
  const now = await store.clinic.get(KEY)
  return { ...made, ...(now === null ? null : kept(now)), text: now }
}

const FEW = ['prescriber', 'nurse', 'ana', 'ben', 'cara'] as const satisfies readonly PersonName[]

interface Cast {
  readonly names: readonly PersonName[]
  readonly children: readonly ExampleChild[]
}

/** A whole clinic, or the few children of which each shows one state. */
const castOf = ({ config }: Context): Cast =>
  config.exampleClinic === 'yes'
    ? { names: [...FEW, 'dana', 'eli'], children: [...CHILDREN.map(withPast), ...MORE_CHILDREN] }
    : { names: FEW, children: CHILDREN }

async function everybody(context: Context, names: readonly PersonName[], at: number): Promise<Accounts> {
  const accounts = new Map<PersonName, Account>()
  for (const name of names) accounts.set(name, await examplePerson(context, PEOPLE[name], at))
  return accounts
}

/**
 * Makes it where it is not there, and new links each time. A second start adds nothing else, however long ago the first was.
 * Throws Error in production.
 */
export async function seedExample(context: Context): Promise<Example> {
  if (context.config.production) throw new Error('the example clinic never runs in production')
  const at = context.clock()
  const { names, children } = castOf(context)
  const accounts = await everybody(context, names, at)
  const { madeAt, done, text } = await madeAtOf(context)
  if (!done) {
    for (const child of children) {
      await context.store.openCourse(child.course)
      await grantAll(context, child, accounts, madeAt)
      await recordChild(context, child, accounts, madeAt)
    }
    await context.store.clinic.put(KEY, JSON.stringify({ madeAt, done: true }), text)
  }
  const links: { who: string; url: string }[] = []
  for (const name of names) {
    const who = PEOPLE[name].link
    if (who === null) continue
    const { url } = await signInLink(context, accountOf(accounts, name).id, null, at)
    links.push({ who, url })
  }
  return { links }
}
