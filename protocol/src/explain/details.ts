// What stands below the headline: until when, how much, where, and the likely slip.
import type { Amount, Sites } from '../decision/decision.js'
import type { Place } from '../facts/injection.js'
import type { Line } from './explanation.js'
import type { Outcome } from './headline.js'
import { sayAmount, saySyringe, sayTime } from './measures.js'
import { line } from './line.js'
import { decimal, say, sayList, type Speaker, type Values, type Words } from './say.js'

/** One of the eight places. */
export const sayPlace = (speaker: Speaker, { side, region }: Place): Words =>
  say(speaker, `place.${side}.${region}`, {})

const isZero = (percent: string): boolean => !/[1-9]/.test(percent)

function amountLines(speaker: Speaker, amount: Amount): readonly Line[] {
  const syringe = saySyringe(speaker, amount.syringe)
  const drawn = line(speaker, 'detail.amount', { ...sayAmount(speaker, amount), syringe })
  if (isZero(amount.errorPercent)) return [drawn]
  const percent = say(speaker, 'unit.percent', { value: decimal(speaker, amount.errorPercent) })
  return [drawn, line(speaker, 'detail.exact', { ...sayAmount(speaker, amount.exact), percent })]
}

function siteLines(speaker: Speaker, { recommended, allowed, longestRested }: Sites): readonly Line[] {
  if (recommended === null) {
    return longestRested === undefined
      ? [line(speaker, 'detail.site-none', {})]
      : [line(speaker, 'detail.site-confirm', { place: sayPlace(speaker, longestRested) })]
  }
  const first = line(speaker, 'detail.site', { place: sayPlace(speaker, recommended) })
  const others = allowed.filter(
    ({ side, region }) => side !== recommended.side || region !== recommended.region,
  )
  const places = sayList(
    speaker,
    others.map((place) => sayPlace(speaker, place)),
  )
  return places === null ? [first] : [first, line(speaker, 'detail.site-others', { places })]
}

/** A complete amount; an accepted proposal may come without one. */
function wholeAmount(outcome: Partial<Amount>): Amount | null {
  const { massNanograms, halfMarks, massMg, volumeMl, marks, syringe, exact, errorPercent } = outcome
  if (massNanograms === undefined || halfMarks === undefined || syringe === undefined) return null
  if (massMg === undefined || volumeMl === undefined || marks === undefined) return null
  if (exact === undefined || errorPercent === undefined) return null
  return { massNanograms, halfMarks, massMg, volumeMl, marks, syringe, exact, errorPercent }
}

/** The details of an outcome; none for most. */
export function details(speaker: Speaker, outcome: Outcome, label: Values): readonly Line[] {
  switch (outcome.kind) {
    case 'refuse': {
      const { slip } = outcome
      if (slip === undefined) return []
      return [line(speaker, 'detail.slip', { slip: say(speaker, `slip.${slip}`, {}) })]
    }
    case 'accept': {
      const amount = wholeAmount(outcome)
      return amount === null ? [] : amountLines(speaker, amount)
    }
    case 'wait': {
      const { until } = outcome
      return until === undefined ? [] : [line(speaker, 'detail.until', { time: sayTime(speaker, until) })]
    }
    case 'give':
      return [
        ...amountLines(speaker, outcome),
        ...siteLines(speaker, outcome.sites),
        line(speaker, 'detail.meal', label),
      ]
    case 'cannot-decide':
    case 'do-not-inject':
    case 'interrupt':
    case 'keep':
    case 'may-increase':
    case 'may-start':
    case 'reduce':
    case 'stop':
    case 'withhold':
      return []
  }
}
