// The closed union of events: one definition gives the type, the check and the published JSON Schema.
import { read, taggedUnion, type Json, type JsonSchema, type Read, type Result } from '@stature/protocol'
import { EVENT_SHAPES } from './kinds.js'

const eventUnion = taggedUnion('kind', EVENT_SHAPES)

/** One thing that was recorded about a child's course. */
export type StatureEvent = Read<typeof eventUnion>

export type Kind = StatureEvent['kind']

/** The event of one kind. */
export type EventOf<K extends Kind> = Extract<StatureEvent, { readonly kind: K }>

const isKind = (word: string): word is Kind => Object.hasOwn(EVENT_SHAPES, word)

/** Every kind, in the order of the published schema. */
export const KINDS: readonly Kind[] = Object.keys(EVENT_SHAPES).filter(isKind)

/** Reads one event; every issue in it is named with its field. */
export const readEvent = (json: Json): Result<StatureEvent> => read(eventUnion, json)

/** The JSON Schema (2020-12) of every event. */
export const eventSchema = (): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:stature:schema:event',
  title: 'Stature event',
  description: 'One entry of a course of treatment. Generated from the definition that also checks events.',
  ...eventUnion.schema,
})

/** The schema as a value. */
export const EVENT_SCHEMA: JsonSchema = eventSchema()
