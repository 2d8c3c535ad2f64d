// Bodies of what a family records day by day: glucose, meals, injections, episodes, reactions, sites, vials.
import { choice, instantText, monthOrDate, optional, REACTIONS } from '@stature/protocol'
import * as field from './fields.js'
import * as word from './words.js'

export const empty = {} as const

export const glucoseMeasured = {
  glucose: field.glucose,
  relation: choice(word.RELATIONS),
  method: choice(word.METHODS),
} as const

export const glucoseNotPossible = { slot: field.slot, reason: field.note } as const

/** A meal that starts or ends, or food refused or lost, happens at `occurredAt`. */
export const forSlot = { slot: field.slot } as const
export const mealPlanned = { slot: field.slot, mealAt: instantText } as const

/** Other systems often leave out the place and the route; neither is guessed. */
export const injectionGiven = {
  slot: field.slot,
  massNanograms: field.massNanograms,
  halfMarks: field.drawnHalfMarks,
  site: optional(field.site),
  route: optional(choice(word.ROUTES)),
  vial: optional(field.name),
} as const

export const injectionWithheld = {
  slot: field.slot,
  reason: choice(word.WITHHELD_REASONS),
  note: optional(field.note),
} as const

export const injectionUncertain = {
  slot: field.slot,
  reason: choice(word.UNCERTAIN_REASONS),
  massNanograms: optional(field.massNanograms),
  site: optional(field.site),
} as const

export const hypoglycemiaOccurred = {
  severity: choice(word.SEVERITIES),
  foodIntake: choice(word.FOOD_INTAKES),
  signs: optional(field.signs),
  glucose: optional(field.glucose),
} as const

export const reactionReported = { reaction: choice(REACTIONS), signs: optional(field.signs) } as const
export const reactionResolved = { reaction: choice(REACTIONS) } as const

export const siteExcluded = { site: field.site, reason: field.note } as const
export const siteCleared = { site: field.site, reason: optional(field.note) } as const

/** Lot and expiry may be unreadable or not noted. */
export const vialOpened = {
  vial: field.name,
  lot: optional(field.name),
  expires: optional(monthOrDate),
} as const
export const vialInspected = { vial: field.name, appearance: choice(word.APPEARANCES) } as const
/** Why is for a clinic that looks into waste; no rule reads it. */
export const vialDiscarded = { vial: field.name, reason: optional(choice(word.DISCARD_REASONS)) } as const
