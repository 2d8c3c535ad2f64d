// The contract, kept by the store in memory and by the store in a file.
import { openStore } from '@stature/storage'
import { describeStore } from '../contract/contract.js'
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
