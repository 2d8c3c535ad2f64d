// Accounts, grants and what is told of them.
import type { Grant, Store } from '@stature/storage'
import { describe, expect, it } from 'vitest'
import { account, freshCourse, NOW, until } from './make.js'

const grant = (course: string, who: string, role: Grant['role']): Grant => ({
  course,
  account: who,
  role,
  grantedBy: 'clinic',
  grantedAt: NOW,
})

export function accountContract(store: () => Store): void {
  describe('accounts', () => {
    it('are found by id and by login, as they were given', async () => {
      const name = freshCourse()
      const full = account(name, {
        staff: 'prescriber',
        passwordHash: '$argon2id$v=19$x',
        totpSecret: 'JBSWY3DPEHPK3PXP',
        totpUsedStep: 5,
        disabledAt: NOW + 1,
      })
      expect(await store().accounts.create(full)).toBe('created')
      expect(await store().accounts.get(name)).toEqual(full)
      expect(await store().accounts.byLogin(`${name}@example.org`)).toEqual(full)
      expect(await store().accounts.get(`${name}x`)).toBeNull()
      expect(await store().accounts.byLogin('nobody@example.org')).toBeNull()
    })

    it('have a login of their own, also when asked for at once; several may have none', async () => {
      const name = freshCourse()
      const same = [1, 2, 3].map((at) => account(`${name}-${at}`, { login: `${name}@example.org` }))
      const results = await Promise.all(same.map((one) => store().accounts.create(one)))
      expect(results.sort()).toEqual(['created', 'login-taken', 'login-taken'])
      for (const at of [4, 5])
        expect(await store().accounts.create(account(`${name}-${at}`, { login: null }))).toBe('created')
    })

    it('are updated in all but id, login and creation', async () => {
      const name = freshCourse()
      await store().accounts.create(account(name))
      const changes = { name: 'Other Name', zone: 'Asia/Tokyo', language: 'de', disabledAt: NOW }
      const stolen = { ...changes, id: 'another', login: 'stolen@example.org', createdAt: 1 }
      const changed = await store().accounts.update(name, (now) => ({ ...now, ...stolen }))
      expect(changed).toEqual(account(name, changes))
      expect(await store().accounts.get(name)).toEqual(account(name, changes))
      expect(await store().accounts.byLogin('stolen@example.org')).toBeNull()
      expect(await store().accounts.update(`${name}x`, (now) => now)).toBeNull()
    })

    it('lose no change where many are made at once', async () => {
      const name = freshCourse()
      await store().accounts.create(account(name, { name: '' }))
      const letters = ['a', 'b', 'c', 'd', 'e', 'f']
      const add = (letter: string) =>
        store().accounts.update(name, (now) => ({ ...now, name: `${now.name}${letter}` }))
      const answered = await Promise.all(letters.map(add))
      const kept = (await store().accounts.get(name))?.name ?? ''
      expect(Array.from(kept).sort()).toEqual(letters)
      expect(answered.some((one) => one?.name === kept)).toBe(true)
    })

    it('are listed by id, page by page', async () => {
      const name = freshCourse()
      for (const at of [1, 2]) await store().accounts.create(account(`${name}-${at}`))
      const all = (await store().accounts.list(null, 10_000)).map(({ id }) => id)
      expect(all).toEqual([...all].sort())
      const next = await store().accounts.list(`${name}-1`, 1)
      expect(next.map(({ id }) => id)).toEqual([`${name}-2`])
    })

    it('take a step of the second factor once, also at once, and no earlier one', async () => {
      const name = freshCourse()
      await store().accounts.create(account(name))
      const taken = await Promise.all(
        Array.from({ length: 5 }, () => store().accounts.takeTotpStep(name, 100)),
      )
      expect(taken.filter(Boolean)).toHaveLength(1)
      expect(await store().accounts.takeTotpStep(name, 99)).toBe(false)
      expect(await store().accounts.takeTotpStep(name, 101)).toBe(true)
      expect(await store().accounts.takeTotpStep(`${name}x`, 1)).toBe(false)
    })

    it('never give a used step back by an update, except with a new second factor', async () => {
      const name = freshCourse()
      const used = async () => (await store().accounts.get(name))?.totpUsedStep
      await store().accounts.create(account(name))
      await store().accounts.takeTotpStep(name, 100)
      await store().accounts.update(name, (now) => ({ ...now, totpUsedStep: 50 }))
      expect(await used()).toBe(100)
      await store().accounts.update(name, (now) => ({ ...now, totpUsedStep: 200 }))
      expect(await used()).toBe(200)
      await store().accounts.update(name, (now) => ({ ...now, totpUsedStep: null }))
      expect(await used()).toBeNull()
    })
  })

  describe('grants', () => {
    it('are one for an account and a course; a new role replaces the old', async () => {
      const [course, other] = [freshCourse(), freshCourse()]
      await store().accounts.grant(grant(course, 'ann', 'caregiver'))
      await store().accounts.grant({ ...grant(course, 'ann', 'nurse'), grantedAt: NOW + 1 })
      await store().accounts.grant(grant(course, 'ben', 'prescriber'))
      await store().accounts.grant(grant(other, `ann-${other}`, 'caregiver'))
      expect(await store().accounts.grantOf(course, 'ann')).toEqual({
        ...grant(course, 'ann', 'nurse'),
        grantedAt: NOW + 1,
      })
      expect((await store().accounts.grantsOn(course)).map((one) => one.account)).toEqual(['ann', 'ben'])
      expect(await store().accounts.grantsOf(`ann-${other}`)).toEqual([
        grant(other, `ann-${other}`, 'caregiver'),
      ])
    })

    it('are withdrawn', async () => {
      const course = freshCourse()
      await store().accounts.grant(grant(course, 'ann', 'caregiver'))
      expect(await store().accounts.withdraw(course, 'ben')).toBe(false)
      expect(await store().accounts.withdraw(course, 'ann')).toBe(true)
      expect(await store().accounts.withdraw(course, 'ann')).toBe(false)
      expect(await store().accounts.grantOf(course, 'ann')).toBeNull()
    })
  })

  it('tells of changed grants, sessions and state, until one stops', async () => {
    const name = freshCourse()
    let told = 0
    const stop = store().accounts.watch((who) => {
      if (who === name) told += 1
    })
    const tells = async (change: () => Promise<unknown>): Promise<void> => {
      const before = told
      await change()
      await until(() => told > before)
      expect(told).toBeGreaterThan(before)
    }
    await store().accounts.create(account(name))
    await tells(() => store().accounts.grant(grant('watched', name, 'caregiver')))
    await tells(() => store().accounts.withdraw('watched', name))
    await tells(() => store().accounts.update(name, (now) => ({ ...now, disabledAt: NOW })))
    const session = { tokenHash: name, id: name, account: name, device: name }
    const times = { createdAt: NOW, seenAt: NOW, expiresAt: NOW + 9, revokedAt: null }
    await store().accounts.addSession({ ...session, ...times })
    await tells(() => store().accounts.revokeAllSessions(name, NOW))
    stop()
    const before = told
    let other = 0
    const stopOther = store().accounts.watch(() => (other += 1))
    await store().accounts.grant(grant('watched', name, 'caregiver'))
    await until(() => other > 0)
    stopOther()
    expect(told).toBe(before)
  })
}
