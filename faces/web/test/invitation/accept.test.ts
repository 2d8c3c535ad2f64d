// What stopped somebody who accepts an invitation, in our own words.
import { expect, it } from 'vitest'
import { courseIn, troubleOf } from '../../src/invitation/accept.js'
import type { Answer } from '../../src/sync/http.js'

const refused = (status: number, code: string): Answer => ({
  kind: 'problem',
  status,
  code,
  message: '',
  fix: null,
  paths: [],
  retryAfterMs: null,
  json: null,
})

it.each([
  { name: 'used up or too old', answer: refused(410, 'link-over'), word: 'over' },
  { name: 'a role already', answer: refused(409, 'already-in'), word: 'already' },
  { name: 'a login that is taken', answer: refused(409, 'login-taken'), word: 'login-taken' },
  { name: 'a weak password', answer: refused(422, 'password'), word: 'password-weak' },
  { name: 'too many tries', answer: refused(429, 'too-many'), word: 'busy' },
  { name: 'anything else', answer: refused(500, 'fault'), word: 'other' },
])('$name is told as $word', ({ answer, word }) => {
  expect(troubleOf(answer)).toBe(word)
  expect(courseIn(answer)).toBeNull()
})

it('nobody there is no refusal', () => {
  expect(troubleOf({ kind: 'unreachable' })).toBe('unreachable')
})
