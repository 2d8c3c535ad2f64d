// By which words a clause is found: every group counts, one probe word for each.
import { describe, expect, it } from 'vitest'
import { KEYWORDS, fitOf } from '../../src/check/keywords.js'
import { SECTION_TWO_IDS, type ClauseId } from '../../src/ids.js'

interface Probe {
  readonly must: readonly string[]
  readonly may: readonly string[]
  readonly not?: readonly string[]
}

// Words that meet one group each and no other of the same clause.
const PROBES: Readonly<Partial<Record<ClauseId, Probe>>> = {
  supervision: { must: ['doctor', 'guided'], may: ['therapy', 'expert', 'children'] },
  'dose.individualize': { must: ['dosage', 'tailored'], may: ['patient'], not: ['mcg'] },
  'dose.start': {
    must: ['initial', 'dosing'],
    may: ['usual', '\u00b5g', 'twice', 'injected'],
    not: ['glucose', 'hypoglycemia', 'missed'],
  },
  'dose.increase': {
    must: ['raised', 'dosage'],
    may: ['tolerated', 'weeks', 'maximum', 'microgram'],
    not: ['omitted'],
  },
  'glucose.at-start': { must: ['blood sugar', 'beginning'], may: ['preprandial', 'checks', 'established'] },
  'glucose.continue': { must: ['glucose', 'ongoing'], may: ['fasting', 'often', 'severe', 'hypoglycemia'] },
  'hypoglycemia.reduce': { must: ['low sugar', 'decrease'], may: ['meals', 'enough', 'dosage'] },
  'meal.window': {
    must: ['snack', 'before'],
    may: ['20 min', 'take', 'shortly'],
    not: ['unable', 'glucose', 'missed', 'hypoglycemia'],
  },
  'meal.withhold': { must: ['cannot', 'eating'], may: ['withheld', 'reason', 'dose'] },
  'missed.no-make-up': {
    must: ['forgotten'],
    may: ['double', 'never', 'next'],
    not: ['meal'],
  },
  'route.subcutaneous': { must: ['under the skin'], may: ['only', 'given'], not: ['mg/kg', 'missed'] },
  'route.never-intravenous': { must: ['intravenous'], may: ['never'] },
  'site.rotate': { must: ['places', 'alternate'], may: ['inject', 'thigh', 'each'] },
  'syringe.sterile': { must: ['sterile'], may: ['syringe', 'needle', 'single'] },
  'syringe.small-volume': { must: ['syringe', 'small'], may: ['precise', 'dose', 'vial'], not: ['kg'] },
  'vial.inspect': { must: ['look', 'particles'], may: ['before', 'colour', 'container'] },
  'syringe.units': {
    must: ['marks', 'mg'],
    may: ['syringe', 'weight', 'mL', 'formula'],
    not: ['hypoglycemia', 'recommended'],
  },
}
// Here a word of another group is part of this one: discoloration is both.
const OVERLAP: ReadonlySet<string> = new Set(['vial.inspect 1'])

const rows = SECTION_TWO_IDS.filter((id) => id !== 'vial.strength').map((id) => {
  const [words, probe] = [KEYWORDS[id], PROBES[id]]
  if (words === undefined || probe === undefined) throw new Error(`no words for ${id}`)
  return { id, words, probe }
})
const join = (...lists: readonly (readonly string[])[]): string => lists.flat().join(' ; ')
const without = (list: readonly string[], at: number): readonly string[] => list.filter((_, i) => i !== at)

describe.each(rows)('$id', ({ id, words, probe }) => {
  it('has a probe for every group', () => {
    expect([words.must.length, words.may.length, words.not.length]).toEqual([
      probe.must.length,
      probe.may.length,
      probe.not?.length ?? 0,
    ])
  })

  it('fits best with every group, in any letters', () => {
    expect(fitOf(join(probe.must, probe.may), words)).toBe(2)
    expect(fitOf(join(probe.must, probe.may).toUpperCase(), words)).toBe(2)
  })

  it('does not fit without a required group', () => {
    probe.must.forEach((_, at) => {
      if (OVERLAP.has(`${id} ${String(at)}`)) return
      expect(fitOf(join(without(probe.must, at), probe.may), words)).toBe(0)
    })
  })

  it('fits with half of the others and not with less', () => {
    const half = Math.ceil(probe.may.length / 2)
    expect(fitOf(join(probe.must, probe.may.slice(0, half)), words)).toBe(1 + half / probe.may.length)
    expect(fitOf(join(probe.must, probe.may.slice(0, half - 1)), words)).toBe(0)
    expect(fitOf(join(probe.must, probe.may.slice(probe.may.length - half)), words)).toBe(
      1 + half / probe.may.length,
    )
  })

  it('does not fit with an excluded group', () => {
    const fits = (probe.not ?? []).map((word) => fitOf(join(probe.must, probe.may, [word]), words))
    expect(fits.every((fit) => fit === 0)).toBe(true)
  })

  it('finds words, not parts of words', () => {
    const hidden = [...probe.must, ...probe.may].map((word) => `xx${word}`)
    expect(fitOf(hidden.join(' '), words)).toBe(0)
  })
})

describe('the words of vial.strength', () => {
  it('are none: it is known by its numbers', () => {
    expect(KEYWORDS['vial.strength']).toBeUndefined()
  })
})
