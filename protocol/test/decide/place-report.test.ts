// Places as the next injection would find them: the rule's own answer, and until when one rests.
import { describe, expect, test } from 'vitest'
import { instant } from '@stature/label'
import { decideInjection, placeReports } from '@stature/protocol'
import type { Facts, PlaceFacts, PlaceReport } from '@stature/protocol'
import { CAUTIOUS, facts, INJECTIONS, LAST, NOW, PLACES, policy } from './facts.js'

const HOUR = 3_600_000
const ago = (hours: number) => instant(NOW - hours * HOUR)
const name = ({ region, side }: PlaceFacts): string => `${side} ${region}`

/** Hours since each place was used; the rest were never used. */
const places = (
  hours: Readonly<Record<string, number>>,
  excluded: readonly string[] = [],
): readonly PlaceFacts[] =>
  PLACES.map((each) => {
    const since = hours[name(each)]
    const lastUsedAt = since === undefined ? null : ago(since)
    return { ...each, lastUsedAt, excluded: excluded.includes(name(each)) }
  })

const lastAtLeftThigh = { ...INJECTIONS, last: { ...LAST, site: { region: 'thigh', side: 'left' } as const } }
const child = (part: Partial<Facts>): Facts => facts({ injections: lastAtLeftThigh, ...part })

type Row = readonly [
  name: string,
  facts: Facts,
  place: string,
  state: PlaceReport['state'],
  restsForHours: number | null,
]

const USED = places({ 'left thigh': 12, 'right abdomen': 20 })
const ALL_USED = places(Object.fromEntries(PLACES.map((each, index) => [name(each), 12 - index])))

describe('placeReports', () => {
  test.each<Row>([
    ['never used, first of the label', child({ places: USED }), 'left upper-arm', 'recommended', null],
    ['never used', child({ places: USED }), 'left buttock', 'allowed', null],
    ['used last', child({ places: USED }), 'left thigh', 'resting', 12],
    ['beside the one used last', child({ places: USED }), 'right thigh', 'resting', null],
    ['not rested', child({ places: USED }), 'right abdomen', 'resting', 4],
    [
      'rested to the hour',
      child({ places: places({ 'left thigh': 12, 'right abdomen': 24 }) }),
      'right abdomen',
      'allowed',
      null,
    ],
    [
      'excluded, and not rested',
      child({ places: places({ 'left thigh': 12, 'right abdomen': 20 }, ['right abdomen']) }),
      'right abdomen',
      'excluded',
      4,
    ],
    ['none allowed: the longest rested', child({ places: ALL_USED }), 'left upper-arm', 'offered', 12],
    ['none allowed: another', child({ places: ALL_USED }), 'right upper-arm', 'resting', 13],
  ])('%s', (_name, known, place, state, restsForHours) => {
    const report = placeReports(known, CAUTIOUS).find((each) => name(each) === place)
    const until = restsForHours === null ? null : NOW + restsForHours * HOUR
    expect([report?.state, report?.restsUntil]).toEqual([state, until])
  })

  test('another side of the same region, where the policy lets it be', () => {
    const report = placeReports(child({ places: USED }), policy({ siteDiffersBy: 'region-or-side' }))
    expect(report.find((each) => name(each) === 'right thigh')?.state).toBe('allowed')
  })

  test('says what the decision says', () => {
    const known = child({ places: USED })
    const { outcome } = decideInjection(known, CAUTIOUS)
    if (outcome.kind !== 'give') throw new Error(outcome.kind)
    const report = placeReports(known, CAUTIOUS)
    const best = report.filter(({ state }) => state === 'recommended')
    expect(best.map(({ region, side }) => ({ region, side }))).toEqual([outcome.sites.recommended])
    const good = report.filter(({ state }) => state === 'recommended' || state === 'allowed')
    expect(good.map(({ region, side }) => ({ region, side }))).toEqual(outcome.sites.allowed)
  })
})
