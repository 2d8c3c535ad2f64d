// What is refused in Spanish, in a file that only Spanish readers load; the type holds it to the codes of the pure rooms.
import type { Issue } from '@stature/protocol'
import type { Refusal } from '@stature/record'
import type { TroubleSentences } from './trouble-shape.js'
import es from './troubles.es.json'

const ofRooms: Readonly<Record<Issue['code'] | Refusal['code'], string>> = es

/** Their English names numbers, places, fields or who may: more than the sentence of a code can hold. */
const SAY_MORE: ReadonlySet<string> = new Set([
  'wrong-type',
  'unknown-field',
  'not-a-choice',
  'out-of-range',
  'bad-number',
  'bad-text',
  'bad-combination',
  'wrong-role',
  'mass-differs',
  'refused',
  'cannot-decide',
  'drawn-differs',
  'foreign-origin',
  'no-card',
  'unprintable',
  'unknown-syringe',
  'fault',
])

export const TROUBLES_SPANISH: TroubleSentences = {
  of: new Map([...Object.entries(es), ...Object.entries(ofRooms)]),
  sayMore: SAY_MORE,
}
