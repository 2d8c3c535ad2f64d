// The people of a course as the clinic answers them: nothing may be done that it does not say.
import { expect, it } from 'vitest'
import { grantsIn, mayInviteIn, mayLeaveIn } from '../../src/people/grant.js'

const ana = { account: 'a', name: 'Ana', role: 'caregiver', grantedBy: 'd', grantedAt: 5, mayWithdraw: true }

it('are read with what may be done about them', () => {
  const json = {
    grants: [ana, { ...ana, account: 'b', mayWithdraw: 'yes' }],
    mayInvite: ['nurse', 'king'],
    mayLeave: true,
  }
  expect(grantsIn(json)).toEqual([ana, { ...ana, account: 'b', mayWithdraw: false }])
  expect(mayInviteIn(json)).toEqual(['nurse'])
  expect(mayLeaveIn(json)).toBe(true)
})

it('of an older server allow nothing', () => {
  const json = {
    grants: [
      { account: 'a', role: 'caregiver' },
      { account: 'b', role: 'king' },
    ],
  }
  expect(grantsIn(json)).toEqual([
    { account: 'a', name: '', role: 'caregiver', grantedBy: '', grantedAt: 0, mayWithdraw: false },
  ])
  expect(mayInviteIn(json)).toEqual([])
  expect(mayLeaveIn(json)).toBe(false)
})
