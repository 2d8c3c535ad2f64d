// How people prove who they are: passkeys, devices, sessions, tickets, attempts.
import type { Device, Grant, Passkey, Session, Store, Ticket } from '@stature/storage'
import { describe, expect, it } from 'vitest'
import { account, freshCourse, NOW } from './make.js'

const passkey = (id: string, account: string, counter: number): Passkey => ({
  id,
  account,
  publicKey: new Uint8Array([1, 0, 255, 7]),
  counter,
  transports: ['internal', 'hybrid'],
  name: 'The phone',
  createdAt: NOW,
})

const device = (id: string, account: string): Device => ({
  id,
  account,
  tokenHash: `device-token-${id}`,
  name: 'A browser',
  createdAt: NOW,
  seenAt: NOW,
  revokedAt: null,
})

const session = (id: string, account: string, on: string): Session => ({
  tokenHash: `session-token-${id}`,
  id,
  account,
  device: on,
  createdAt: NOW,
  seenAt: NOW,
  expiresAt: NOW + 1_000,
  revokedAt: null,
})

const ticket = (token: string, more: Partial<Ticket> = {}): Ticket => ({
  tokenHash: token,
  purpose: 'invitation',
  account: null,
  course: 'a-course',
  role: 'caregiver',
  createdBy: 'mother',
  createdAt: NOW,
  expiresAt: NOW + 1_000,
  usedAt: null,
  usedBy: null,
  ...more,
})

