// The door of room `label`: clauses, editions, gaps, numbers and quantities.
export * from './ids.js'
export * from './numbers.js'
export * from './quantity/quantity.js'
export * from './time/civil-date.js'
