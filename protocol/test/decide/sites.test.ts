// Where the injection may go: another region or side, rested, not excluded; the longest rested first.
import { describe, expect, test } from 'vitest'
import { instant, REGIONS } from '@stature/label'
import { decideInjection } from '@stature/protocol'
import type { Facts, Place, PlaceFacts, Policy } from '@stature/protocol'
import { CAUTIOUS, facts, INJECTIONS, LAST, NOW, PLACES, policy } from './facts.js'

const HOUR = 3_600_000
const ago = (hours: number) => instant(NOW - hours * HOUR)
const place = (text: string): Place => {
  const region = REGIONS.find((each) => text.startsWith(each))
  if (region === undefined) throw new Error(`no such region: ${text}`)
  return { region, side: text.endsWith('left') ? 'left' : 'right' }
}
const name = ({ region, side }: Place): string => `${region} ${side}`

/** Hours since each place was used; the rest were never used. */
const used = (
  hours: Readonly<Record<string, number>>,
  excluded: readonly string[] = [],
): readonly PlaceFacts[] =>
  PLACES.map((each) => {
    const since = hours[name(each)]
    return {
      ...each,
      lastUsedAt: since === undefined ? null : ago(since),
      excluded: excluded.includes(name(each)),
    }
  })

function sites(child: Facts, site: Policy = CAUTIOUS) {
  const { outcome } = decideInjection(child, site)
  if (outcome.kind !== 'give') throw new Error(outcome.kind)
  return outcome.sites
}
const allowed = (child: Facts, site?: Policy) => sites(child, site).allowed.map(name)
const last = (text: string | null) => ({
  injections: { ...INJECTIONS, last: { ...LAST, site: text === null ? null : place(text) } },
})

describe('allowed places', () => {
  test('another region than the last', () => {
    const child = facts({ ...last('thigh left'), places: used({ 'thigh left': 11 }) })
    expect(allowed(child)).toEqual([
      'upper-arm left',
      'upper-arm right',
      'buttock left',
      'buttock right',
      'abdomen left',
      'abdomen right',
    ])
  })

  test('another region or side where the policy says so', () => {
    const child = facts({ ...last('thigh left'), places: used({ 'thigh left': 11 }) })
    expect(allowed(child, policy({ siteDiffersBy: 'region-or-side' }))).toContain('thigh right')
    expect(allowed(child, policy({ siteDiffersBy: 'region-or-side' }))).not.toContain('thigh left')
  })

  test('never the last one again, however long it rested', () => {
    const child = facts({ ...last('thigh left'), places: used({ 'thigh left': 30 }) })
    expect(allowed(child)).not.toContain('thigh left')
    expect(allowed(child, policy({ siteDiffersBy: 'region-or-side' }))).not.toContain('thigh left')
  })

  test('rested for the policy’s hours, which suffice exactly', () => {
    const child = (hours: number) =>
      facts({ ...last('thigh left'), places: used({ 'thigh left': 11, 'abdomen left': hours }) })
    expect(allowed(child(24))).toContain('abdomen left')
    expect(allowed(child(24 - 1 / HOUR))).not.toContain('abdomen left')
  })

  test('never an excluded one', () => {
    const child = facts({ ...last('thigh left'), places: used({ 'thigh left': 11 }, ['buttock left']) })
    expect(allowed(child)).not.toContain('buttock left')
  })

  test('all, when nothing was given yet', () => {
    expect(allowed(facts({ injections: { ...INJECTIONS, last: null }, places: used({}) }))).toHaveLength(8)
  })

  test('all, with advice, when the last place is not known', () => {
    const child = facts({ ...last(null), places: used({ 'thigh left': 30 }) })
    expect(allowed(child)).toHaveLength(8)
    expect(decideInjection(child, CAUTIOUS).advice.map((each) => each.id)).toContain('last-site-unknown')
    expect(decideInjection(facts({}), CAUTIOUS).advice.map((each) => each.id)).not.toContain(
      'last-site-unknown',
    )
  })

  test('a place used as late as the injection without one is known to be the last', () => {
    const child = (hours: number) => facts({ ...last(null), places: used({ 'thigh left': hours }) })
    expect(allowed(child(11))).not.toContain('thigh right')
    expect(allowed(child(11 + 1 / HOUR))).toContain('thigh right')
  })

  test('the last is the place used last, wherever it stands in the order', () => {
    const hours = { 'upper-arm left': 40, 'thigh left': 30, 'buttock left': 26, 'abdomen left': 28 }
    expect(allowed(facts({ ...last('buttock left'), places: used(hours) }))).toEqual([
      'upper-arm left',
      'upper-arm right',
      'thigh left',
      'thigh right',
      'abdomen left',
      'abdomen right',
    ])
  })

  test('an uncertain injection with a place counts as the last', () => {
    const child = facts({
      ...last('upper-arm left'),
      places: used({ 'upper-arm left': 40, 'thigh left': 11 }),
    })
    expect(allowed(child)).not.toContain('thigh right')
  })
})

describe('the recommended place', () => {
  test('the first never used, in the label’s order, left before right', () => {
    const child = facts({
      ...last('upper-arm left'),
      places: used({ 'upper-arm left': 11, 'thigh left': 30 }),
    })
    expect(sites(child).recommended).toEqual(place('thigh right'))
  })

  test('the longest rested, when all were used', () => {
    const hours = Object.fromEntries(PLACES.map((each, at) => [name(each), 30 + at]))
    const child = facts({
      ...last('upper-arm left'),
      places: used({ ...hours, 'upper-arm left': 11, 'buttock right': 99 }),
    })
    expect(sites(child).recommended).toEqual(place('buttock right'))
  })

  test('equally rested: the label’s order', () => {
    const hours = Object.fromEntries(PLACES.map((each) => [name(each), 48]))
    const child = facts({ ...last('upper-arm left'), places: used({ ...hours, 'upper-arm left': 11 }) })
    expect(sites(child).recommended).toEqual(place('thigh left'))
  })

  test('none: the longest rested that is not excluded is offered to confirm, and why', () => {
    const hours = Object.fromEntries(PLACES.map((each, at) => [name(each), 11 + at]))
    const child = facts({
      ...last('upper-arm left'),
      places: used({ ...hours, 'thigh right': 23 }, ['abdomen right']),
    })
    expect(sites(child)).toEqual({
      recommended: null,
      allowed: [],
      longestRested: place('thigh right'),
      why: ['site.rotate', 'gap.different-site'],
    })
    expect(decideInjection(child, CAUTIOUS).advice.map((each) => each.id)).toContain('no-site-allowed')
  })

  test('none, all excluded: still the longest rested', () => {
    const hours = Object.fromEntries(PLACES.map((each, at) => [name(each), 11 + at]))
    const child = facts({ ...last('upper-arm left'), places: used(hours, PLACES.map(name)) })
    expect(sites(child).longestRested).toEqual(place('abdomen right'))
  })

  test('none, no place at all: nothing to offer', () => {
    expect(sites(facts({ places: [] }))).toEqual({
      recommended: null,
      allowed: [],
      why: ['site.rotate', 'gap.different-site'],
    })
  })
})
