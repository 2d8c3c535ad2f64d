// An event as text: what it says, and how it stands in the chain, serialized once for both.
import { hash } from 'node:crypto'
import { canonicalJson, type StatureEvent } from '@stature/record'
import { damaged } from './fields.js'

type Json = Parameters<typeof canonicalJson>[0]

export interface Written {
  readonly id: string
  /** Canonical JSON of what the event says, without its place in the chain. */
  readonly content: string
  /** Canonical JSON of the event in its place: what is kept, and what the chain hashes. */
  readonly placed: (sequence: number, previous: string | null) => string
}

const object = (fields: readonly string[]): string => `{${fields.join(',')}}`

export function writtenOf(event: StatureEvent): Written {
  const before: string[] = []
  const between: string[] = []
  const after: string[] = []
  const fields: { readonly [name: string]: Json | undefined } = event
  for (const name of Object.keys(fields).sort()) {
    const value = fields[name]
    if (name === 'sequence' || name === 'previous' || value === undefined) continue
    const part = name < 'previous' ? before : name < 'sequence' ? between : after
    part.push(`${JSON.stringify(name)}:${canonicalJson(value)}`)
  }
  return {
    id: event.id,
    content: object([...before, ...between, ...after]),
    placed: (sequence, previous) => {
      const link = `"previous":${JSON.stringify(previous)}`
      return object([...before, link, ...between, `"sequence":${sequence}`, ...after])
    },
  }
}

/** The same as `chainHash` of the event whose text this is, by Node's own SHA-256. */
export const textHash = (placed: string): string => hash('sha256', placed, 'hex')

/** What was sealed here was an event; the seal shows that it still is. `sequence` is its place. */
const isPlaced = (value: unknown, sequence: number): value is StatureEvent =>
  typeof value === 'object' && value !== null && Reflect.get(value, 'sequence') === sequence

export function eventOf(placed: string, sequence: number): StatureEvent {
  const value: unknown = JSON.parse(placed)
  if (!isPlaced(value, sequence)) throw damaged('an event')
  return value
}
