// A checkpoint read from JSON: of this version and of its shape, or none.
import { describe, expect, it } from 'vitest'
import { checkpointFromJson, checkpointToJson, CHECKPOINT_VERSION } from '@stature/record'
import { isRecord, PROTOCOL_VERSION, type Json } from '@stature/protocol'
import { on } from '../make.js'
import { BODIES } from '../samples.js'
import { made, weight } from './at.js'

const { checkpoint } = made(
  weight('03-02 08:00', 'nurse', {}),
  on('03-02 09:00', 'prescriber', 'dose-prescribed', BODIES['dose-prescribed']),
  on('03-02 10:00', 'caregiver', 'injection-given', BODIES['injection-given']),
  on('03-02 11:00', 'caregiver', 'hypoglycemia-occurred', BODIES['hypoglycemia-occurred']),
)
const json = checkpointToJson(checkpoint)
const fields = isRecord(json) ? json : {}
const state = isRecord(fields['state'] ?? null) ? fields['state'] : {}
const inState = isRecord(state ?? null) ? Object.entries(state ?? {}) : []

const without = (name: string): Json =>
  Object.fromEntries(Object.entries(fields).filter(([field]) => field !== name))
const stateWithout = (name: string): Json => ({
  ...fields,
  state: Object.fromEntries(inState.filter(([field]) => field !== name)),
})

describe('a checkpoint in JSON', () => {
  it('is read as what it was', () => {
    expect(checkpointFromJson(json)).toStrictEqual(checkpoint)
    expect(checkpoint.version).toBe(`${CHECKPOINT_VERSION}/${PROTOCOL_VERSION}`)
  })

  it('is the same as a structured clone', () => {
    expect(structuredClone(checkpoint)).toStrictEqual(checkpoint)
  })

  it.each(Object.keys(fields))('is none without its %s', (name) => {
    expect(checkpointFromJson(without(name))).toBeNull()
  })

  it.each(inState.map(([name]) => name))('is none without the %s of its state', (name) => {
    expect(checkpointFromJson(stateWithout(name))).toBeNull()
  })

  const strange: readonly (readonly [name: string, json: Json])[] = [
    ['null', null],
    ['a list', []],
    ['text', 'checkpoint'],
    ['an empty object', {}],
    ['of another version of its own', { ...fields, version: `0/${PROTOCOL_VERSION}` }],
    ['of another protocol', { ...fields, version: `${CHECKPOINT_VERSION}/0.9.0` }],
    ['with more than it has', { ...fields, more: 1 }],
    ['with a horizon of no instant', { ...fields, horizon: 1.5 }],
    ['with slots that are none', { ...fields, slots: ['breakfast'] }],
  ]
  it.each(strange)('is none that is %s', (_name, value) => {
    expect(checkpointFromJson(value)).toBeNull()
  })
})
