// The contract, kept by the store in memory and by the store in a file.
import { openStore } from '@stature/storage'
import { expect, it, onTestFinished } from 'vitest'
import { describeStore } from '../contract/contract.js'
import { event, freshCourse } from '../contract/make.js'
import { inFolder, options } from './place.js'

describeStore('in memory', async () => {
  const store = await openStore(options('memory:', 'memory:'))
  return { store, reopen: () => Promise.resolve(store), end: () => store.close() }
})

describeStore('in a file', async () => {
  const { folder, remove } = inFolder()
  const open = () => openStore(options(`file:${folder}/data.db`, `file:${folder}/keys.db`))
  let store = await open()
  return {
    get store() {
      return store
    },
    reopen: async () => {
      await store.close()
      store = await open()
      return store
    },
    end: async () => {
      await store.close()
      remove()
    },
  }
})

it.each([
  ['in a file', (folder: string) => options(`file:${folder}/data.db`, `file:${folder}/keys.db`), 1],
  ['in memory', () => options('memory:', 'memory:'), undefined],
])('%s: what a store opened anew has of what was appended', async (_where, optionsIn, sequence) => {
  const { folder, remove } = inFolder()
  onTestFinished(remove)
  const course = freshCourse()
  const first = await openStore(optionsIn(folder))
  await first.journal.append(course, [event(course, 1)], null)
  await first.close()
  const anew = await openStore(optionsIn(folder))
  onTestFinished(() => anew.close())
  expect((await anew.journal.head(course))?.sequence).toBe(sequence)
})
