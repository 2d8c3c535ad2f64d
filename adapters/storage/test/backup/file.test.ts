// The file of a backup: whole or not there, and any change to it is refused.
import fc from 'fast-check'
import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { backupData, backupKeys } from '../../src/backup/backup.js'
import { BackupFailure } from '../../src/backup/failure.js'
import { MANIFEST_BYTES, manifestFrom } from '../../src/backup/manifest.js'
import { backupLines, checkBackup } from '../../src/backup/read-file.js'
import { restore } from '../../src/backup/restore.js'
import { writeBackup, type Told } from '../../src/backup/write-file.js'
import { openStore } from '../../src/open-store.js'
import { COURSES, DAY, EVENTS, fillStore, NOW, withFolder, wordsOf } from './stores.js'

const { at, options } = withFolder()
const TOLD: Told = { what: 'data', schema: 1, madeAt: NOW, expires: null, courses: 1, events: 2 }
const TEXT = Array.from({ length: 400 }, (_, n) => `["row ${n}",${n * n}]\n`)

async function* lines(): AsyncIterable<string> {
  for (const line of TEXT) yield await Promise.resolve(line)
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    return error instanceof BackupFailure ? error.code : String(error)
  }
  return 'no failure'
}

describe('a backup file', () => {
  beforeEach(() => writeBackup(at('b'), lines(), () => TOLD))

  it('gives back what was written, for its owner only', async () => {
    expect(await checkBackup(at('b'))).toMatchObject(TOLD)
    const read: string[] = []
    for await (const line of backupLines(at('b'))) read.push(`${line}\n`)
    expect(read).toEqual(TEXT)
    expect(statSync(at('b')).mode & 0o777).toBe(0o600)
  })

  it('is refused with any byte changed', async () => {
    const whole = readFileSync(at('b'))
    const change = fc.record({ place: fc.nat(whole.length - 1), bits: fc.integer({ min: 1, max: 255 }) })
    await fc.assert(
      fc.asyncProperty(change, async ({ place, bits }) => {
        const changed = Buffer.from(whole)
        changed[place] = (changed[place] ?? 0) ^ bits
        writeFileSync(at('changed'), changed)
        const code = await codeOf(checkBackup(at('changed')))
        expect(['backup-altered', 'not-a-backup']).toContain(code)
      }),
      { numRuns: 150 },
    )
  })

  it('is refused with any byte of its manifest changed', () => {
    const line = readFileSync(at('b')).toString('latin1', 0, MANIFEST_BYTES)
    expect(manifestFrom(line, 'b')).toMatchObject(TOLD)
    for (let place = 0; place < MANIFEST_BYTES; place++) {
      const other = String.fromCharCode(line.charCodeAt(place) ^ 0x01)
      const changed = line.slice(0, place) + other + line.slice(place + 1)
      expect(() => manifestFrom(changed, 'b')).toThrow(BackupFailure)
    }
  })

  it.each([
    ['by a byte', -1],
    ['by half', -1000],
    ['to its manifest', MANIFEST_BYTES],
    ['within its manifest', MANIFEST_BYTES - 1],
    ['to a few bytes', 40],
  ])('is refused when cut %s', async (_name, length) => {
    truncateSync(at('b'), length < 0 ? statSync(at('b')).size + length : length)
    expect(await codeOf(checkBackup(at('b')))).toBe('backup-truncated')
  })

  it('is refused with something behind its end', async () => {
    writeFileSync(at('b'), Buffer.concat([readFileSync(at('b')), Buffer.from('x')]))
    expect(await codeOf(checkBackup(at('b')))).toBe('backup-altered')
  })

  it.each([
    ['an empty file', ''],
    ['a picture', '\u0089PNG'],
    ['other JSON', '{"format":"csv"}'],
  ])('is not %s', async (_name, content) => {
    writeFileSync(at('other'), content)
    expect(await codeOf(checkBackup(at('other')))).toBe('not-a-backup')
  })

  it('is not a file that is not there, nor a folder', async () => {
    expect(await codeOf(checkBackup(at('nowhere')))).toBe('backup-unreadable')
    expect(await codeOf(checkBackup(dirname(at('b'))))).toBe('backup-unreadable')
  })

  it('never takes the place of another', async () => {
    const before = readFileSync(at('b'))
    expect(await codeOf(writeBackup(at('b'), lines(), () => TOLD))).toBe('backup-exists')
    expect(readFileSync(at('b')).equals(before)).toBe(true)
  })

  it('leaves nothing behind where its lines break off', async () => {
    async function* broken(): AsyncIterable<string> {
      yield* lines()
      throw new Error('the database went away')
    }
    await expect(writeBackup(at('c'), broken(), () => TOLD)).rejects.toThrow('the database went away')
    expect(readdirSync(dirname(at('b')))).toEqual(['b'])
  })

  it('says where it cannot be written', async () => {
    expect(await codeOf(writeBackup(at('no/such/folder'), lines(), () => TOLD))).toBe('backup-unwritable')
  })
})

describe('the manifest', () => {
  it('of the data says how much there is and nothing of a patient', async () => {
    const store = await openStore(options('a'))
    await fillStore(store)
    const manifest = await backupData(options('a'), at('d.backup'))
    await store.close()
    expect(manifest).toMatchObject({
      what: 'data',
      schema: 3,
      madeAt: NOW,
      expires: null,
      courses: 3,
      events: 3 * EVENTS,
    })
    const first = readFileSync(at('d.backup')).toString('latin1', 0, MANIFEST_BYTES)
    for (const course of COURSES) {
      expect(first).not.toContain(course)
      expect(first).not.toContain(wordsOf(course))
    }
  })

  it('of the keys says when it expires', async () => {
    const store = await openStore(options('a'))
    await fillStore(store)
    const manifest = await backupKeys(options('a'), at('k.backup'), 3)
    await store.close()
    expect(manifest).toMatchObject({ what: 'keys', schema: 1, expires: NOW + 3 * DAY, courses: 3, events: 0 })
  })

  it.each([[0], [-1], [1.5], [367], [Number.NaN]])(
    'of the keys expires after a sensible time, not %d days',
    async (days) => {
      expect(await codeOf(backupKeys(options('a'), at('k.backup'), days))).toBe('bad-days')
      expect(existsSync(at('k.backup'))).toBe(false)
    },
  )
})

describe('a damaged backup', () => {
  it('leaves the place to restore to as it was', async () => {
    const store = await openStore(options('a'))
    await fillStore(store)
    await backupData(options('a'), at('d.backup'))
    await store.close()
    truncateSync(at('d.backup'), statSync(at('d.backup')).size - 10)
    expect(await codeOf(restore(options('b'), at('d.backup')))).toBe('backup-truncated')
    expect(existsSync(at('b-data.db'))).toBe(false)
  })
})
