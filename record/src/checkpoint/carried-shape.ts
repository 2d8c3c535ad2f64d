// What the fold carries across a horizon, as JSON-safe data: one definition gives the type and the check.
import { EDITION_IDS } from '@stature/label'
import {
  boolean,
  choice,
  civilDateShape,
  monthOrDate,
  nullable,
  object,
  orWord,
  REACTIONS,
  uuid,
  type Read,
} from '@stature/protocol'
import * as field from '../events/fields.js'
import { EVENT_SHAPES } from '../events/kinds.js'
import * as word from '../events/words.js'
import { alarm, at, doubted, entryShape, many, measured, place, sometime, whole } from './shapes.js'

const identity = object({
  birthDate: orWord(civilDateShape, 'unknown'),
  sex: choice(word.SEXES),
  indication: choice(word.INDICATIONS),
  edition: choice(EDITION_IDS),
})

const treatment = object({
  stoppedAt: sometime,
  interruptedAt: sometime,
  resumedAt: sometime,
  monitoringEndedAt: sometime,
  screening: object({
    epiphyses: choice(['open', 'closed', 'unknown']),
    malignancy: choice(['none', 'suspected', 'active', 'history', 'unknown']),
    hypersensitivity: choice(['none', 'known', 'unknown']),
  }),
  examinations: many(
    object({ examination: choice(word.EXAMINATIONS), everyDays: whole, since: civilDateShape }),
  ),
  examined: many(object({ examination: choice(word.EXAMINATIONS), on: civilDateShape })),
  assessments: many(
    object({
      at,
      on: civilDateShape,
      tolerated: boolean,
      doseEstablished: boolean,
      mayReturnToReducedLevel: boolean,
    }),
  ),
})

const prescriptions = object({
  all: many(
    object({
      at,
      on: civilDateShape,
      event: EVENT_SHAPES['dose-prescribed'],
      daysUnused: nullable(whole),
      firstGivenAt: sometime,
      lastGivenAt: sometime,
      givenCount: whole,
    }),
  ),
  lastGivenOn: nullable(civilDateShape),
})

const episodes = object({
  all: many(
    object({
      at,
      on: civilDateShape,
      event: EVENT_SHAPES['hypoglycemia-occurred'],
      recoveredAt: sometime,
      givenHalfMarks: nullable(field.drawnHalfMarks),
      level: nullable(object({ massNanograms: field.massNanograms, dosingWeightGrams: field.weightGrams })),
    }),
  ),
  reviews: many(
    object({
      episode: uuid,
      foodIntake: nullable(choice(['adequate', 'inadequate'])),
      conclusion: nullable(choice(word.CONCLUSIONS)),
      reviewedAt: sometime,
    }),
  ),
})

const vials = object({
  known: many(
    object({
      vial: field.name,
      openedOn: nullable(civilDateShape),
      expires: nullable(monthOrDate),
      notClear: boolean,
      inspectedAt: sometime,
      discarded: boolean,
    }),
  ),
  opened: many(field.name),
  lastInspected: nullable(field.name),
})

const lastGiven = object({
  entry: entryShape(EVENT_SHAPES['injection-given']),
  mealPlannedAt: sometime,
  mealBegunAt: sometime,
  foodLostAt: sometime,
})

/** Everything but what depends on the slot asked about. */
export const carriedShape = object({
  identity,
  treatment,
  weights: object({ confirmed: nullable(measured), earlier: many(measured), doubted: many(doubted) }),
  lastWeighed: nullable(uuid),
  prescriptions,
  episodes,
  reactions: many(object({ id: uuid, at, reaction: choice(REACTIONS), signs: field.signs })),
  glucose: many(entryShape(EVENT_SHAPES['glucose-measured'])),
  meals: object({
    lastMealBegunAt: sometime,
    recent: many(object({ slot: field.slot, plannedAt: sometime, firstBegunAt: sometime })),
  }),
  injections: object({ last: nullable(lastGiven), lastPossibleAt: sometime, givenCount: whole }),
  vials,
  places: many(place),
  alarms: many(alarm),
  watch: object({ recent: many(object({ slot: field.slot, id: uuid })), foodLost: nullable(alarm) }),
})

/** The state of the fold at a horizon, without the slot asked about. */
export type Carried = Read<typeof carriedShape>
