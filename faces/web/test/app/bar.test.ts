// The bar at the foot of a phone: at most four and More, the same for everybody who has no more, and nothing lost.
import { describe, expect, it } from 'vitest'
import { barOf } from '../../src/app/bar.js'
import { menuOf } from '../../src/app/screen-list.js'

const CLINIC = menuOf('clinic', ['prescriber', 'administrator'])
const FAMILY = ['now', ...menuOf('family', ['caregiver'])] as const

describe('the bar of a phone', () => {
  it('of a family is whole', () => {
    expect(barOf(FAMILY)).toEqual({ bar: ['now', 'diary', 'sites', 'vials'], beyond: [] })
  })

  it('of a prescriber is whole', () => {
    expect(barOf(menuOf('clinic', ['prescriber']))).toEqual({
      bar: ['panel', 'inbox', 'policy', 'clauses'],
      beyond: [],
    })
  })

  it('of a prescriber who administers leaves the clauses to More', () => {
    expect(barOf(CLINIC)).toEqual({
      bar: ['panel', 'inbox', 'administration', 'policy'],
      beyond: ['clauses'],
    })
  })

  it('of somebody who is clinic and family keeps what is urgent in each, in the order of the whole', () => {
    expect(barOf([...CLINIC, ...FAMILY])).toEqual({
      bar: ['panel', 'inbox', 'now', 'diary'],
      beyond: ['administration', 'policy', 'clauses', 'sites', 'vials'],
    })
  })
})
