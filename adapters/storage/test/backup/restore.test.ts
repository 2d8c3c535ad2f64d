// Restorations: what is refused, what is left out, what is found broken, and upgrades of older backups.
import { describe, expect, it } from 'vitest'
import { backupData, backupKeys } from '../../src/backup/backup.js'
import { linked } from '../../src/backup/link.js'
import { restore } from '../../src/backup/restore.js'
import { writeBackup } from '../../src/backup/write-file.js'
import { newMasterKey } from '../../src/keys/master-key.js'
import { migrate } from '../../src/migrations/migrate.js'
import { MIGRATIONS } from '../../src/migrations/migrations.js'
import { openStore } from '../../src/open-store.js'
import type { StoreOptions } from '../../src/port/store.js'
import { allEvents, COURSES, EVENTS, fillStore, NOW, openDriver, withFolder } from './stores.js'

const { at, options } = withFolder()
const ALL_WHOLE = { whole: 3, events: 3 * EVENTS, erased: 0, faults: [] }

async function bothBackups(name: string): Promise<StoreOptions> {
  const made = options(name)
  const store = await openStore(made)
  await fillStore(store)
  await backupData(made, at('data.backup'))
  await backupKeys(made, at('keys.backup'), 7)
  await store.close()
  return made
}

async function* linesOf(rows: readonly unknown[]): AsyncIterable<string> {
  for (const row of rows) yield await Promise.resolve(`${JSON.stringify(row)}\n`)
}

const run = async (url: string, sql: string): Promise<void> => {
  const driver = await openDriver(url)
  await driver.run(sql, [])
  await driver.close()
}

