// The second door of room `record`: growth, with tables that only a screen of growth has to load.
export { curvesOf, type Curve, type CurvePoint } from './curves.js'
export { sdsOf, valueAt, type Lms } from './lms.js'
export { growthOf, type Growth, type MeasuredHeight, type WeightPoint } from './measured.js'
export { ageInMonths, lmsAt, REFERENCE_MONTHS, type GrowthMeasure, type KnownSex } from './reference.js'
export {
  ageOf,
  heightScore,
  missingForScores,
  sdsText,
  weightScore,
  type Child,
  type Score,
  type WhyNoScore,
} from './score.js'
export { VELOCITY_DAYS, velocityTo, type HeightOn, type Velocity } from './velocity.js'
