// What is refused in Spanish, in a file that only Spanish readers load; the type holds it to the codes of the pure rooms.
import type { Issue } from '@stature/protocol'
import type { Refusal } from '@stature/record'
import type { TroubleSentences } from './trouble-words.js'
import es from './troubles.es.json'

const ofRooms: Readonly<Record<Issue['code'] | Refusal['code'], string>> = es

export const TROUBLES_SPANISH: TroubleSentences = new Map([...Object.entries(es), ...Object.entries(ofRooms)])