describe('restoring', () => {
  it('data and then keys gives everything back and reads it', async () => {
    const old = await bothBackups('old')
    const target = options('new')
    expect((await restore(target, at('data.backup'))).verification).toBeNull()
    expect((await restore(target, at('keys.backup'))).verification).toEqual(ALL_WHOLE)
    const [before, after] = [await openStore(old), await openStore(target)]
    for (const course of COURSES)
      expect(await allEvents(after, course)).toEqual(await allEvents(before, course))
    expect(await after.settings.get('carer')).toBe('{"quiet":true}')
    expect(await after.log.read('course-1', 'decision', null, 9)).toEqual(
      await before.log.read('course-1', 'decision', null, 9),
    )
    await Promise.all([before.close(), after.close()])
  })

  it('brings back no session, no link and no snapshot', async () => {
    const made = options('old')
    const store = await openStore(made)
    await fillStore(store)
    const times = { createdAt: NOW, seenAt: NOW, expiresAt: NOW + 1, revokedAt: null }
    await store.accounts.addSession({ tokenHash: 't', id: 's', account: 'carer', device: 'd', ...times })
    const use = { createdAt: NOW, expiresAt: NOW + 1, usedAt: null, usedBy: null, createdBy: null }
    await store.accounts.addTicket({
      tokenHash: 'l',
      purpose: 'sign-in',
      account: 'carer',
      course: null,
      role: null,
      ...use,
    })
    await backupData(made, at('data.backup'))
    await store.close()
    const target = { ...options('new'), keys: made.keys }
    await restore(target, at('data.backup'))
    const again = await openStore(target)
    expect(await again.accounts.session('t')).toBeNull()
    expect(await again.accounts.ticket('l')).toBeNull()
    expect(await again.journal.snapshot('course-1')).toBeNull()
    await again.close()
  })

  it.each([['data'], ['keys']])('refuses a place that is not empty: %s', async (what) => {
    const old = await bothBackups('old')
    await expect(restore(old, at(`${what}.backup`))).rejects.toMatchObject({
      code: 'target-not-empty',
    })
    const store = await openStore(old)
    expect((await allEvents(store, 'course-1')).length).toBe(EVENTS)
    await store.close()
  })

  it('takes an empty place whose tables are there already', async () => {
    await bothBackups('old')
    const target = options('new')
    const driver = await openDriver(target.data)
    await migrate(driver, MIGRATIONS, () => NOW)
    await driver.close()
    await restore(target, at('data.backup'))
    expect((await restore(target, at('keys.backup'))).verification).toEqual(ALL_WHOLE)
  })

  it('refuses a place that a server has open', async () => {
    const old = await bothBackups('old')
    const store = await openStore(old)
    const busy = { code: 'store-busy' }
    await expect(restore(old, at('data.backup'))).rejects.toMatchObject(busy)
    await store.close()
  })

  it('refuses the wrong master key and leaves no key behind', async () => {
    await bothBackups('old')
    const target = { ...options('new'), masterKeys: [newMasterKey()] }
    await restore(target, at('data.backup'))
    const wrong = restore(target, at('keys.backup'))
    await expect(wrong).rejects.toMatchObject({ code: 'wrong-master-key' })
    const right = { ...target, masterKeys: options('new').masterKeys }
    expect((await restore(right, at('keys.backup'))).verification).toEqual(ALL_WHOLE)
  })

  it.each([
    ['a schema of the future', 99, [], 'backup-newer'],
    [
      'a table that is unknown',
      2,
      [{ table: 'surprise', columns: [{ name: 'a', kind: 'text' }] }],
      'backup-misfit',
    ],
    [
      'a table without a column',
      2,
      [{ table: 'course', columns: [{ name: 'course', kind: 'text' }] }],
      'backup-misfit',
    ],
    ['a row before any table', 2, [['x']], 'backup-misfit'],
    ['something else than rows', 2, [17], 'backup-misfit'],
  ])('refuses %s', async (_name, schema, rows, code) => {
    const told = { what: 'data', schema, madeAt: NOW, expires: null, courses: 0, events: 0 } as const
    await writeBackup(at('odd.backup'), linesOf(rows), () => told)
    await expect(restore(options('new'), at('odd.backup'))).rejects.toMatchObject({ code })
    expect(
      await linked(options('new').data, 'writing', (link) => link.all('SELECT name FROM sqlite_master', [])),
    ).toEqual([])
  })

  it('upgrades a backup of an older schema', async () => {
    const old = options('old')
    const driver = await openDriver(old.data)
    await migrate(driver, MIGRATIONS.slice(0, 1), () => NOW)
    await driver.run(
      `INSERT INTO course (course, sequence, head, projected, erased_at) VALUES ('c', 0, NULL, 0, NULL)`,
      [],
    )
    await driver.close()
    expect(await backupData(old, at('data.backup'))).toMatchObject({ schema: 1 })
    await restore(options('new'), at('data.backup'))
    const store = await openStore(options('new'))
    expect(await store.journal.head('c')).toMatchObject({ sequence: 0 })
    expect(await store.alarms.of('c', true, 9)).toEqual([])
    await store.close()
  })

  it('finds what was broken before the backup was made', async () => {
    const made = options('old')
    const store = await openStore(made)
    await fillStore(store)
    await store.close()
    await run(
      made.data,
      `UPDATE event SET body = (SELECT body FROM event WHERE course = 'course-1' AND sequence = 2) WHERE course = 'course-1' AND sequence = 3`,
    )
    await run(made.data, `DELETE FROM event WHERE course = 'course-2' AND sequence = ${EVENTS}`)
    await run(made.keys, `DELETE FROM course_key WHERE course = 'course-3'`)
    await backupData(made, at('data.backup'))
    const target = { ...options('new'), keys: made.keys }
    const { verification } = await restore(target, at('data.backup'))
    expect(verification?.faults).toEqual([
      { course: 'course-1', why: 'damaged' },
      { course: 'course-2', why: 'wrong-end' },
      { course: 'course-3', why: 'no-key' },
    ])
  })
})

describe('backing up', () => {
  it('says where there is nothing', async () => {
    await expect(backupData(options('none'), at('x'))).rejects.toMatchObject({ code: 'store-unreachable' })
    await (await openDriver(options('empty').data)).close()
    await expect(backupData(options('empty'), at('x'))).rejects.toMatchObject({ code: 'nothing-to-back-up' })
    await expect(backupData({ ...options('m'), data: 'memory:' }, at('x'))).rejects.toMatchObject({
      code: 'bad-url',
    })
  })
})
