// Rotation of the master key: whole, interrupted, by two at once, and beside an erasure.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Keyring } from '../../src/keys/keyring.js'
import { newMasterKey } from '../../src/keys/master-key.js'
import { openKeyring } from '../../src/keys/open-keyring.js'
import { libsqlDriver, type TestDriver } from './libsql-driver.js'

const OLD = newMasterKey()
const NEW = newMasterKey()
const COURSES = Array.from({ length: 120 }, (_, n) => `course-${n}`)
const clock = (): number => 1_000_000
let folder = ''
const open: TestDriver[] = []

function driver(): TestDriver {
  const made = libsqlDriver(join(folder, 'k.db'))
  open.push(made)
  return made
}
const digests = (ring: Keyring): Promise<string[]> =>
  Promise.all(COURSES.map(async (course) => (await ring.keyOf(course)).digest('same')))

let before: string[] = []
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stature-rotate-'))
  const ring = await openKeyring(driver(), [OLD], clock)
  for (const course of COURSES) await ring.open(course)
  before = await digests(ring)
})
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
  rmSync(folder, { recursive: true })
})

describe('rotation', () => {
  it('wraps every key and the system key anew; then the old master key is no longer needed', async () => {
    const ring = await openKeyring(driver(), [NEW, OLD], clock)
    expect(await ring.rotate()).toBe(121)
    expect(await ring.rotate()).toBe(0)
    const after = await openKeyring(driver(), [NEW], clock)
    expect(await digests(after)).toEqual(before)
    await expect(openKeyring(driver(), [OLD], clock)).rejects.toMatchObject({ code: 'wrong-master-key' })
  })

  it('interrupted in the middle keeps everything readable and goes on at the next call', async () => {
    const broken = driver()
    const ring = await openKeyring(broken, [NEW, OLD], clock)
    let updates = 0
    broken.before = (sql) => {
      if (sql.startsWith('UPDATE course_key') && ++updates === 77) throw new Error('power cut')
    }
    await expect(ring.rotate()).rejects.toThrow('power cut')
    const between = await openKeyring(driver(), [NEW, OLD], clock)
    expect(await digests(between)).toEqual(before)
    await expect(openKeyring(driver(), [NEW], clock)).rejects.toMatchObject({ code: 'wrong-master-key' })
    // The first fifty were committed; the batch that was cut is undone whole.
    expect(await between.rotate()).toBe(71)
    expect(await digests(await openKeyring(driver(), [NEW], clock))).toEqual(before)
  })

  it('by two processes at once wraps each key once', async () => {
    const rings = await Promise.all([1, 2].map(() => openKeyring(driver(), [NEW, OLD], clock)))
    const counts = await Promise.all(rings.map((ring) => ring.rotate()))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(121)
    expect(await digests(await openKeyring(driver(), [NEW], clock))).toEqual(before)
  })

  it('revives nothing that is erased while its key is being wrapped', async () => {
    const rotating = driver()
    const ring = await openKeyring(rotating, [NEW, OLD], clock)
    const other = await openKeyring(driver(), [OLD, NEW], clock)
    let erased: Promise<void> | null = null
    const transaction = rotating.transaction.bind(rotating)
    // The erasure commits after the keys were read and before they are written back.
    const slow: TestDriver = Object.assign(rotating, {
      async transaction<T>(body: Parameters<typeof transaction<T>>[0]): Promise<T> {
        erased ??= other.erase('course-0', 5)
        await erased
        return transaction(body)
      },
    })
    expect(slow).toBe(rotating)
    expect(await ring.rotate()).toBe(120)
    expect(await ring.open('course-0')).toBe('erased')
  })

  it('needs the master key that wrapped a key', async () => {
    const ring = await openKeyring(driver(), [NEW, OLD], clock)
    const other = await openKeyring(driver(), [OLD, newMasterKey()], clock)
    await other.open('late')
    await ring.rotate()
    const onlyNew = await openKeyring(driver(), [NEW], clock)
    await other.open('later')
    await expect(onlyNew.keyOf('later')).rejects.toMatchObject({
      code: 'wrong-master-key',
      fix: expect.stringContaining('master key'),
    })
  })
})
