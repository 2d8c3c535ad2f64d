// What must be there before a request of a route can be answered with anything but "there is no such thing".
import { ROLES } from '@stature/record'
import type { Person } from '../harness.js'
import type { AccountsServer } from '../accounts/server.js'

/** Names for the path, and fields for the body, that stand in place of the examples. */
export interface Prepared {
  readonly params?: Readonly<Record<string, string>>
  readonly body?: object
}

type Prepare = (server: AccountsServer, caller: Person, course: string) => Promise<Prepared>

const another: Prepare = async (server) => ({ params: { account: (await server.signIn()).account.id } })

export const PREPARED: Readonly<Record<string, Prepare>> = {
  revokeSession: async ({ store }, { account }) => ({
    params: { id: (await store.accounts.sessionsOf(account.id))[0]?.id ?? '' },
  }),
  revokeDevice: async ({ store }, { account }) => ({
    params: { id: (await store.accounts.devicesOf(account.id))[0]?.id ?? '' },
  }),
  removePasskey: async ({ store, clock }, { account }) => {
    const one = { account: account.id, publicKey: new Uint8Array(77), counter: 0, transports: [], name: 'A' }
    await store.accounts.addPasskey({ ...one, id: `${account.id}-1`, createdAt: clock.now })
    await store.accounts.addPasskey({ ...one, id: `${account.id}-2`, createdAt: clock.now })
    return { params: { id: `${account.id}-1` } }
  },
  answerAlarm: async ({ store, clock }, { account }, course) => {
    const key = `asked-by-${account.id}`
    const open = { endedAt: null, answeredAt: null, answeredBy: null, answer: null }
    const alarm = {
      course,
      key,
      kind: 'same-site',
      at: clock.now,
      urgency: 'routine',
      details: '{}',
    } as const
    await store.alarms.raise({ ...alarm, ...open, raisedAt: clock.now })
    return { params: { key } }
  },
  disableAccount: another,
  issueLink: another,
  invite: async () => Promise.resolve({ body: { role: 'caregiver' } }),
  // One's own role, beside somebody else with each, so that it may be laid down.
  withdrawGrant: async (server, caller, course) => {
    for (const role of ROLES) await server.signIn({ grants: { [course]: role } })
    return { params: { account: caller.account.id } }
  },
  openCourse: async (_server, caller) =>
    Promise.resolve({ body: { event: opening(`new-${caller.account.id}`, caller.account.id) } }),
}

/** The first event of a course. */
export const opening = (course: string, by: string) => ({
  id: '01900000-0000-7000-8000-00000000000a',
  course,
  kind: 'course-opened',
  occurredAt: '2026-03-01T10:00:00Z',
  recordedAt: '2026-03-01T10:00:00Z',
  zone: 'UTC',
  by: { role: 'prescriber', id: by },
  birthDate: '2018-01-01',
  sex: 'unknown',
  edition: 'us-2019-12',
})

/** Where an allowed caller is told 401, 403 or 404 by the handler itself: the code it says, and no other. */
export const OWN_REFUSALS: Readonly<Record<string, string>> = {
  // No such proposal waits.
  signPolicy: 'not-found',
  withdrawPolicy: 'not-found',
  // The example message is nobody's.
  messageShown: 'not-found',
  // The example login, passkey and code are nobody's.
  signInWithPassword: 'sign-in-failed',
  signInWithPasskey: 'passkey-refused',
  // Open to the machine itself, and to who has the operator's token: no account opens it.
  readMetrics: 'metrics-guarded',
}
