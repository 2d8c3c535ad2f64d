// What an erasure means beside backups: an old one brings nothing back.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { backupData, backupKeys } from '../../src/backup/backup.js'
import { MANIFEST_BYTES } from '../../src/backup/manifest.js'
import { restore } from '../../src/backup/restore.js'
import { openStore } from '../../src/open-store.js'
import { StoreFailure, type Store, type StoreOptions } from '../../src/port/store.js'
import { allEvents, COURSES, DAY, EVENTS, fillStore, NOW, noteOf, withFolder, wordsOf } from './stores.js'

const { at, options } = withFolder()
const ERASED = 'course-2'

async function made(name: string): Promise<{ readonly made: StoreOptions; readonly store: Store }> {
  const made = options(name)
  const store = await openStore(made)
  await fillStore(store)
  return { made, store }
}

/** Every way to ask a store about a course, and what it answers; a refusal is its code. */
function everyAnswer(store: Store, course: string): Promise<readonly string[]> {
  const asked: readonly (() => Promise<unknown>)[] = [
    () => store.journal.read(course, 0, 100),
    () => store.journal.snapshot(course),
    () => store.log.read(course, 'access', null, 100),
    () => store.log.read(course, 'decision', null, 100),
    () => store.alarms.of(course, true, 100),
    () => store.alarms.of(course, false, 100),
    () => store.alarms.get(course, 'k'),
    () => store.outbox.of(course, 'carer', 100),
    () => store.outbox.claim(NOW, 1_000, 100),
    () => store.journal.list(null, 100),
    () => store.journal.unprojected(100),
    () => store.journal.append(course, [noteOf(course)], null),
  ]
  return Promise.all(
    asked.map(async (ask) => {
      try {
        return JSON.stringify(await ask())
      } catch (error) {
        if (error instanceof StoreFailure) return error.code
        throw error
      }
    }),
  )
}

/** Every file of the test as it lies there, and what is packed in the backups. */
function everyByte(): Buffer {
  const folder = dirname(at('any'))
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)))
  const unpacked = files
    .filter((bytes) => bytes.toString('latin1', 0, 10) === '{"format":')
    .map((bytes) => gunzipSync(bytes.subarray(MANIFEST_BYTES)))
  const decoded = unpacked.flatMap((lines) =>
    [...lines.toString('latin1').matchAll(/"([A-Za-z0-9+/]{40,}=*)"/g)].map((hit) =>
      Buffer.from(hit[1] ?? '', 'base64'),
    ),
  )
  return Buffer.concat([...files, ...unpacked, ...decoded])
}

async function expectGone(store: Store): Promise<void> {
  const answers = await everyAnswer(store, ERASED)
  expect(answers.filter((answer) => answer.includes(wordsOf(ERASED)))).toEqual([])
  expect(answers[0]).toBe('course-erased')
  expect(await store.openCourse(ERASED)).toBe('erased')
  expect(await store.journal.head(ERASED)).toMatchObject({ erased: true })
  for (const course of COURSES.filter((one) => one !== ERASED)) {
    expect(JSON.stringify(await allEvents(store, course))).toContain(wordsOf(course))
    expect((await allEvents(store, course)).length).toBe(EVENTS)
  }
}

describe('an erased course', () => {
  it('is nowhere readable after an old backup of the data is restored; the others are whole', async () => {
    const { made: old, store } = await made('old')
    await backupData(old, at('old.backup'))
    await store.eraseCourse(ERASED, NOW + 1)
    await store.close()

    const target = { ...options('new'), keys: old.keys }
    const restored = await restore(target, at('old.backup'))
    expect(restored.erasedAgain).toBe(1)
    expect(restored.verification).toEqual({ whole: 2, events: 2 * EVENTS, erased: 1, faults: [] })

    const again = await openStore(target)
    await expectGone(again)
    await again.close()
    for (const course of COURSES) expect(everyByte().includes(wordsOf(course))).toBe(false)
  })

  it('stays gone when an old backup of the keys is restored beside the present data', async () => {
    const { made: old, store } = await made('old')
    await backupKeys(old, at('old-keys.backup'), 7)
    await store.eraseCourse(ERASED, NOW + 1)
    await store.close()

    const target = { ...old, keys: options('new').keys }
    const restored = await restore(target, at('old-keys.backup'))
    expect(restored.erasedAgain).toBe(1)
    expect(restored.verification).toMatchObject({ whole: 2, erased: 1, faults: [] })
    const again = await openStore(target)
    await expectGone(again)
    await again.close()
  })

  it('can come back from two old backups only until the backup of the keys expires', async () => {
    const { made: old, store } = await made('old')
    await backupData(old, at('data.backup'))
    await backupKeys(old, at('keys.backup'), 7)
    await store.eraseCourse(ERASED, NOW + 1)
    await store.close()

    const within = { ...options('within'), clock: () => NOW + 7 * DAY }
    expect(await restore(within, at('data.backup'))).toMatchObject({ verification: null })
    const restored = await restore(within, at('keys.backup'))
    expect(restored.verification).toMatchObject({ whole: 3, erased: 0 })

    const later = { ...options('later'), clock: () => NOW + 7 * DAY + 1 }
    await restore(later, at('data.backup'))
    await expect(restore(later, at('keys.backup'))).rejects.toMatchObject({
      code: 'backup-expired',
    })
  })

  it('is why keys are not restored before the data', async () => {
    const { made: old, store } = await made('old')
    await backupKeys(old, at('keys.backup'), 7)
    await store.close()
    await expect(restore(options('new'), at('keys.backup'))).rejects.toMatchObject({
      code: 'data-first',
      fix: expect.stringContaining('Restore the data first'),
    })
  })
})

describe('the scan of this test', () => {
  it('would find words that are not sealed', async () => {
    const { store } = await made('old')
    await store.log.write({
      course: 'course-1',
      at: NOW,
      actor: wordsOf('course-9'),
      what: 'read',
      details: '{}',
    })
    await backupData(options('old'), at('old.backup'))
    await store.close()
    expect(everyByte().includes(wordsOf('course-9'))).toBe(true)
    expect(everyByte().includes(wordsOf('course-1'))).toBe(false)
  })
})
