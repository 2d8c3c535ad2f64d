// The door of the storage adapter.
export type * from './port/accounts.js'
export type * from './port/care.js'
export type * from './port/journal.js'
export type * from './port/log.js'
export { StoreFailure, type Store, type StoreOptions } from './port/store.js'
export { openStore } from './open-store.js'