export function signInContract(store: () => Store): void {
  describe('passkeys', () => {
    it('are unique, found by id and by account, and removed by their owner only', async () => {
      const name = freshCourse()
      expect(await store().accounts.addPasskey(passkey(name, 'ann', 1))).toBe('added')
      expect(await store().accounts.addPasskey(passkey(name, 'ben', 1))).toBe('taken')
      expect(await store().accounts.passkey(name)).toEqual(passkey(name, 'ann', 1))
      await store().accounts.addPasskey(passkey(`${name}-b`, name, 1))
      expect(await store().accounts.passkeysOf(name)).toEqual([passkey(`${name}-b`, name, 1)])
      expect(await store().accounts.removePasskey('ben', name)).toBe(false)
      expect(await store().accounts.removePasskey('ann', name)).toBe(true)
      expect(await store().accounts.passkey(name)).toBeNull()
    })

    it('count upwards only; 0 stays 0', async () => {
      const name = freshCourse()
      await store().accounts.addPasskey(passkey(name, 'ann', 5))
      const use = (counter: number) => store().accounts.usePasskey(name, counter)
      expect(await use(5)).toBe(false)
      expect(await use(4)).toBe(false)
      expect(await use(0)).toBe(false)
      expect((await store().accounts.passkey(name))?.counter).toBe(5)
      expect(await use(6)).toBe(true)
      expect((await store().accounts.passkey(name))?.counter).toBe(6)
      await store().accounts.addPasskey(passkey(`${name}-0`, 'ann', 0))
      expect(await store().accounts.usePasskey(`${name}-0`, 0)).toBe(true)
      expect(await store().accounts.usePasskey(`${name}-0`, 0)).toBe(true)
      expect(await store().accounts.usePasskey(`${name}-none`, 9)).toBe(false)
    })
  })

  describe('devices and sessions', () => {
    it('are found by token and by account, and seen forwards', async () => {
      const name = freshCourse()
      await store().accounts.addDevice(device(name, name))
      await store().accounts.addSession(session(name, name, name))
      await store().accounts.seeDevice(name, NOW + 5)
      await store().accounts.seeDevice(name, NOW + 4)
      await store().accounts.seeSession(`session-token-${name}`, NOW + 7)
      await store().accounts.seeSession(`session-token-${name}`, NOW + 6)
      const seen = { ...device(name, name), seenAt: NOW + 5 }
      expect(await store().accounts.device(`device-token-${name}`)).toEqual(seen)
      expect(await store().accounts.devicesOf(name)).toEqual([seen])
      const open = { ...session(name, name, name), seenAt: NOW + 7 }
      expect(await store().accounts.session(`session-token-${name}`)).toEqual(open)
      expect(await store().accounts.sessionsOf(name)).toEqual([open])
      expect(await store().accounts.device('none')).toBeNull()
      expect(await store().accounts.session('none')).toBeNull()
    })

    it('are revoked once, by their owner; a device takes its sessions with it', async () => {
      const name = freshCourse()
      for (const at of [1, 2]) await store().accounts.addDevice(device(`${name}-${at}`, name))
      for (const at of [1, 2])
        await store().accounts.addSession(session(`${name}-${at}`, name, `${name}-${at}`))
      expect(await store().accounts.revokeDevice('another', `${name}-1`, NOW)).toBe(false)
      expect(await store().accounts.revokeDevice(name, `${name}-1`, NOW + 1)).toBe(true)
      expect(await store().accounts.revokeDevice(name, `${name}-1`, NOW + 2)).toBe(false)
      const revoked = async () => (await store().accounts.sessionsOf(name)).map(({ revokedAt }) => revokedAt)
      expect(await revoked()).toEqual([NOW + 1, null])
      expect((await store().accounts.devicesOf(name)).map(({ revokedAt }) => revokedAt)).toEqual([
        NOW + 1,
        null,
      ])
      expect(await store().accounts.revokeSession('another', `${name}-2`, NOW)).toBe(false)
      expect(await store().accounts.revokeSession(name, `${name}-2`, NOW + 3)).toBe(true)
      expect(await store().accounts.revokeSession(name, `${name}-2`, NOW + 4)).toBe(false)
      expect(await revoked()).toEqual([NOW + 1, NOW + 3])
    })

    it('are all revoked at once', async () => {
      const name = freshCourse()
      for (const at of [1, 2, 3]) await store().accounts.addSession(session(`${name}-${at}`, name, 'd'))
      await store().accounts.revokeSession(name, `${name}-1`, NOW)
      expect(await store().accounts.revokeAllSessions(name, NOW + 1)).toBe(2)
      expect(await store().accounts.revokeAllSessions(name, NOW + 1)).toBe(0)
    })
  })

  describe('tickets', () => {
    it('are used up once, also at once', async () => {
      const name = freshCourse()
      await store().accounts.addTicket(ticket(name))
      expect(await store().accounts.ticket(name)).toEqual(ticket(name))
      const used = await Promise.all(['a', 'b', 'c'].map((who) => store().accounts.useTicket(name, who, NOW)))
      const [winner, ...others] = used.filter((one) => one !== null)
      expect(others).toEqual([])
      expect(winner).toEqual(ticket(name, { usedAt: NOW, usedBy: winner?.usedBy ?? '' }))
      expect(await store().accounts.ticket(name)).toEqual(winner)
      expect(await store().accounts.useTicket(`${name}x`, 'a', NOW)).toBeNull()
    })

    it('are good until just before they expire', async () => {
      const name = freshCourse()
      for (const at of [1, 2]) await store().accounts.addTicket(ticket(`${name}-${at}`))
      expect(await store().accounts.useTicket(`${name}-1`, 'a', NOW + 1_000)).toBeNull()
      expect(await store().accounts.useTicket(`${name}-2`, 'a', NOW + 999)).not.toBeNull()
    })

    it('to sign in serve the account they are for', async () => {
      const name = freshCourse()
      const own = { purpose: 'sign-in', account: name, course: null, role: null, createdBy: null } as const
      await store().accounts.addTicket(ticket(name, own))
      expect(await store().accounts.useTicket(name, 'another', NOW)).toBeNull()
      expect(await store().accounts.useTicket(name, name, NOW)).toEqual(
        ticket(name, { ...own, usedAt: NOW, usedBy: name }),
      )
    })
  })

  describe('invitations', () => {
    const grantFor = (course: string, who: string): Grant => ({
      course,
      account: who,
      role: 'caregiver',
      grantedBy: 'mother',
      grantedAt: NOW,
    })
    const invited = async (): Promise<string> => {
      const name = freshCourse()
      await store().accounts.addTicket(ticket(name, { course: name }))
      return name
    }

    it('make the account and give the right as they are used up', async () => {
      const name = await invited()
      const made = { tokenHash: name, grant: grantFor(name, `${name}-p`), account: account(`${name}-p`) }
      expect(await store().accounts.accept(made, NOW)).toBe('accepted')
      expect(await store().accounts.get(`${name}-p`)).toEqual(account(`${name}-p`))
      expect(await store().accounts.grantsOn(name)).toEqual([grantFor(name, `${name}-p`)])
      expect((await store().accounts.ticket(name))?.usedBy).toBe(`${name}-p`)
      expect(await store().accounts.accept(made, NOW)).toBe('over')
    })

    it('are accepted once, also at once, and what the others asked for is not there', async () => {
      const name = await invited()
      const people = ['a', 'b', 'c'].map((each) => `${name}-${each}`)
      const results = await Promise.all(
        people.map((who) =>
          store().accounts.accept(
            { tokenHash: name, grant: grantFor(name, who), account: account(who) },
            NOW,
          ),
        ),
      )
      expect(results.sort()).toEqual(['accepted', 'over', 'over'])
      const there = await Promise.all(people.map((who) => store().accounts.get(who)))
      expect(there.filter((one) => one !== null)).toHaveLength(1)
      expect(await store().accounts.grantsOn(name)).toHaveLength(1)
    })

    it('stay good where the login is taken, the right is there, or the time is over', async () => {
      const name = await invited()
      await store().accounts.create(account(`${name}-old`))
      await store().accounts.grant(grantFor(name, `${name}-old`))
      const login = `${name}-old@example.org`
      const taken = account(`${name}-new`, { login })
      const asked = { tokenHash: name, grant: grantFor(name, `${name}-new`), account: taken }
      expect(await store().accounts.accept(asked, NOW)).toBe('login-taken')
      const own = { tokenHash: name, grant: grantFor(name, `${name}-old`), account: null }
      expect(await store().accounts.accept(own, NOW)).toBe('already-in')
      expect(await store().accounts.accept({ ...asked, account: null }, NOW + 1_000)).toBe('over')
      expect(await store().accounts.ticket(name)).toEqual(ticket(name, { course: name }))
      expect(await store().accounts.grantsOn(name)).toHaveLength(1)
    })
  })

  describe('attempts', () => {
    it('are counted within a window that began with the first, each key for itself', async () => {
      const name = freshCourse()
      const attempt = (at: number, key = name) => store().accounts.attempt(key, at, 1_000)
      expect(await attempt(NOW)).toBe(1)
      expect(await attempt(NOW + 500)).toBe(2)
      expect(await attempt(NOW + 999)).toBe(3)
      expect(await attempt(NOW + 999, `${name}-other`)).toBe(1)
      expect(await attempt(NOW + 1_000)).toBe(1)
      expect(await attempt(NOW + 1_999)).toBe(2)
    })

    it('are counted one by one when many come at once', async () => {
      const name = freshCourse()
      const counts = await Promise.all(
        Array.from({ length: 20 }, () => store().accounts.attempt(name, NOW, 1_000)),
      )
      expect(counts.sort((one, other) => one - other)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
    })

    it('are forgiven, and begin anew where the clock was set back by more than a window', async () => {
      const name = freshCourse()
      for (const at of [NOW, NOW + 1]) await store().accounts.attempt(name, at, 1_000)
      await store().accounts.forgive(name)
      expect(await store().accounts.attempt(name, NOW + 2, 1_000)).toBe(1)
      expect(await store().accounts.attempt(name, NOW - 5_000, 1_000)).toBe(1)
    })
  })
}
