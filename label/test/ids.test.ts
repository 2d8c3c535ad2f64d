// The lists of ids: their words are cited by rules, policies and records, so none may change unnoticed.
import { describe, expect, it } from 'vitest'
import { EDITION_IDS, GAP_IDS, SECTION_TWO_IDS, SUPPLEMENT_IDS } from '../src/ids.js'

describe('ids', () => {
  it.each([
    ['editions', EDITION_IDS, 3, /^(us|eu)-\d{4}(-\d{2})?$/],
    ['section 2', SECTION_TWO_IDS, 18, /^[a-z]+(\.[a-z]+(-[a-z]+)*)?$/],
    ['supplements', SUPPLEMENT_IDS, 15, /^[a-z]+(\.[a-z]+(-[a-z]+)*)?$/],
    ['gaps', GAP_IDS, 33, /^gap\.[a-z]+(-[a-z]+)*$/],
  ])('of %s', (_name, ids, count, form) => {
    expect(ids).toHaveLength(count)
    expect(ids.filter((id) => !form.test(id))).toEqual([])
    expect(new Set<string>(ids).size).toBe(count)
  })
})
