// The door of room `protocol`: facts in, decisions out.
export * from './decision/advice.js'
export * from './decision/decision.js'
export * from './facts/events.js'
export * from './facts/facts.js'
export * from './facts/injection.js'
export * from './facts/weight.js'
export * from './policy/policy.js'
export * from './shape/shape.js'
