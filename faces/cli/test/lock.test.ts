// One writer at a time; a lock whose process is gone is taken over, one of a living process is waited for.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { withLock } from '../src/store/lock.js'
import { writeWhole } from '../src/store/whole-file.js'

const place = (): string => join(mkdtempSync(join(tmpdir(), 'stature-lock-')), 'course.ndjson')

it('lets twenty writers in one after the other', async () => {
  const path = place()
  let inside = 0
  let most = 0
  let done = 0
  const work = async (): Promise<void> =>
    withLock(path, (held) => {
      inside += 1
      most = Math.max(most, inside)
      expect(held()).toBe(true)
      done += 1
      inside -= 1
    })
  await Promise.all(Array.from({ length: 20 }, work))
  expect([most, done]).toEqual([1, 20])
  expect(readdirSync(join(path, '..'))).toEqual([])
})

it('takes over the lock of a process that is gone', async () => {
  const path = place()
  const gone = spawnSync(process.execPath, ['-e', '']).pid
  writeFileSync(`${path}.lock`, `${String(gone)} ${hostname()} abc\n`)
  expect(await withLock(path, () => 'done')).toBe('done')
  expect(existsSync(`${path}.lock`)).toBe(false)
})

it('waits for a living process', async () => {
  const path = place()
  writeFileSync(`${path}.lock`, `${String(process.pid)} ${hostname()} abc\n`)
  let entered = false
  const waiting = withLock(path, () => (entered = true))
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(entered).toBe(false)
  writeFileSync(`${path}.lock`, `${String(spawnSync(process.execPath, ['-e', '']).pid)} ${hostname()} abc\n`)
  expect(await waiting).toBe(true)
})

it('removes the lock when the work fails', async () => {
  const path = place()
  const failing = withLock(path, () => {
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(existsSync(`${path}.lock`)).toBe(false)
})

it('fails with exit 4 where the folder does not exist', async () => {
  await expect(withLock(join(place(), 'no', 'course'), () => 1)).rejects.toMatchObject({ exit: 4 })
})

it('replaces a whole file and leaves nothing beside it', () => {
  const path = place()
  writeWhole(path, 'one')
  writeWhole(path, 'two')
  expect(readFileSync(path, 'utf8')).toBe('two')
  expect(readdirSync(join(path, '..'))).toEqual(['course.ndjson'])
})
