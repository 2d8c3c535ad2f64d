// A door of room `record` for the screen of a whole course: dose, weight, states and moments over time.
export { COUNTED_KINDS, doseBins, type CountedKind, type DoseBin } from './bins.js'
export type { LevelSpan } from './levels.js'
export type { Moment } from './moments.js'
export type { Span } from './spans.js'
export { doseLevels, timelineOf, type GlucosePoint, type Timeline, type WeighedPoint } from './timeline.js'
export type { WeightOver } from './weights.js'
export { examinationStates, type ExaminationDone, type ExaminationState } from './examinations.js'
