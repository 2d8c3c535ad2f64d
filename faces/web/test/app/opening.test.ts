// When the page of the opening gives way: to a record that is there or to what the clinic said, never to a guess of who is in.
import { describe, expect, it } from 'vitest'
import { isSettled } from '../../src/app/opening.js'
import { COURSE } from '../made.js'

const NOW = { screen: 'now' } as const
const here = new Map([[COURSE, { place: 3, entries: [], unread: 0 }]])
const begun = { ready: true, locked: false, asked: false, policy: {}, courses: here }

describe('the opening gives way', () => {
  it.each([
    ['to a record that this phone has', begun, COURSE, true],
    ['not while this phone is read', { ...begun, ready: false }, COURSE, false],
    ['not to a record still to come', { ...begun, courses: new Map() }, COURSE, false],
    ['not to a record without its policy', { ...begun, policy: null }, COURSE, false],
    ['not to a sign-in while the clinic is asked who is in', begun, null, false],
    ['to a sign-in once the clinic said that nobody is', { ...begun, asked: true }, null, true],
    [
      'to what can be said of a record that did not come',
      { ...begun, courses: new Map(), asked: true },
      COURSE,
      true,
    ],
    ['to the lock', { ...begun, locked: true, courses: new Map() }, COURSE, true],
  ])('%s', (_name, state, course, settled) => expect(isSettled(state, NOW, course)).toBe(settled))

  it('to any screen that was named', () =>
    expect(isSettled({ ...begun, courses: new Map() }, { screen: 'low-sugar' }, null)).toBe(true))
})
