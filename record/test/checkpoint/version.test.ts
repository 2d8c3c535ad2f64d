// A stored checkpoint must not outlive the fold that made it: when this goes red, raise CHECKPOINT_VERSION and write the pair anew.
import { expect, it } from 'vitest'
import { sha256Hex } from '@stature/label'
import { PROTOCOL_VERSION } from '@stature/protocol'
import { canonicalJson, CHECKPOINT_VERSION, KINDS, type Entry } from '@stature/record'
import { id, on } from '../make.js'
import { BODIES } from '../samples.js'
import { made } from './at.js'

/** Every kind, by one who may record it and by one who may not, timely and with a clock ahead. */
const entries: readonly Entry[] = KINDS.filter((kind) => kind !== 'course-opened').flatMap((kind, place) => {
  const time = `03-03 ${String(Math.floor(place / 2)).padStart(2, '0')}:${place % 2 === 0 ? '00' : '30'}`
  const entry = (shift: number) => ({ ...BODIES[kind], id: id(1_000 + 3 * place + shift) })
  return [
    on(time, 'prescriber', kind, entry(0)),
    on(time, 'caregiver', kind, entry(1)),
    on(time, 'prescriber', kind, { ...entry(2), recordedAt: '03-02 08:00' }),
  ]
})

it('what the fold carries is of the version it says', () => {
  const { version, ...carried } = made(...entries).checkpoint
  expect(version).toBe(`${CHECKPOINT_VERSION}/${PROTOCOL_VERSION}`)
  expect([CHECKPOINT_VERSION, sha256Hex(canonicalJson(carried))]).toEqual([
    '3',
    '79112768eec1c3d97137e9b0adc4c6d4aa195ce58001f1ced8f8820c85343029',
  ])
})
