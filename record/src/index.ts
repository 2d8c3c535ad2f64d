// The door of room `record`: events, their checks, and the fold to facts.
export * from './events/event.js'
export type { Replacement } from './events/kinds.js'
export * from './events/words.js'
export * from './chain/canonical.js'
export * from './chain/chain.js'
export * from './entry/admit.js'
export * from './entry/entry.js'
export * from './rights/rights.js'
