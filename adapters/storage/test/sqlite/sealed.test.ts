// At rest nothing of a course or a person is readable in the bytes of the files.
import { openStore } from '@stature/storage'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { fillWithSecrets, readableIn, SECRETS } from '../contract/secrets.js'
import { inFolder, options } from './place.js'

const { folder, remove } = inFolder()
afterEach(remove)

it('seals every secret, in the files and in their write-ahead logs', async () => {
  const store = await openStore(options(`file:${folder}/data.db`, `file:${folder}/keys.db`))
  const course = await fillWithSecrets(store)
  const raw = () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))))
  const open = raw()
  await store.close()
  // The bytes are those of the store: what is not secret is there.
  expect(open.includes(course)).toBe(true)
  expect(readableIn(open)).toEqual([])
  expect(readableIn(raw())).toEqual([])
})

it('would find each of them', () => {
  for (const secret of SECRETS) {
    expect(readableIn(Buffer.from(`…${secret}…`))).toEqual([secret])
    expect(readableIn(Buffer.from(Buffer.from(secret).toString('hex')))).toEqual([secret])
  }
})
