// Finding accounts, and the list of who is on duty.
import { describe, expect, it } from 'vitest'
import { found, type Listed } from '../../src/administration/account.js'
import { instantOf, sentOf, spansIn, whenOf, type Span } from '../../src/administration/duty-span.js'

const account = (name: string, part: Partial<Listed> = {}): Listed => ({
  id: name,
  name,
  login: null,
  staff: 'nurse',
  createdAt: 0,
  disabledAt: null,
  ...part,
})

describe('accounts are found', () => {
  const all = [
    account('Zoë Noël'),
    account('Ana', { staff: null, login: 'ana@family.example' }),
    account('Ben', { login: 'ben@clinic.example' }),
    account('Old', { disabledAt: 5 }),
  ]
  const names = (kind: Parameters<typeof found>[1], words: string) =>
    found(all, kind, words).map(({ name }) => name)

  it.each([
    { name: 'the clinic’s by name', kind: 'staff', words: '', there: ['Ben', 'Zoë Noël'] },
    { name: 'without accents', kind: 'staff', words: 'noel zoe', there: ['Zoë Noël'] },
    { name: 'by login', kind: 'staff', words: 'CLINIC.example', there: ['Ben'] },
    { name: 'families', kind: 'family', words: '', there: ['Ana'] },
    { name: 'disabled ones, whatever they were', kind: 'disabled', words: '', there: ['Old'] },
    { name: 'none', kind: 'family', words: 'ana ben', there: [] },
  ] as const)('$name', ({ kind, words, there }) => {
    expect(names(kind, words)).toEqual(there)
  })
})

describe('a duty', () => {
  const span: Span = { account: 'a', name: 'A', from: 10, until: 20 }

  it.each([
    { at: 9, when: 'later' },
    { at: 10, when: 'now' },
    { at: 19, when: 'now' },
    { at: 20, when: 'past' },
  ])('at $at is $when', ({ at, when }) => {
    expect(whenOf(span, at)).toBe(when)
  })

  it('is sent without its name, and not once it is over', () => {
    expect(sentOf([span, { ...span, account: 'b', until: 15 }], 15)).toEqual([
      { account: 'a', from: 10, until: 20 },
    ])
  })

  it('is read in the order of its beginning; what is not whole is left out', () => {
    const json = {
      duty: [
        { ...span, from: 12 },
        { ...span, account: 'b' },
        { account: 'c', from: 1 },
      ],
    }
    expect(spansIn(json).map(({ account: who }) => who)).toEqual(['b', 'a'])
  })

  it('takes what a field says, in this phone’s zone', () => {
    expect(instantOf('2026-03-02T21:30')).toBe(new Date(2026, 2, 2, 21, 30).getTime())
    expect(instantOf('')).toBeNull()
    expect(instantOf('soon')).toBeNull()
  })
})
