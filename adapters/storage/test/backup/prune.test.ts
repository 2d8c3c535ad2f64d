// Expired backups of keys are deleted, and nothing else is.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, it } from 'vitest'
import { pruneKeyBackups } from '../../src/backup/prune.js'
import { writeBackup } from '../../src/backup/write-file.js'
import { DAY, NOW, withFolder } from './stores.js'

const { at } = withFolder()

async function* nothing(): AsyncIterable<string> {
  yield await Promise.resolve('')
}

const write = (name: string, what: 'data' | 'keys', expires: number | null): Promise<unknown> =>
  writeBackup(at(name), nothing(), () => ({ what, schema: 1, madeAt: NOW, expires, courses: 0, events: 0 }))

it('deletes the expired backups of keys and leaves everything else', async () => {
  await write('expired', 'keys', NOW + DAY)
  await write('at-its-limit', 'keys', NOW + DAY + 1)
  await write('data', 'data', null)
  await write('altered', 'keys', NOW + DAY)
  writeFileSync(at('altered'), readFileSync(at('altered')).fill(0x20, 100, 101))
  writeFileSync(at('notes.txt'), 'keep me')
  mkdirSync(at('folder'))
  expect(await pruneKeyBackups(dirname(at('any')), NOW + DAY + 1)).toEqual([at('expired')])
  for (const name of ['at-its-limit', 'data', 'altered', 'notes.txt', 'folder'])
    expect(existsSync(at(name))).toBe(true)
})

it('says where there is no such folder', async () => {
  await expect(pruneKeyBackups(at('nowhere'), NOW)).rejects.toMatchObject({ code: 'backup-unreadable' })
})
