// The door of room `record`: events, their checks, and the fold to facts.
export * from './events/event.js'
export type { Replacement } from './events/kinds.js'
export * from './events/words.js'
export * from './chain/canonical.js'
export * from './chain/chain.js'
export * from './entry/admit.js'
export * from './entry/entry.js'
export { heldAt } from './entry/held.js'
export * from './rights/rights.js'
export * from './fold/fold.js'
export * from './rights/restrictive.js'
export { prepare } from './fold/prepare.js'
export { whyNotThen, type WhyNotThen } from './fold/suspect.js'
export * from './fold/standing.js'
export * from './fold/drawn-from-vial.js'
export * from './fold/open-vials.js'
export * from './entry/zone.js'
export { ALARM_WORDS } from './alarms/alarm-words.js'
export * from './accept/facts-at.js'
export type { Refusal, RefusalCode } from './accept/refusal.js'
export * from './accept/accept.js'
export * from './accept/deviations.js'
export * from './accept/signed.js'
export {
  checkpointFromJson,
  checkpointToJson,
  CHECKPOINT_VERSION,
  type Checkpoint,
} from './checkpoint/checkpoint.js'
export { advance, makeCheckpoint, type Checkpointed } from './checkpoint/make.js'
export { alarmsSettled, foldFrom, foldSettled, zoneFrom } from './checkpoint/fold-from.js'
export * from './checkpoint/admits.js'
export * from './checkpoint/facts-near.js'
export { stepNear } from './checkpoint/step-near.js'
export { changeRight, diaryOf, type ChangeRight, type DiaryChange, type DiaryEntry } from './diary/diary.js'
export {
  slotStandings,
  type SlotsAsked,
  type SlotStanding,
  type SlotStandingKind,
} from './diary/slot-standing.js'
export { siteHistory, type SiteHistory, type SiteMark, type SiteUse } from './diary/sites.js'
export * from './panel/reasons.js'
export type { OpenAlarm } from './panel/alarm-reasons.js'
export { countsForDoses, recentDoses, type RecentDoses } from './panel/recent-doses.js'
export * from './panel/row.js'
export * from './panel/order.js'
